import { expect, test } from '../fixtures.ts';

test('only modes that make sense for a table are offered', async ({ lode }) => {
  const { frame, table } = lode;
  const always = ['Values', 'Change', 'Percent', 'Index'];
  await expect(table.modes).toHaveText([...always, 'Share', 'Unit value']);
  for (const [name, modes] of [
    ['2', [...always, 'Share']],
    ['3', [...always, 'Share']],
    ['Prices', always],
    ['Forecasts', ['Values', 'Change']],
  ] as const) {
    await frame.openTable(name);
    await expect(table.modes).toHaveText(modes);
  }
});

test('shares are of the printed total, else of the sum, and the line says which', async ({
  table3,
}) => {
  const { table, inspector } = table3;
  await table.enter('Belgium', '2014', '25,000');
  await table.enter('Canada', '2014', '75,000');
  await table.enter('China', '2014', 'NA');
  await table.mode('Share').click();
  await expect(table.about).toHaveText(
    'Share in percent of the printed total; of the sum of the rows with a number in 2014; n/c: not computed',
  );
  await expect(table.cell('China', '2013')).toHaveText('51.9e');
  await expect(table.cell('China', '2013')).toHaveAttribute(
    'title',
    '415,000 / 799,000 (printed total) = 51.94%; rounding allows 51.84 to 52.04',
  );
  await expect(table.cell('Total', '2013')).toHaveText('100.0e');
  await expect(table.cell('Italy', '2013')).toHaveText('--');
  await expect(table.cell('Canada', '2014')).toHaveText('75.0');
  await expect(table.cell('Germany', '2014')).toHaveText('');
  await table.goTo('China', '2014');
  await expect(table.activeCell).toHaveText('n/c');
  await expect(inspector.fact('Share')).toContainText('China is not available: not in the sum.');
});

test('unit values stand once for each year, with their cautions', async ({ lode }) => {
  const { frame, table, inspector, page } = lode;
  await frame.openTable('1');
  await table.goTo('Mexico', '2012 Value');
  await table.mode('Unit value').click();
  await expect(table.about).toContainText('Unit value in dollars per kilogram');
  await expect(table.columnHeads).toHaveText(['Country', '2012', '2013']);
  // The place stays, though its column became another one.
  await expect(table.activeCell).toHaveText('1,089†');
  await expect(table.activeCell).toHaveAccessibleName(/caution: Small quantity: 45 kg/);
  await expect(inspector.fact('Unit value')).toContainText('One lot can decide this unit value.');
  await expect(table.cell('Total', '2013')).toHaveText('549');
  await expect(table.cell('Mexico', '2013')).toHaveText('n/c');
  await table.grid.focus();
  await page.keyboard.press('ArrowRight');
  await expect(inspector.fact('Unit value')).toContainText(
    'The quantity is zero: nothing is divided by it.',
  );
  await page.keyboard.type('7');
  await expect(frame.message).toContainText('Derived figures are not typed');
  await table.mode('Values').click();
  await expect(table.activeCell).toHaveAccessibleName(/^Mexico, 2013 Quantity/);
});

test('a mode that is pressed again stays chosen', async ({ lode: { table } }) => {
  await table.mode('Share').click();
  await table.mode('Share').click();
  await expect(table.mode('Share')).toBeChecked();
});
