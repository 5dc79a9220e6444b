import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';

test('notes on all that a figure is part of are marked, found again, kept and undone', async ({
  table3,
  start,
}) => {
  const { frame, table, inspector, checks, page } = table3;

  await test.step('a range, by its key', async () => {
    await table.goTo('Belgium', '2012');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+F2');
    await expect(inspector.subject).toHaveAccessibleName(/Table 3, cells Belgium to /);
    await inspector.writeNote('On a range.');
    await expect(inspector.notes).toContainText('On a range.');
    await expect(table.cell('Belgium', '2012')).toHaveAccessibleName(
      /first cell of a range with a note/,
    );
    // From any cell of it.
    await table.goTo('Belgium', '2013');
    await expect(inspector.notes).toHaveCount(0);
    await inspector.pane.getByRole('button', { name: '1 note on a range that it is in' }).click();
    await expect(inspector.notes).toContainText('On a range.');
    await table.goTo('Belgium', '2012');
  });

  await test.step('the row, the year, the country and the table', async () => {
    for (const label of ['The row', 'The year', 'The country', 'The table']) {
      await inspector.writeOn(label);
      await inspector.writeNote(`On ${label}.`);
      await expect(inspector.notes).toContainText(`On ${label}.`);
    }
    const row = page.getByRole('rowheader', { name: /^Belgium/ });
    await expect(row).toHaveAccessibleName(/note on the row, note on the country Belgium/);
    const head = page.getByRole('columnheader', { name: /^2012/ });
    await expect(head).toHaveAccessibleName(/note on the year/);
    await expect(
      frame.main.getByRole('button', { name: /^Notes.1 ?open, on the table/ }),
    ).toBeVisible();
  });

  await test.step('a check, and the workspace', async () => {
    await frame.open('Checks');
    const entry = checks.group('Problems').first();
    await entry.getByRole('button', { name: /^Add a note/ }).click();
    await page.keyboard.type('The source prints it so.');
    await page.keyboard.press('Control+Enter');
    await expect(entry.getByRole('article', { name: 'Note' })).toContainText('prints it so');
    await frame.open('Workspace');
    const own = frame.main.getByRole('region', { name: 'Notes on the workspace' });
    await own.getByRole('textbox', { name: 'New note' }).fill('Of 2013.');
    await page.keyboard.press('Control+Enter');
    await expect(own.getByRole('article', { name: 'Note' })).toContainText('Of 2013.');
    await expect(frame.screenButton('Notes')).toHaveText(/7$/);
  });

  await test.step('leads back, in every theme', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(frame.main.getByRole('heading', { level: 1 })).toHaveText('Checks');
    expect(await findFaultsInEveryTheme(table3)).toEqual([]);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(table.cell('Belgium', '2012')).toBeVisible();
    expect(await findFaultsInEveryTheme(table3)).toEqual([]);
    await expect(frame.saved).toHaveText(/^saved /);
  });

  await table3.close();
  const again = await start();
  await again.frame.openTable('3');
  await expect(again.table.cell('Belgium', '2012')).toHaveAccessibleName(/range with a note/);
  await again.frame.undo.click();
  await again.frame.undo.click();
  await again.frame.undo.click();
  await expect(
    again.frame.main.getByRole('button', { name: /^Notes ?on the table/ }),
  ).toBeVisible();
});

test('a note whose figure changes is found, leads to itself, and is read again', async ({
  table3,
}) => {
  const { frame, table, inspector, checks, notes, page } = table3;
  await table.enter('Canada', '2014', '67,000');
  await table.goTo('Canada', '2014');
  await inspector.writeNote('Canada: {{refinery-production/canada/production@2014}}.');
  await expect(inspector.notes).toContainText('67');
  await table.enter('Canada', '2014', '68,000');
  // A search that hides it is in nobody's way.
  await frame.open('Notes');
  await notes.search.fill('elsewhere');
  await expect(notes.items).toHaveCount(0);
  await frame.open('Checks');
  const entry = checks.group('Problems').filter({ hasText: 'Sentences that no longer hold' });
  await expect(entry).toContainText(/it says .*67.*, now .*68/);
  await entry.getByRole('button', { name: 'Show the note' }).click();
  await expect(notes.text).toContainText('68');
  await expect(notes.items).toHaveCount(1);
  await expect(page.getByRole('listbox', { name: 'Notes' })).toBeFocused();
  await notes.act('Accept 1 changed figure').click();
  await expect(notes.text).not.toContainText('was 67');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(entry).toHaveCount(0);
});
