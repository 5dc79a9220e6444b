import { expect, test } from '../fixtures.ts';

test('typing replaces what stands in the cell', async ({ table3: { table, page } }) => {
  await table.enter('Belgium', '2014', '25000');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
  await table.goTo('Belgium', '2014');
  await page.keyboard.type('4');
  await expect(table.editor).toHaveValue('4');
  await page.keyboard.type('0,000 e');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('40,000e');
});

test('F2 edits what stands there, with the caret', async ({ table3: { table, page } }) => {
  await table.enter('Belgium', '2014', '25,000 e');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000e');
  await table.goTo('Belgium', '2014');
  await page.keyboard.press('F2');
  await expect(table.editor).toHaveValue('25,000 e');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('1');
  await expect(table.editor).toHaveValue('25,001 e');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,001e');
});

test('keys that leave the editor keep the entry and move', async ({ table3: { table, page } }) => {
  await table.addYear('2015');
  const moves = [
    { key: 'Enter', to: 'China, 2014' },
    { key: 'Shift+Enter', to: 'Belgium, 2014' },
    { key: 'Tab', to: 'Canada, 2015' },
    { key: 'Shift+Tab', to: 'Canada, 2013' },
    { key: 'ArrowDown', to: 'China, 2014' },
    { key: 'ArrowUp', to: 'Belgium, 2014' },
    { key: 'ArrowRight', to: 'Canada, 2015' },
    { key: 'ArrowLeft', to: 'Canada, 2013' },
  ];
  for (const [index, { key, to }] of moves.entries()) {
    await table.goTo('Canada', '2014');
    await page.keyboard.type(String(index + 1));
    await page.keyboard.press(key);
    await expect(table.editor).toBeHidden();
    await expect(table.cell('Canada', '2014'), `after ${key}`).toHaveText(String(index + 1));
    await expect(table.activeCell, `after ${key}`).toHaveAccessibleName(new RegExp(`^${to}`));
    await expect(table.grid).toBeFocused();
  }
});

test('a click elsewhere keeps the entry', async ({ table3: { table, page } }) => {
  await table.goTo('Canada', '2014');
  await page.keyboard.type('67000');
  await table.goTo('France', '2014');
  await expect(table.cell('Canada', '2014')).toHaveText('67,000');
  await expect(table.activeCell).toHaveAccessibleName(/^France, 2014/);
});

test('leaving the editor for another field keeps the entry', async ({ table3 }) => {
  const { table, inspector, page } = table3;
  await page.keyboard.type('25000 e');
  await inspector.note.click();
  await expect(table.editor).toBeHidden();
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000e');
  await expect(inspector.note).toBeFocused();
});

test('what is typed after Enter in the last row does not land in it', async ({ table3 }) => {
  const { table, page } = table3;
  await table.goTo('Total', '2014');
  await page.keyboard.type('838,000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('7');
  await expect(table.editor).toBeHidden();
  await expect(table.cell('Total', '2014')).toHaveText('838,000');
});

test('Esc leaves the old value', async ({ table3: { table, page } }) => {
  await table.enter('Belgium', '2014', '25,000');
  await table.goTo('Belgium', '2014');
  await page.keyboard.type('99');
  await page.keyboard.press('Escape');
  await expect(table.editor).toBeHidden();
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
  await expect(table.grid).toBeFocused();
});

test('Delete takes a working figure out, and no printed one', async ({ table3 }) => {
  const { table, page } = table3;
  await table.enter('Belgium', '2014', '25,000');
  await table.goTo('Belgium', '2014');
  await page.keyboard.press('Delete');
  await expect(table.cell('Belgium', '2014')).toHaveAccessibleName('Belgium, 2014: not listed');
  await table.goTo('Belgium', '2013');
  await page.keyboard.press('Delete');
  await expect(table.offer).toBeVisible();
  await expect(table.cell('Belgium', '2013')).toHaveText('30,000');
});

test('what is no figure is refused in the cell with a message that names it', async ({
  table3,
}) => {
  const { table, frame, page } = table3;
  await table.enter('Belgium', '2014', '25,000');
  await expect(frame.saved).toHaveText(/^saved /);
  for (const { text, fault } of [
    { text: '12,3O0', fault: 'O stands among the digits' },
    { text: 'abc', fault: 'it has no digits' },
    { text: '1..2', fault: 'two decimal marks' },
  ]) {
    await test.step(text, async () => {
      await table.goTo('Belgium', '2014');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(table.refusal).toContainText(text);
      await expect(table.refusal).toContainText(fault);
      await expect(table.editor).toBeFocused();
      await expect(table.editor).toHaveValue(text);
      await expect(table.editor).toHaveAttribute('aria-invalid', 'true');
      await expect(table.activeCell).toHaveAccessibleName('Belgium, 2014: 25,000 kilograms, draft');
      await page.keyboard.press('Escape');
      await expect(table.refusal).toBeHidden();
      await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
    });
  }
});

test('what was refused can be put right in place', async ({ table3: { table, page } }) => {
  await page.keyboard.type('12,3O0');
  await page.keyboard.press('Enter');
  await expect(table.refusal).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(table.refusal).toBeHidden();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('00');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('12,300');
});

test('a year that is there already, or is none, is refused with the reason', async ({ table3 }) => {
  const { table, page } = table3;
  await table.addYearButton.click();
  for (const { text, reason } of [
    { text: '2013', reason: '2013 is in the table already.' },
    { text: '20x4', reason: '“20x4” is not a period' },
    { text: '2014-13', reason: 'there is no month 13' },
    { text: '', reason: 'is not a period' },
  ]) {
    await table.yearField.fill(text);
    await table.yearField.press('Enter');
    await expect(table.yearRefusal).toContainText(reason);
    await expect(table.yearField).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(table.yearField).toBeHidden();
  await expect(table.addYearButton).toBeFocused();
  await expect(table.columnHeads).toHaveText([
    'Country',
    '2009',
    '2010',
    '2011',
    '2012',
    '2013',
    '2014',
  ]);
});
