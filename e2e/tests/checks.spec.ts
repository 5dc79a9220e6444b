import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';

test('a fresh workspace has three problems, each with its numbers', async ({ lode }) => {
  const { frame, checks } = lode;
  await expect(frame.screenButton('Checks')).toHaveText(/3$/);
  await frame.open('Checks');
  await expect(checks.summary).toHaveText('95 checks: 3 problems, 5 notes, 87 passed.');
  await expect(checks.groupHeads).toHaveText([
    /^Problems\s+3$/,
    /^Notes\s+5$/,
    /^Adds within rounding\s+1$/,
    /^Passed\s+86$/,
  ]);
  const problems = checks.group('Problems');
  await expect(problems).toHaveCount(3);
  for (const problem of await problems.all()) await expect(problem).toContainText('suspect');

  const indium = problems.filter({ hasText: 'Indium in a ton of the ITO made in Japan' });
  await expect(checks.number(indium, 'ratio')).toHaveText('0.867');
  await expect(checks.number(indium, 'at most')).toHaveText('0.827');
  const russia = problems.filter({ hasText: 'Russia without Chelyabinsk' });
  await expect(checks.number(russia, 'production')).toHaveText('5.6 t');
  await expect(checks.number(russia, 'capacity')).toHaveText('5 t/yr');
  const yuan = problems.filter({ hasText: 'Yuan per dollar' });
  await expect(checks.number(yuan, 'by the Chinese spot price')).toHaveText('6.199');
  await expect(checks.number(yuan, 'by Hanergy’s investment')).toHaveText('6.415');

  const total = checks.group('Adds within rounding');
  await expect(total).toHaveCount(1);
  await expect(checks.number(total, 'printed total')).toHaveText('97,200 kg');
  await expect(checks.number(total, 'sum of rows')).toHaveText('97,264 kg');
  await expect(checks.number(total, 'limit')).toHaveText('242 kg');
});

test('the list is narrowed by result, table and kind, and long ones come in portions', async ({
  lode: { frame, checks },
}) => {
  await frame.open('Checks');
  await expect(checks.entries).toHaveCount(50);
  await checks.more.click();
  await expect(checks.entries).toHaveCount(95);
  await expect(checks.more).toBeHidden();
  // The focus goes on to the first of the new ones.
  await expect(checks.entries.nth(50)).toBeFocused();

  await checks.segment('Problems').click();
  await expect(checks.entries).toHaveCount(3);
  await checks.segment('Notes').click();
  await expect(checks.entries).toHaveCount(5);
  await checks.segment('All').click();
  await checks.choose('Table', /^Table 1\./);
  await expect(checks.segment('Problems')).toHaveText('Problems 0');
  await checks.choose('Kind', /^Total/);
  await expect(checks.entries).toHaveCount(4);
  await checks.segment('Problems').click();
  await expect(checks.list).toContainText('No check like that');
  await checks.list.getByRole('button', { name: 'List all checks' }).click();
  await expect(checks.entries).toHaveCount(50);
});

test('a figure of a check is one key away in its table, and the list is kept', async ({ lode }) => {
  const { frame, checks, table, inspector, page } = lode;
  await frame.open('Checks');
  await checks.segment('Problems').click();
  const russia = checks.entry('Russia without Chelyabinsk');
  await checks.cell(russia, 'Table 2, Russia, Ural Mining and Metals Co., 2013: 5 t/yr').focus();
  await page.keyboard.press('Enter');
  await expect(table.title).toContainText('World primary indium production capacity');
  await expect(table.activeCell).toHaveAccessibleName(/^Russia, Ural Mining and Metals Co\./);
  await expect(inspector.title).toContainText('Ural Mining and Metals Co.');
  await expect(table.grid).toBeFocused();

  await frame.open('Checks');
  await expect(checks.segment('Problems')).toBeChecked();
  await expect(checks.entries).toHaveCount(3);
});

test('what is in order shows its figures when asked', async ({ lode: { frame, checks } }) => {
  await frame.open('Checks');
  await checks.choose('Kind', /^Total/);
  const total = checks.group('Passed').filter({ hasText: '670,229 kg' });
  const figures = total.getByRole('button', { name: '13 figures' });
  await expect(figures).toHaveAttribute('aria-expanded', 'false');
  await figures.click();
  await expect(checks.cell(total, 'Total, 2009: 670,000 kgr')).toBeVisible();
  await expect(checks.cell(total, /2009: /)).toHaveCount(13);
});

test('figures that do not add are a problem at once, and none after undo', async ({ table3 }) => {
  const { frame, checks, table } = table3;
  await table.enter('Belgium', '2014', '25,000');
  await table.enter('Canada', '2014', '67,000');
  await table.enter('Total', '2014', '60,000');
  await frame.open('Checks');
  const wrong = checks.group('Problems').filter({ hasText: 'does not add' });
  await expect(wrong).toHaveCount(1);
  await expect(checks.group('Problems').first()).toContainText('does not add');
  await expect(checks.number(wrong, 'sum of rows')).toHaveText('92,000 kg');
  await expect(checks.number(wrong, 'printed total')).toHaveText('60,000 kg');
  await expect(wrong).toContainText('Working edition');
  await expect(checks.group('Problems').filter({ hasText: 'figures are missing' })).toHaveCount(1);
  await expect(checks.cell(wrong, 'China, 2014: not listed')).toBeVisible();

  await frame.undo.click();
  await expect(wrong).toHaveCount(0);
  await frame.redo.click();
  await expect(wrong).toHaveCount(1);
});

test('the list goes by the edition that is looked at', async ({
  table3: { frame, checks, table },
}) => {
  await table.enter('Belgium', '2014', '25,000');
  await table.enter('Total', '2014', '20,000');
  await frame.open('Checks');
  await expect(checks.entry('does not add')).toHaveCount(1);
  await frame.setAsOf('2013 Minerals Yearbook: Indium');
  await expect(checks.summary).toHaveText('95 checks: 3 problems, 5 notes, 87 passed.');
  await expect(checks.entry('does not add')).toHaveCount(0);
});

test('what came of a plan stands beside it', async ({ table3 }) => {
  const { frame, checks, table, page } = table3;
  await frame.open('Checks');
  await checks.tab('Outlook').click();
  const plan = checks.plan('Nyrstar, Auby smelter, production', '2014');
  await expect(plan).toContainText('40 t planned');
  await expect(plan).toContainText('not entered yet');
  await expect(checks.plan('Nyrstar, Auby smelter, capacity', '2020')).toContainText('>100 t/yr');
  await expect(checks.plan('Demand for LCD panels', '2014')).toContainText('\u22655%');

  // Auby is France’s only plant, and Table 3 has a column for 2014 here.
  await plan.getByRole('button', { name: 'Enter in Table 3, France, 2014' }).click();
  await expect(table.activeCell).toHaveAccessibleName(/^France, 2014/);
  await page.keyboard.type('38,500 e');
  await page.keyboard.press('Enter');
  await frame.open('Checks');
  await expect(plan).toContainText('38,500 kg');
  await expect(plan).toContainText('Working edition');
  await expect(plan).toContainText('\u22121.5 t');
  await expect(plan).toContainText('\u22123.8%');
  await expect(plan).toContainText('less than planned');
  await plan.getByRole('button', { name: '40 t' }).click();
  await expect(table.title).toContainText('Production and plants');
  await expect(table.activeCell).toHaveAccessibleName(/^Nyrstar, Auby smelter, production, 2014/);

  await frame.undo.click();
  await frame.open('Checks');
  await expect(plan).toContainText('not entered yet');
});

test('an actual is typed over the plan where no other cell is there', async ({ lode }) => {
  const { frame, checks, table, page } = lode;
  await frame.open('Checks');
  await checks.tab('Outlook').click();
  const plan = checks.plan('Nyrstar, Auby smelter, capacity', '2017');
  await plan.getByRole('button', { name: /^Enter over the plan/ }).click();
  await expect(table.grid).toBeFocused();
  await page.keyboard.type('85');
  await table.restate.click();
  await page.keyboard.press('Enter');
  await frame.open('Checks');
  await expect(plan).toContainText('80 t/yr planned');
  await expect(plan).toContainText('85 t/yr');
  await expect(plan).toContainText('more than planned');
});

test('the limits of words can be set, are kept, and are undone', async ({ lode, start }) => {
  const { frame, checks, page } = lode;
  await frame.open('Checks');
  await checks.choose('Kind', /^Statement/);
  const world = checks.entry('World production slightly up');
  await expect(checks.number(world, '“slightly” is up to')).toHaveText('5%');

  await checks.words.click();
  await expect(checks.aboutTheSame).toHaveValue('1');
  await checks.slightly.fill('0.5');
  await page.keyboard.press('Enter');
  await expect(checks.limitRefusal).toContainText('cannot reach further');
  await checks.slightly.fill('much');
  await checks.setLimits.click();
  await expect(checks.limitRefusal).toContainText('“much” is not a number');
  await checks.slightly.fill('1.5%');
  await checks.setLimits.click();
  await expect(checks.wordsPopover).toBeHidden();
  await expect(checks.words).toBeFocused();
  await expect(checks.number(world, '“slightly” is up to')).toHaveText('1.5%');
  await expect(world).toContainText('suspect');
  await expect(frame.saved).toHaveText(/^saved /);
  await lode.close();

  const again = await start();
  await again.frame.open('Checks');
  await again.checks.words.click();
  await expect(again.checks.slightly).toHaveValue('1.5');
  await again.page.keyboard.press('Escape');
  const later = again.checks.entry('World production slightly up');
  await expect(again.checks.number(later, '“slightly” is up to')).toHaveText('1.5%');
  await again.frame.undo.click();
  await again.checks.choose('Kind', /^Statement/);
  await expect(again.checks.number(later, '“slightly” is up to')).toHaveText('5%');
  await expect(later).toContainText('passed');
});

test('axe finds no fault on the checks in any theme', async ({ table3 }) => {
  test.slow();
  const { frame, checks, table, page } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await table.enter('France', '2014', '38,500');
  await table.enter('Total', '2014', '20,000');
  const expectNoFaults = async (where: string) =>
    expect.soft(await findFaultsInEveryTheme(table3), where).toEqual([]);

  await frame.open('Checks');
  await expect(checks.entry('does not add')).toHaveCount(1);
  await page.mouse.move(0, 0);
  await expectNoFaults('all checks');
  await checks.choose('Kind', /^Total/);
  await checks.entries
    .last()
    .getByRole('button', { name: /figures$/ })
    .click();
  await expectNoFaults('totals with their figures');
  await checks.words.click();
  await checks.slightly.fill('0');
  await checks.setLimits.click();
  await expect(checks.limitRefusal).toBeVisible();
  await expectNoFaults('what words mean');
  await page.keyboard.press('Escape');
  await checks.choose('Table', /^Table 1\./);
  await checks.segment('Problems').click();
  await expectNoFaults('nothing listed');
  await checks.tab('Outlook').click();
  await expect(checks.plan('Nyrstar, Auby smelter, production', '2014')).toBeVisible();
  await expectNoFaults('outlook');
});

test('checks and outlook fit into windows of each size', async ({ lode }) => {
  const { frame, checks } = lode;
  await frame.open('Checks');
  for (const { width, height } of [
    { width: 1024, height: 640 },
    { width: 1280, height: 800 },
  ]) {
    await lode.resizeContent(width, height);
    await checks.tab('Checks').click();
    await expect(checks.entries.first()).toBeVisible();
    for (const [name, region] of [
      ['Checks', checks.list],
      ['Outlook', checks.outlook],
    ] as const) {
      const where = `${name} at ${width} x ${height}`;
      await checks.tab(name).click();
      await expect(region, where).toBeVisible();
      const overflow = await region.evaluate((node) => node.scrollWidth - node.clientWidth);
      expect.soft(overflow, where).toBe(0);
      const box = (await region.boundingBox())!;
      const bar = (await frame.statusBar.boundingBox())!;
      expect.soft(box.y + box.height, where).toBeLessThanOrEqual(bar.y);
    }
  }
});

test('the keyboard reaches filters, figures and tabs', async ({ lode }) => {
  const { frame, checks, page } = lode;
  await frame.open('Checks');
  await expect(checks.entries.first()).toBeVisible();
  await lode.tabTo('What words mean…');
  await lode.tabTo('Checks');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(checks.segment('All')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(checks.entries).toHaveCount(5);
  // Tab is no beginning of "Table 1".
  await lode.tabTo('Table: All tables');
  await lode.tabTo('Kind: All kinds');
  await lode.tabTo('List of checks');
  await expect(checks.entries).toHaveCount(5);
  await page.keyboard.press('Tab');
  await expect(checks.entries.first().getByRole('button').first()).toBeFocused();
  await checks.tab('Checks').focus();
  await page.keyboard.press('ArrowRight');
  await expect(checks.tab('Outlook')).toBeFocused();
  await expect(checks.outlook).toBeVisible();
});
