import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults } from '../fixtures/axe.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { mountSmallDisk } from '../fixtures/small-disk.ts';

test('a disk that runs short stops changes before they fail, and room lets them go on', async ({
  start,
  place,
}) => {
  const undo = mountSmallDisk(place.path('small'), 120);
  test.skip(undo === null, 'this user must not make a disk');
  try {
    const workspace = place.path('small', 'Indium');
    const lode = await openTable3(await start({ workspace }));
    const { frame, table, page } = lode;
    await table.enter('Belgium', '2014', '25,000');
    await table.goTo('Canada', '2014');
    const before = await table.places();
    const filling = place.path('small', 'filling');
    writeFileSync(filling, Buffer.alloc(75_000_000));
    const last = await changeUntilBlocked(lode);
    await expect(frame.saving).toContainText('Nothing can be changed for now.');
    await expect(frame.saving).toContainText('Lode needs 50 MB to save changes safely');
    await expect(table.cell('Belgium', '2014')).toHaveText(last);

    await table.enter('Canada', '2014', '67,000 e');
    await expect(table.refusal).toContainText('“67,000 e” is not saved.');
    await expect(table.refusal).toContainText('until there is more room on the disk');
    await expect(table.editor).toHaveValue('67,000 e');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await table.places()).toEqual(before);
    await frame.undo.click();
    await expect(frame.message).toContainText('Undo: not saved.');
    await expect(table.cell('Belgium', '2014')).toHaveText(last);

    await lode.answerSaveDialog(place.path('table.csv'));
    await table.exportCsv();
    await expect.poll(() => existsSync(place.path('table.csv'))).toBe(true);
    await frame.open('Compare');
    await expect(frame.main.getByRole('heading', { level: 1 })).toHaveText('Compare');
    await frame.openTable('3');
    await table.enter('Canada', '2014', '67,000 e');
    await expect(table.editor).toHaveValue('67,000 e');

    rmSync(filling);
    await expect(frame.saving).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(table.editor).toBeHidden();
    await expect(table.cell('Canada', '2014')).toHaveText('67,000e');
    await expect(frame.saved).toHaveText(/^saved /);
    await lode.kill();

    const again = await start({ workspace });
    await expect(again.table.cell('Belgium', '2014')).toHaveText(last);
    await expect(again.table.cell('Canada', '2014')).toHaveText('67,000e');
    await again.close();
  } finally {
    undo?.();
  }
});

test('a change that the disk does not take freezes the workspace until it is opened again', async ({
  start,
  place,
}) => {
  const undo = mountSmallDisk(place.path('small'), 120);
  test.skip(undo === null, 'this user must not make a disk');
  try {
    const lode = await openTable3(await start({ workspace: place.path('small', 'Indium') }));
    const { frame, table, inspector, page } = lode;
    await table.enter('Belgium', '2014', '25,000 e');
    await expect(frame.saved).toHaveText(/^saved /);
    await table.goTo('Belgium', '2014');
    // Faster than the disk is looked at again.
    fillUp(place.path('small'));
    const note = 'Too long for what is left. '.repeat(20_000);
    await inspector.note.fill(note);
    await page.keyboard.press('Control+Enter');
    await expect(frame.saving).toContainText(
      'Nothing can be changed until the workspace is opened again.',
    );
    await expect(frame.saving).toContainText(
      /Note on Table 3, Belgium, [^:]*2014[^:]*: Too long for what is left\./,
    );
    await expect(inspector.note).toHaveValue(note);
    await expect(table.cell('Belgium', '2014')).toHaveText('25,000e');
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await table.enter('Canada', '2014', '67,000');
    await expect(table.refusal).toContainText('until the workspace is opened again');
    await page.keyboard.press('Escape');
    await frame.open('Compare');
    await expect(frame.main.getByRole('heading', { level: 1 })).toHaveText('Compare');
    await expect(frame.saving).toBeVisible();

    for (const name of fillings(place.path('small'))) rmSync(name);
    const again = await lode.replacedBy(() => frame.openAgain.click());
    await expect(again.frame.saving).toBeHidden();
    await again.frame.openTable('3');
    await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000e');
    await again.table.enter('Canada', '2014', '67,000');
    await expect(again.frame.saved).toHaveText(/^saved /);
    await again.close();
  } finally {
    undo?.();
  }
});

test('a new change asks before it ends what could be redone', async ({ table3 }) => {
  const { frame, table, inspector, page } = table3;
  const belgium = table.cell('Belgium', '2014');
  const canada = table.cell('Canada', '2014');
  await table.enter('Belgium', '2014', '25,000');
  await table.enter('Belgium', '2014', '26,000');
  await frame.undo.click();
  await expect(belgium).toHaveText('25,000');
  await frame.undo.click();
  await expect(belgium).toHaveText('');

  await table.enter('Canada', '2014', '67,000 e');
  await expect(frame.redoQuestion).toContainText('2 undone changes can no longer be redone');
  await expect(frame.goOn).toBeFocused();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(frame.redoQuestion).toBeHidden();
  await expect(table.editor).toHaveValue('67,000 e');
  await expect(table.editor).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(canada).toHaveText('');

  await inspector.note.fill('Kept.');
  await page.keyboard.press('Control+Enter');
  await expect(frame.redoQuestion).toBeVisible();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await frame.keepUndone.click();
  await expect(frame.redoQuestion).toBeHidden();
  await expect(inspector.note).toHaveValue('Kept.');
  await expect(inspector.note).toBeFocused();
  await inspector.note.fill('');

  await frame.redo.click();
  await expect(belgium).toHaveText('25,000');
  await frame.redo.click();
  await expect(belgium).toHaveText('26,000');
  await frame.undo.click();
  await expect(belgium).toHaveText('25,000');
  await frame.undo.click();
  await expect(belgium).toHaveText('');

  await table.enter('Canada', '2014', '67,000');
  await page.keyboard.press('Enter');
  await expect(canada).toHaveText('67,000');
  await expect(frame.redo).toBeDisabled();
  // Where the answer leads on, as Enter does; and nothing is asked again.
  await page.keyboard.type('410,000');
  await page.keyboard.press('Enter');
  await expect(table.cell('China', '2014')).toHaveText('410,000');
  await expect(frame.redoQuestion).toBeHidden();

  await frame.undo.click();
  await expect(table.cell('China', '2014')).toHaveText('');
  await table.enter('France', '2014', '43,000');
  await expect(table.cell('France', '2014')).toHaveText('43,000');
});

async function openTable3(lode: LodeWindow): Promise<LodeWindow> {
  await lode.frame.isReady();
  await lode.frame.openTable('3');
  await lode.table.addYear('2014');
  await expect(lode.table.activeCell).toHaveAccessibleName(/^Belgium, 2014/);
  return lode;
}

/** Makes changes until the banner says that none can be made; the last one that was made. */
async function changeUntilBlocked({ frame, table, page }: LodeWindow): Promise<string> {
  let count = 0;
  await expect
    .poll(async () => {
      count += 1;
      await table.enter('Belgium', '2014', `25,${100 + count}`);
      await expect(frame.saved).toHaveText(/^saved /);
      return frame.saving.isVisible();
    })
    .toBe(true);
  await page.keyboard.press('Escape');
  await table.goTo('Canada', '2014');
  return (await table.cell('Belgium', '2014').innerText()).trim();
}

/** Leaves no room on the disk of that folder. */
function fillUp(folder: string): void {
  for (const size of [1_000_000, 4_096]) {
    try {
      for (let count = 0; ; count += 1) {
        writeFileSync(join(folder, `filling-${size}-${count}`), Buffer.alloc(size));
      }
    } catch {
      // It is full.
    }
  }
}

function fillings(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('filling-'))
    .map((name) => join(folder, name));
}
