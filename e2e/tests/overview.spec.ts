import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';

test('a new workspace shows the baseline against what precedes it', async ({ lode }) => {
  const { frame, overview } = lode;
  await frame.open('Overview');
  await expect(overview.columnHeads).toContainText([
    'Statistic',
    '2009–2013',
    '2009',
    '2010',
    '2011',
    '2012',
    '2013',
    'Change2012–13',
    'Rounding allows',
  ]);
  await expect(overview.about).toHaveText(/^No year later than 2013/);
  await expect(overview.cells('Imports, quantity')).toHaveText([
    '',
    'not listed',
    'not listed',
    'not listed',
    '109,000',
    '97,200',
    '−11%',
    '−11.3 to −10.4%',
  ]);
  await expect(overview.sparkline('Imports, quantity')).toHaveAccessibleName(
    'Imports, quantity, kilograms: 109,000 in 2012, 97,200 in 2013.',
  );
  // 53,400 thousand dollars over 97,200 kilograms.
  await expect(overview.cells('Imports, unit value').nth(5)).toHaveText('549');
  await expect(overview.cells('World')).toContainText([
    '',
    '670,000er',
    '664,000er',
    '723,000e',
    '783,000er',
    '799,000e',
    '2%e',
    '+1.9 to +2.2%',
  ]);
  await expect(overview.cells('Concentration (HHI, to 10,000)').nth(5)).toHaveText('3,238e');
  await expect(overview.cells('New York dealer, 99.99%, average').last()).toHaveText(
    'No earlier year is listed.',
  );

  await expect(overview.mover('Table 1', 'quantity', 'Belgium').getByRole('cell')).toHaveText([
    '8,930',
    '21,300',
    '',
    '+11.3',
  ]);
  await expect(overview.mover('Table 1', 'quantity', 'Japan')).toContainText('−13.4');
  await expect(overview.missing).toContainText('No later year is begun.');
  await expect(overview.checks.getByRole('listitem')).toHaveCount(3);
  await expect(overview.plans.getByRole('listitem')).toContainText([
    'Tibet Summit Industry, production 11 metric tons, 2013',
  ]);
});

test('figures of a later year change all of it, as they are entered and taken back', async ({
  table3,
}) => {
  const { frame, overview, table } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await table.enter('China', '2014', '460,000');
  await table.enter('Total', '2014', '838,000');
  await frame.open('Overview');

  await expect(overview.about).toContainText('the newest year is 2014');
  await expect(overview.columnHeads).toContainText(['2013', '2014', 'Change2013–14']);
  await expect(overview.cells('World')).toContainText(['838,000', '5%e', '+4.8 to +5.0%']);
  await expect(overview.cells('Japan').last()).toHaveText('No later year is listed.');
  await expect(overview.cells('Concentration (HHI, to 10,000)').last()).toHaveText(
    '10 of 12 rows are not listed in 2014.',
  );
  await expect(overview.below.filter({ hasText: 'Several editions' })).toContainText(
    '2014 of Working edition, the others of 2013 Minerals Yearbook: Indium.',
  );

  // 45,000 and -5,000 of 799,000.
  await expect(overview.mover('Table 3', 'production', 'China')).toContainText('+5.6e');
  await expect(overview.mover('Table 3', 'production', 'Belgium')).toContainText('−0.6e');
  // Table 1 has no later year.
  await expect(overview.mover('Table 1', 'quantity', 'Belgium')).toContainText('+11.3');

  const meter = overview.meter('Table 3', 'production, 2014');
  await expect(meter).toHaveAttribute('aria-valuetext', '3 of 13 figures');
  await expect(overview.missingRows('production, 2014')).toHaveText([
    'Canada',
    'France',
    'Germany',
    'Italy',
    'Japan',
    'Korea, Republic of',
    'and 4 more',
  ]);
  await expect(
    overview.plans.getByRole('listitem').filter({ hasText: 'Nyrstar, Auby smelter, production' }),
  ).toContainText('40 metric tons, 2014');

  await frame.undo.click();
  await expect(meter).toHaveAttribute('aria-valuetext', '2 of 13 figures');
  await expect(overview.cells('World').last()).toHaveText('No later year is listed.');
  await frame.setAsOf('2013 Minerals Yearbook: Indium');
  await expect(overview.about).toHaveText(/^No year later than 2013/);
  await expect(overview.cells('World').last()).toHaveText('+1.9 to +2.2%');
  await expect(overview.missing).toContainText('as of this edition');
});

test('names lead to their cells, and the failed checks to all checks', async ({ table3 }) => {
  const { frame, overview, table, inspector } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await frame.open('Overview');
  await overview.statistic('Imports, customs value').click();
  await expect(inspector.title).toHaveText('Total, 2013');
  await expect(table.activeCell).toHaveAccessibleName(/^Total, 2013 Value/);

  await frame.open('Overview');
  await overview.missing.getByRole('button', { name: 'France' }).click();
  await expect(table.activeCell).toHaveAccessibleName(/^France, 2014/);
  await frame.open('Overview');
  await overview.mover('Table 1', 'value', 'Peru').getByRole('button').click();
  await expect(table.activeCell).toHaveAccessibleName(/^Peru, 2013 Value/);
  await frame.open('Overview');
  await overview.checks.getByRole('button', { name: 'Russia, 2013' }).click();
  await expect(table.activeCell).toHaveAccessibleName(/^Russia, 2013/);
  await frame.open('Overview');
  await overview.plans.getByRole('button', { name: /^Nyrstar, Auby smelter, prod/ }).click();
  await expect(table.title).toHaveText('Production and plants reported in the text');

  await frame.open('Overview');
  await overview.goDownTo('Plans that are due');
  await expect(overview.plans.getByRole('heading')).toBeFocused();
  await expect(overview.plans.getByRole('heading')).toBeInViewport();
  await overview.allChecks.click();
  await expect(frame.main.getByRole('heading', { level: 1 })).toHaveText('Checks');
});

test('nothing has to be scrolled sideways at any size', async ({ table3 }) => {
  const { frame, overview, table } = table3;
  await table.enter('Total', '2014', '838,000');
  await table.addYear('2016');
  await table.enter('Total', '2016', '680,000 e');
  await frame.open('Overview');
  await expect(overview.columnHeads).toContainText(['2016']);
  for (const { width, height } of [
    { width: 1024, height: 640 },
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    await table3.resizeContent(width, height);
    const hidden = await frame.main.evaluate((main) =>
      [main, ...main.querySelectorAll('*')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect.soft(hidden, `${width} x ${height}`).toEqual([]);
  }
});

test('axe finds no fault in any theme', async ({ table3 }) => {
  test.slow();
  const { frame, overview, table, page } = table3;
  const expectNoFaults = async (when: string) =>
    expect.soft(await findFaultsInEveryTheme(table3), when).toEqual([]);

  await frame.open('Overview');
  await expect(overview.statistic('World')).toBeVisible();
  await expectNoFaults('with an empty year');
  await frame.openTable('3');
  await table.enter('Belgium', '2014', '25,000 e');
  await table.enter('Germany', '2014', 'W');
  await table.enter('Total', '2014', '838,000');
  await frame.open('Overview');
  await expect(overview.meter('Table 3', 'production, 2014')).toHaveAttribute(
    'aria-valuetext',
    '3 of 13 figures',
  );
  await page.mouse.move(0, 0);
  await expectNoFaults('with figures of 2014');
});
