import { expect, test } from '../fixtures.ts';

/** Key by key, from Canada in 2010 on Table 3, what Excel does: the active cell, and how many cells are selected. */
const keys: ReadonlyArray<[keys: string[], active: string, selected: number]> = [
  [['ArrowDown'], 'China, 2010', 1],
  [['Control+ArrowRight'], 'Canada, 2013', 1],
  [['Control+ArrowUp'], 'Belgium, 2010', 1],
  [['Control+ArrowDown'], 'Total, 2010', 1],
  [['Home'], 'Canada, 2009', 1],
  [['End'], 'Canada, 2014', 1],
  [['Control+Home'], 'Belgium, 2009', 1],
  [['Control+End'], 'Total, 2014', 1],
  [['PageDown'], 'Total, 2010', 1],
  [['Enter'], 'China, 2010', 1],
  [['Shift+Enter'], 'Belgium, 2010', 1],
  [['Tab'], 'Canada, 2011', 1],
  [['Shift+Tab'], 'Canada, 2009', 1],
  [['Shift+ArrowDown', 'Shift+ArrowRight'], 'Canada, 2010', 4],
  [['Shift+ArrowDown', 'Shift+ArrowUp'], 'Canada, 2010', 1],
  [['Control+Shift+ArrowRight'], 'Canada, 2010', 4],
  [['Control+Shift+ArrowDown'], 'Canada, 2010', 12],
  [['Shift+Home'], 'Canada, 2010', 2],
  [['Shift+End'], 'Canada, 2010', 5],
  [['Control+Shift+Home'], 'Canada, 2010', 4],
  [['Control+Shift+End'], 'Canada, 2010', 60],
  [['Control+a'], 'Canada, 2010', 78],
  [['Shift+Space'], 'Canada, 2010', 6],
  [['Control+Space'], 'Canada, 2010', 13],
  [['Shift+ArrowRight', 'Tab'], 'Canada, 2011', 2],
  [['Shift+ArrowRight', 'Tab', 'Tab'], 'Canada, 2010', 2],
  [['Shift+ArrowDown', 'Enter', 'Enter'], 'Canada, 2010', 2],
  [['Shift+ArrowDown', 'ArrowRight'], 'Canada, 2011', 1],
];

test('the keys move and select as in Excel', async ({ table3 }) => {
  const { table, page } = table3;
  for (const [pressed, active, selected] of keys) {
    await test.step(pressed.join(', '), async () => {
      await table.goTo('Canada', '2010');
      for (const key of pressed) await page.keyboard.press(key);
      await expect(table.selectedCells).toHaveCount(selected);
      expect(await table.active()).toBe(active);
    });
  }
});

test('the mouse selects cells, rows, columns and what lies between', async ({ table3 }) => {
  const { table, page, frame } = table3;
  await table.drag(table.cell('Canada', '2010'), table.cell('China', '2011'));
  expect(await table.selected()).toEqual([
    'Canada, 2010',
    'Canada, 2011',
    'China, 2010',
    'China, 2011',
  ]);
  await expect(frame.selectionSummary).toHaveText(/^4 figures: sum 841,000 e/);

  await table.cell('Germany', '2012').click({ modifiers: ['Shift'] });
  await expect(table.selectedCells).toHaveCount(12);
  await table.columnHeads.getByText('2011').click();
  await expect(table.selectedCells).toHaveCount(13);
  await table.columnHeads.getByText('2013').click({ modifiers: ['Shift'] });
  await expect(table.selectedCells).toHaveCount(39);
  await table.rowHeads.getByText('Japan').click();
  await expect(table.selectedCells).toHaveCount(6);
  expect(await table.active()).toBe('Japan, 2009');
  await page.keyboard.press('ArrowRight');
  await expect(table.selectedCells).toHaveCount(1);
  await expect(frame.selectionSummary).toBeHidden();
});

test('a selection stays with its figures when a column before it goes', async ({ table3 }) => {
  const { table, frame } = table3;
  await table.addYear('2008');
  await expect(table.cell('Canada', '2008')).toBeVisible();
  await table.drag(table.cell('Canada', '2012'), table.cell('China', '2013'));
  const before = await table.selected();
  expect(before).toHaveLength(4);
  await frame.undo.click();
  await expect(table.cell('Canada', '2008')).toHaveCount(0);
  expect(await table.selected()).toEqual(before);
});

test('a selection is cleared, filled and entered into as one step', async ({ table3 }) => {
  const { table, frame, page } = table3;
  await table.drag(table.cell('Belgium', '2014'), table.cell('China', '2014'));
  await page.keyboard.type('6,500 e');
  await page.keyboard.press('Control+Enter');
  await expect(table.preview).toContainText('Canada, production, 2014');
  await page.keyboard.press('Escape');
  await expect(table.preview).toBeHidden();
  await expect(table.grid).toBeFocused();

  await table.enter('Belgium', '2014', '31,000 e');
  await table.enter('Canada', '2014', '66,000');
  await table.addYear('2015');
  await table.drag(table.cell('Belgium', '2014'), table.cell('Canada', '2015'));
  await page.keyboard.press('Control+r');
  await expect(table.cell('Belgium', '2015')).toHaveText('31,000e');
  await expect(table.cell('Canada', '2015')).toHaveText('66,000');
  await expect(frame.message).toContainText('2 figures entered');

  await page.keyboard.press('Delete');
  await expect(table.cell('Belgium', '2014')).toHaveText('');
  await expect(table.cell('Canada', '2015')).toHaveText('');
  await expect(frame.message).toContainText('4 figures taken out');
  await frame.undo.click();
  await expect(table.cell('Belgium', '2014')).toHaveText('31,000e');
  await expect(table.cell('Canada', '2015')).toHaveText('66,000');
  await frame.undo.click();
  await expect(table.cell('Belgium', '2015')).toHaveText('');
  await expect(table.cell('Belgium', '2014')).toHaveText('31,000e');
});

test('the handle fills by dragging, and repeats what it carries on', async ({ table3 }) => {
  const { table, page } = table3;
  await table.enter('Italy', '2014', '--');
  await table.goTo('Italy', '2014');
  await expect(table.fillHandle).toBeVisible();
  await table.drag(table.fillHandle, table.cell('Japan', '2014'));
  await expect(table.cell('Japan', '2014')).toHaveText('--');
  await expect(table.selectedCells).toHaveCount(2);
  // A single cell is filled from the one above it.
  await table.goTo('Korea, Republic of', '2014');
  await page.keyboard.press('Control+d');
  await expect(table.cell('Korea, Republic of', '2014')).toHaveText('--');
  await expect(table.cell('Netherlands', '2014')).toHaveText('');
});

test('printed figures stay when a selection is cleared, and it is said', async ({ table3 }) => {
  const { table, frame, page } = table3;
  await table.drag(table.cell('Belgium', '2012'), table.cell('Canada', '2013'));
  await page.keyboard.press('Delete');
  await expect(frame.message).toContainText('4 stay: It is printed, and stays.');
  await expect(table.cell('Canada', '2013')).toHaveText('65,000');
});
