import { expect, test } from '../fixtures.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';

/** Three figures of 2014, entered one below the other; the first of them is the active cell. */
async function enterThree({ table, page }: LodeWindow): Promise<void> {
  await table.goTo('Belgium', '2014');
  for (const text of ['25,000 e', '66,000', '420,000']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(table.cell('China', '2014')).toHaveText('420,000');
  await table.goTo('Belgium', '2014');
}

test('figures are checked by keys, and one that is typed over is a draft again', async ({
  table3,
}) => {
  const { table, frame, inspector, doubleEntry, page } = table3;
  await expect(doubleEntry.checkedButton).toHaveText('Nothing to check');
  await enterThree(table3);
  await expect(doubleEntry.checkedButton).toHaveText('0 of 3 checked');
  await expect(frame.tableButton('3')).toHaveAccessibleName(/, 3 drafts$/);
  await expect(table.cell('Canada', '2014')).toHaveAccessibleName(/kilograms, draft$/);

  // What is printed has no state, and may be among the selected cells all the same.
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Shift+K');
  await expect(frame.message).toHaveText(
    '3 figures marked as checked. 3 printed ones count as checked.',
  );
  await expect(doubleEntry.checkedButton).toHaveText('All checked');
  await expect(frame.tableButton('3')).toHaveAccessibleName(/, all checked$/);
  await expect(frame.undo).toHaveAccessibleName('Undo: Mark 3 figures as checked');

  await table.enter('Canada', '2014', '67,000');
  await expect(doubleEntry.checkedButton).toHaveText('2 of 3 checked');
  await expect(table.cell('Canada', '2014')).toHaveAccessibleName(/, draft$/);
  await expect(table.cell('China', '2014')).toHaveAccessibleName(/footnote 4, checked$/);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+J');
  expect(await table.active()).toBe('Canada, 2014');
  await expect(inspector.fact('State')).toHaveText('draft');
  await page.keyboard.press('Control+Shift+M');
  await expect(inspector.fact('State')).toHaveText('checked twice');

  await frame.undo.click();
  await expect(inspector.fact('State')).toHaveText('draft');
  await frame.undo.click();
  await expect(table.cell('Canada', '2014')).toHaveAccessibleName(/66,000 kilograms, checked$/);
  await expect(doubleEntry.checkedButton).toHaveText('All checked');
});

test('a column is keyed again blind, and what differs is decided', async ({ table3 }) => {
  const { table, frame, inspector, doubleEntry, page } = table3;
  await enterThree(table3);
  await doubleEntry.begin();
  await expect(doubleEntry.title).toHaveText('Key 2014 again');
  await expect(doubleEntry.field('Belgium')).toBeFocused();
  await expect(table.cell('Canada', '2014')).toBeHidden();
  await expect(inspector.pane).not.toContainText('25,000');
  await expect(frame.undo).toHaveAccessibleName('Undo');
  await expect(frame.undo).toBeDisabled();
  // In a field the command belongs to its text.
  await doubleEntry.compare.focus();
  await table3.chooseMenuItem('undo');
  await expect(frame.message).toHaveText('Finish or cancel the keying first.');
  await table3.chooseMenuItem('add-year');
  await expect(frame.message).toHaveText('Finish or cancel the keying of 2014 first.');

  await doubleEntry.field('Belgium').focus();
  await doubleEntry.key(['25,000 e', '66,500', '420 tons']);
  await expect(doubleEntry.refusal).toContainText('420 tons');
  await expect(doubleEntry.field('China')).toBeFocused();
  await page.keyboard.press('Control+a');
  await doubleEntry.key(['420,000', '']);
  await expect(doubleEntry.field('Germany')).toBeFocused();
  await doubleEntry.compare.click();
  await expect(doubleEntry.summary).toHaveText(
    '3 rows agree, 1 row differs, 9 rows were not keyed and stay as they are.',
  );
  await expect(doubleEntry.choice('Canada', 'first')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(doubleEntry.choice('Canada', 'again')).toBeChecked();
  await expect(doubleEntry.save).toHaveText('Save: 3 checked twice, 1 changed');
  await page.keyboard.press('Enter');
  await expect(doubleEntry.save).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(table.grid).toBeFocused();
  await expect(table.cell('Canada', '2014')).toHaveAccessibleName(
    /66,500 kilograms, checked twice$/,
  );
  await expect(doubleEntry.checkedButton).toHaveText('All checked');
  await frame.undo.click();
  await expect(table.cell('Canada', '2014')).toHaveAccessibleName(/66,000 kilograms, draft$/);
  await expect(doubleEntry.checkedButton).toHaveText('0 of 3 checked');
});

test('what was keyed again is given up only after a question, and waits while one looks elsewhere', async ({
  table3,
}) => {
  const { table, frame, doubleEntry, page } = table3;
  await enterThree(table3);
  await doubleEntry.begin();
  await page.keyboard.press('Escape');
  await expect(table.grid).toBeFocused();

  await doubleEntry.begin();
  await doubleEntry.key(['1,000']);
  await frame.openTable('1');
  await expect(frame.message).toContainText('it waits in its table');
  // The form stands in the grid's place.
  await frame.tableButton('3').click();
  await expect(doubleEntry.field('Belgium')).toHaveValue('1,000');
  await expect(doubleEntry.field('Canada')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(doubleEntry.question).toContainText('1 row was keyed');
  await doubleEntry.goOn.click();
  await expect(doubleEntry.field('Canada')).toBeFocused();
  await doubleEntry.cancel.click();
  await doubleEntry.giveUp.click();
  await expect(table.grid).toBeFocused();
  await expect(table.cell('Belgium', '2014')).toHaveAccessibleName(/25,000 .*, draft$/);
});
