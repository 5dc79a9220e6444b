import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults } from '../fixtures/axe.ts';
import { TableSetupPanel } from '../pages/table-setup.ts';

test('a row is added, typed into, moved by keys and taken back', async ({ table3 }) => {
  const { frame, table, page } = table3;
  const setup = new TableSetupPanel(page);
  await setup.show('Rows');
  await setup.row('Belgium').click();
  await setup.button('Add row…').click();
  const form = setup.panel.getByRole('form', { name: 'New row' });
  await form.getByRole('textbox', { name: 'Country' }).fill('Chile');
  await page.keyboard.press('Enter');
  await setup.button('Done').click();
  await table.enter('Chile', '2014', '4,200 e');
  await expect(table.cell('Chile', '2014')).toHaveText('4,200e');

  // The row stands below the one that was chosen; Alt with an arrow moves it, the focus stays on it.
  await expect(table.rowHeads.nth(1)).toHaveText('Chile');
  await setup.row('Chile').click();
  for (const [key, place] of [
    ['Alt+ArrowUp', 0],
    ['Alt+ArrowDown', 1],
    ['Alt+ArrowUp', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(table.rowHeads.nth(place)).toHaveText('Chile');
    await expect(setup.row('Chile')).toBeFocused();
  }
  await page.keyboard.press('F2');
  await page.keyboard.type('Republic of Chile');
  await page.keyboard.press('Enter');
  await expect(table.rowHeads.first()).toHaveText('Republic of Chile');

  // What holds entered figures goes only after a question, what was printed does not go.
  await expect(setup.row('Republic of Chile')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(setup.question).toContainText('1 figure that you entered');
  await setup.question.getByRole('button', { name: /^Remove/ }).click();
  await expect(table.rowHeads.first()).toHaveText('Belgium');
  await setup.row('Belgium').click();
  await setup.button('Remove').click();
  await expect(setup.refusal).toContainText('what was published stays');

  await frame.undo.click();
  await expect(table.cell('Republic of Chile', '2014')).toHaveText('4,200e');
  const moves = [/^Undo: Move .* up$/, /^Undo: Move .* down$/, /^Undo: Move .* up$/];
  for (const name of [/^Undo: Rename/, ...moves, /^Undo: Chile/, /^Undo: Add the row/]) {
    await expect(frame.undo).toHaveAccessibleName(name);
    await frame.undo.click();
  }
  await expect(table.rowHeads.filter({ hasText: 'Chile' })).toHaveCount(0);
});

test('a hidden row and column stay in the totals, and come back', async ({ lode }) => {
  const { frame, table, page } = lode;
  const setup = new TableSetupPanel(page);
  await frame.openTable('3');
  await table.mode('Share').click();
  await table.goTo('Canada', '2013');
  const share = await table.cell('Canada', '2013').textContent();
  await setup.show('Rows');
  await setup.row('China').click();
  await setup.button('Hide').click();
  await expect(table.rowHeads.filter({ hasText: 'China' })).toHaveCount(0);
  await expect(table.cell('Canada', '2013')).toHaveText(share ?? '');
  await setup.show('Columns');
  await setup.button('Hide 2009').click();
  await expect(table.columnHeads.filter({ hasText: '2009' })).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(
    '1 row and 1 column are hidden; they still count in totals, shares and checks.',
  );
  await setup.button('Show 2009').click();
  await expect(table.columnHeads.filter({ hasText: '2009' })).toHaveCount(1);
  await frame.undo.click();
  await frame.undo.click();
  await frame.undo.click();
  await expect(table.rowHeads.filter({ hasText: 'China' })).toHaveCount(1);
});

test('a table is made from a template, typed into, given another unit and duplicated', async ({
  lode,
}) => {
  const { frame, table, page } = lode;
  const setup = new TableSetupPanel(page);
  await frame.navigation.getByRole('button', { name: 'New table…' }).click();
  await setup.makeTable(/Production by country/, 'Gallium, by country', 'China\nJapan');
  await expect(table.title).toHaveText('Gallium, by country');
  await expect(table.rowHeads).toHaveText(['China', 'Japan', 'Total']);
  await table.enter('China', '2014', '250,000 e');
  await table.enter('Japan', '2014', '3,000');

  // Another unit converts nothing before it was asked what it means.
  await setup.show('Columns');
  await setup.button(/^Change production, kilograms/).click();
  await setup.panel.getByRole('combobox', { name: 'Unit' }).fill('t');
  await setup.button('Save').click();
  await expect(setup.unitQuestion).toContainText('2 figures that you entered');
  await expect(table.cell('China', '2014')).toHaveText('250,000e');
  await setup.unitQuestion.getByRole('button', { name: 'Convert the figures' }).click();
  await expect(table.cell('China', '2014')).toHaveText('250e');
  await expect(table.cell('Japan', '2014')).toHaveText('3.00');
  await expect(table.about).toContainText('Metric tons');
  await frame.undo.click();
  await expect(table.cell('China', '2014')).toHaveText('250,000e');

  await setup.show('Table');
  await setup.button('Duplicate…').click();
  await setup.field('Title of the copy').fill('Gallium, as planned');
  await setup.panel.getByRole('combobox', { name: /^Figures/ }).click();
  await page.getByRole('option', { name: 'as of Working edition' }).click();
  await setup.button('Make the copy').click();
  await expect(table.title).toHaveText('Gallium, as planned');
  await expect(table.cell('China', '2014')).toHaveText('250,000e');
  await frame.undo.click();
  await expect(frame.navigation.getByRole('button', { name: 'Gallium, as planned' })).toHaveCount(
    0,
  );
  await expect(frame.tableButton('Gallium')).toHaveCount(1);
});

test('printed figures keep their unit', async ({ lode }) => {
  const { frame, page } = lode;
  const setup = new TableSetupPanel(page);
  await frame.openTable('1');
  await setup.show('Columns');
  await setup.button(/^Change quantity, kilograms/).click();
  await setup.panel.getByRole('combobox', { name: 'Unit' }).fill('t');
  await setup.button('Save').click();
  await expect(setup.unitQuestion).toContainText('They stay in kilograms, as they were published');
  await expect(setup.unitQuestion.getByRole('button', { name: /label was wrong/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(setup.unitQuestion).toBeHidden();
  await expect(setup.panel).toBeVisible();
  await expect(frame.saved).toHaveText('nothing changed since the start');
});

test('a footnote is put on figures and numbered in reading order', async ({ table3 }) => {
  const { frame, table, page } = table3;
  const setup = new TableSetupPanel(page);
  await table.enter('Belgium', '2014', '31,000');
  await table.enter('Canada', '2014', '66,000');
  await table.goTo('Belgium', '2014');
  await page.keyboard.press('Shift+ArrowDown');
  await setup.show('Notes');
  await setup.button('Add note…').click();
  const form = setup.panel.getByRole('form', { name: 'New note' });
  await form.getByRole('combobox', { name: /^Wording/ }).click();
  await page.getByRole('option', { name: 'Gross weight' }).click();
  await expect(form.getByRole('combobox', { name: /^Put it on: 2 chosen cells/ })).toBeVisible();
  await form.getByRole('button', { name: 'Add note' }).click();
  await expect(table.cell('Belgium', '2014')).toHaveText('31,0007');
  await expect(table.cell('Canada', '2014')).toHaveText('66,0007');
  await expect(table.footnotes).toContainText('Gross weight of the material.');

  // Met before the notes on China, Germany and Peru, it is their number 4.
  await setup.button('Number in reading order').click();
  await expect(table.cell('Belgium', '2014')).toHaveText('31,0004');
  await expect(setup.button('Number in reading order')).toBeDisabled();
  await frame.undo.click();
  await expect(table.cell('Belgium', '2014')).toHaveText('31,0007');
  await frame.undo.click();
  await expect(table.cell('Belgium', '2014')).toHaveText('31,000');
  await expect(table.footnotes).not.toContainText('Gross weight');
});

test('a footnote speaks for a column or a measure, and a measure goes with what it holds', async ({
  lode,
}) => {
  const { frame, table, inspector, page } = lode;
  const setup = new TableSetupPanel(page);
  await frame.openTable('1');
  await table.goTo('Belgium', '2013 Quantity');
  await setup.show('Notes');
  await setup.addFootnote('January to June only.', 'the head 2013');
  await setup.addFootnote('Gross weight.', 'the head quantity');
  const heads = table.columnHeads.filter({ hasText: 'footnote' });
  await expect(heads).toHaveText([/^2013, footnote 2/, /^Quantity.*, footnote 3/, /^Quantity/]);
  await expect(table.cell('Belgium', '2013 Quantity')).toHaveAccessibleName(
    /kilograms, footnote 2, footnote 3$/,
  );
  await table.goTo('Canada', '2013 Quantity');
  await page.keyboard.press('Control+Shift+C');
  expect(await lode.clipboardText()).toMatch(/2013 \(2\)\n.*Quantity \(kilograms\) \(3\)\nCanada/);

  // What was printed stays; a measure with entered figures goes after a question, and comes back whole.
  await setup.show('Columns');
  await setup.button(/^Remove quantity/).click();
  await expect(setup.refusal).toContainText('what was published stays');
  await setup.button('Add measure…').click();
  const form = setup.panel.getByRole('form', { name: 'New measure' });
  await form.getByLabel('Measure').fill('duty');
  await form.getByLabel('Unit').fill('USD');
  await form.getByRole('button', { name: 'Add measure' }).click();
  await table.enter('Belgium', '2013 Duty', '12');
  await setup.button(/^Remove duty/).click();
  await expect(setup.question).toContainText('1 figure that you entered');
  await setup.question.getByRole('button', { name: /^Remove/ }).click();
  await expect(table.columnHeads.filter({ hasText: 'Duty' })).toHaveCount(0);
  await frame.undo.click();
  await expect(table.cell('Belgium', '2013 Duty')).toHaveText('12');
  await setup.button('Close').click();
  await table.goTo('Belgium', '2013 Quantity');
  await expect(inspector.pane).toContainText('January to June only.');
});

test('axe finds no fault in any part of the setup', async ({ table3 }) => {
  const { frame, table, page } = table3;
  const setup = new TableSetupPanel(page);
  const expectNoFaults = async (where: string) =>
    expect.soft(await findAccessibilityFaults(page), where).toEqual([]);
  await table.enter('Belgium', '2014', '25,000');
  await setup.show('Rows');
  await setup.row('Belgium').click();
  await setup.button('Heading above').click();
  await page.keyboard.type('Europe');
  await page.keyboard.press('Enter');
  await setup.button('Add row…').click();
  await setup.button('Hide').click();
  await expect(setup.panel).toContainText('1 row is hidden');
  await expectNoFaults('rows');
  await setup.show('Columns');
  await setup.button('Remove 2014').click();
  await expect(setup.question).toBeVisible();
  await expectNoFaults('columns, with a question');
  await setup.show('Notes');
  await setup.button('Add note…').click();
  await expectNoFaults('notes');
  await setup.show('Table');
  await setup.button('Duplicate…').click();
  await setup.button('Remove the table').click();
  await expect(setup.refusal).toBeVisible();
  await expectNoFaults('table, with a refusal');
  await frame.navigation.getByRole('button', { name: 'New table…' }).click();
  await setup.newTable.getByRole('button', { name: 'Make the table' }).click();
  await expect(setup.newTable.getByRole('alert')).toBeVisible();
  await expectNoFaults('new table');
});
