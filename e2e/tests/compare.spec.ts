import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults } from '../fixtures/axe.ts';

test('compares 2014 with 2013: sentences, order, working, copy and print', async ({ table3 }) => {
  const { app, page, frame, table, compare } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await table.enter('China', '2014', '460,000');
  await table.enter('Japan', '2014', 'W');
  await table.enter('Total', '2014', '844,000');
  await frame.open('Compare');

  await expect(compare.summary).toContainText(
    'Production in total rose 6% to 844,000 kg in 2014 from 799,000 kg (estimated) in 2013; rounding allows +5.5% to +5.8%.',
  );
  await expect(compare.summary).toContainText('Largest contribution: China +5.6 points');
  await expect(compare.summary).toContainText('Without a number in 2014: Japan (withheld).');
  const names = await compare.rowNames();
  expect(names.slice(0, 5)).toEqual([
    'On both sides',
    'China',
    'Belgium',
    'Japan',
    'Not listed any more in 2014',
  ]);

  const percent = compare.head('Percent');
  await percent.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(percent).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Enter');
  await expect(percent).toHaveAttribute('aria-sort', 'ascending');
  expect((await compare.rowNames()).slice(1, 4)).toEqual(['Belgium', 'China', 'Japan']);

  const working = compare.cells('China').nth(3).getByRole('button');
  await working.focus();
  await page.keyboard.press('Enter');
  await expect(compare.comparison).toContainText('(460,000 − 415,000) / 799,000 (printed total)');
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await compare.comparison.focus();
  await page.keyboard.press('Control+C');
  await expect(frame.message).toHaveText('The comparison is copied.');
  const lines = (await table3.clipboardText()).split('\n').map((line) => line.split('\t'));
  expect(lines[1]?.slice(0, 5)).toEqual(['Row', '2013', '2014', 'Change', 'Percent']);
  expect(lines[2]?.slice(0, 5)).toEqual(['Belgium', '30,000', '25,000 e', '-5,000', '-17% e']);

  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    contents.print = ((_options: unknown, done: (isPrinted: boolean, reason: string) => void) =>
      done(false, 'no printer is there')) as typeof contents.print;
  });
  await table3.chooseMenuItem('print');
  await expect(frame.message).toContainText('It was not printed: no printer is there.');
  await page.emulateMedia({ media: 'print' });
  await expect(frame.navigation).toBeHidden();
  await expect(compare.copyButton).toBeHidden();
  await expect(compare.cells('Total').first()).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /^Table 3.*2014 from Working edition/ }),
  ).toBeVisible();
});

test('stops at a series break until it is acknowledged, which is kept and can be undone', async ({
  table3,
  start,
}) => {
  const { page, frame, table, compare } = table3;
  await table.enter('France', '2014', '43,000 b');
  await table.mode('Percent').click();
  await expect(table.cell('France', '2014')).toHaveText('n/c');
  await expect(table.cell('France', '2014')).toHaveAccessibleName(
    /Series break at 2014\. Not compared until it is acknowledged on the Compare screen\./,
  );
  await frame.open('Compare');
  const france = compare.cells('France');
  await expect(france.nth(3)).toHaveText('n/c');
  await expect(compare.breaks).toContainText(
    'Series break at 2014. France. Not compared across it.',
  );
  await expect(compare.summary).toContainText('Not compared because of a series break: France.');

  await compare.breaks.getByRole('button', { name: 'Compare across the break' }).click();
  await expect(france.nth(3)).toHaveText(/^\+30%eb/);
  await expect(compare.summary).toContainText('Compared across a series break: France.');
  await expect(compare.breaks).toContainText(
    /Compared across it, as decided on .*20\d\d; marked b\./,
  );
  await page.keyboard.press('Control+Z');
  await expect(frame.message).toHaveText('Undone: Compare across a series break');
  await expect(france.nth(3)).toHaveText('n/c');
  await page.keyboard.press('Control+Y');
  await expect(france.nth(3)).toHaveText(/^\+30%eb/);
  await frame.openTable('3');
  await table.mode('Percent').click();
  await expect(table.cell('France', '2014')).toHaveText('+30eb');

  await table3.close();
  const again = await start();
  await again.frame.open('Compare');
  await again.compare.choose('Table', /^Table 3/);
  const kept = again.compare.cells('France').nth(3);
  await expect(kept).toHaveText(/^\+30%eb/);
  await again.compare.drawButton.click();
  await expect(again.charts.chart).toHaveAccessibleName(/2014/);
  await again.frame.open('Compare');
  await again.compare.breaks.getByRole('button', { name: 'Stop comparing across it' }).click();
  await expect(kept).toHaveText('n/c');
});

test('compares editions of one year, several tables, and the whole workspace', async ({
  table3,
}) => {
  const { page, frame, table, compare } = table3;
  await table.goTo('Belgium', '2013');
  await page.keyboard.type('31000');
  await page.keyboard.press('Enter');
  await expect(table.editor).toHaveValue('31000');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2013')).toHaveText('31,000r');
  await frame.open('Compare');
  await compare.choose('Period', '2013');
  await compare.choose('against', '2013');
  await compare.choose('Edition of the base', 'in 2013 Minerals Yearbook: Indium');
  await expect(compare.cells('Belgium').nth(3)).toHaveText(/^\+3%e?/);
  await compare.choose('Edition of the period', 'in 2013 Minerals Yearbook: Indium');
  await expect(page.getByRole('heading', { name: 'Both sides are the same' })).toBeVisible();
  await compare.choose('Edition of the period', 'newest figures');
  await compare.choose('against', '2012');
  await compare.choose('Edition of the base', 'baseline, else newest figures');

  await compare.setScope('Whole workspace');
  const imports = compare.overview.getByRole('row', { name: /^Table 1.*quantity/ });
  await expect(imports).toContainText('Total');
  await expect(imports).toContainText('−11%');
  await expect(imports).toContainText('Japan −13.4 points (−84%)');
  await expect(compare.comparison.getByRole('row', { name: /^Prices of indium/ })).toContainText(
    'Nothing is listed in 2012.',
  );
  await imports.getByRole('button').click();
  await expect(compare.cells('Japan').nth(3)).toHaveText('−84%');
  await expect(
    page.getByRole('button', { name: /^Table 1.*quantity \(kilograms\)$/ }),
  ).toBeFocused();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await compare.setScope('Several');
  await page.getByRole('button', { name: /^Tables:/ }).click();
  await page.getByRole('checkbox', { name: /^Trade/ }).check();
  await page.keyboard.press('Escape');
  await expect(compare.overview).toContainText('Trade in indium');
  await expect(compare.overview).not.toContainText('Table 1.');
});

test('a table of one period says what can be done, and is compared once a year is added', async ({
  table3,
}) => {
  const { page, frame, table, compare } = table3;
  await frame.open('Compare');
  await compare.choose('Table', /^Table 2/);
  const lists = page.getByRole('main').getByRole('combobox', { name: /^(Period|against):/ });
  await expect(lists).toHaveText(['2013', '2013']);
  await expect(page.getByRole('heading', { name: 'Only one period is there' })).toBeVisible();
  await expect(compare.comparison).toBeHidden();

  await frame.openTable('2');
  await table.addYear('2014');
  await table.enter('Canada.*', '2014', '70 e');
  await frame.open('Compare');
  await compare.choose('Table', /^Table 2/);
  await expect(lists).toHaveText(['2014', '2013']);
  await expect(compare.comparison.getByRole('row', { name: /^Canada/ })).toContainText('70 e');
});
