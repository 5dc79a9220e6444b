import { expect, test } from '../fixtures.ts';

test('undo and redo by buttons and by keys, one action each', async ({ table3 }) => {
  const { frame, table } = table3;
  const cell = table.cell('Belgium', '2014');
  await table.enter('Belgium', '2014', '25,000');
  await table.enter('Belgium', '2014', '26,000 e');
  await expect(frame.undo).toHaveAccessibleName(/^Undo: Belgium, .*26,000 e$/);
  await frame.undo.click();
  await expect(cell).toHaveText('25,000');
  await frame.redo.click();
  await expect(cell).toHaveText('26,000e');

  await table3.pressMenuKey('Z', 'control');
  await expect(cell).toHaveText('25,000');
  await table3.pressMenuKey('Z', 'control');
  await expect(cell).toHaveText('');
  await table3.pressMenuKey('Z', 'control', 'shift');
  await expect(cell).toHaveText('25,000');
  await table3.pressMenuKey('Y', 'control');
  await expect(cell).toHaveText('26,000e');
  await expect(frame.redo).toBeDisabled();
  await expect(frame.message).toHaveText(/^Done again: Belgium/);
});

test('undo takes back an added year, a cleared figure and a note', async ({ table3 }) => {
  const { frame, table, inspector, page } = table3;
  await table.enter('Belgium', '2014', '25,000');
  await table.goTo('Belgium', '2014');
  await page.keyboard.press('Delete');
  await expect(table.cell('Belgium', '2014')).toHaveText('');
  await inspector.writeNote('Why?');
  await expect(frame.undo).toHaveAccessibleName('Undo: Write note');

  await frame.undo.click();
  await expect(inspector.notes).toHaveCount(0);
  await frame.undo.click();
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
  await frame.undo.click();
  await expect(frame.undo).toHaveAccessibleName('Undo: Add 2014');
  await frame.undo.click();
  await expect(table.cell('Belgium', '2014')).toHaveCount(0);
  await expect(frame.undo).toBeDisabled();
});

test('undo and redo go on after a restart', async ({ table3, start }) => {
  await table3.table.enter('Belgium', '2014', '25,000');
  await table3.table.enter('Canada', '2014', '67,000');
  await table3.frame.undo.click();
  await expect(table3.table.cell('Canada', '2014')).toHaveText('');
  await table3.close();

  const { frame, table } = await start();
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
  await frame.redo.click();
  await expect(table.cell('Canada', '2014')).toHaveText('67,000');
  await frame.undo.click();
  await frame.undo.click();
  await expect(table.cell('Belgium', '2014')).toHaveText('');
});

test('in the editor, the undo keys belong to the text', async ({ table3 }) => {
  const { table, page } = table3;
  await table.enter('Belgium', '2014', '25,000');
  await page.keyboard.type('67');
  await expect(table.editor).toHaveValue('67');
  await table3.pressMenuKey('Z', 'control');
  await expect(table.editor).toBeFocused();
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
});
