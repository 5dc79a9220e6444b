import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';

const baseline = '2013 Minerals Yearbook: Indium';
const next = '2014 Minerals Yearbook: Indium';

test('the assistant rolls the tables on, carries figures and leaves cells to fill', async ({
  lode,
  start,
}) => {
  const { frame, editions, table } = lode;
  await frame.open('Editions');
  await editions.newButton.click();
  await expect(editions.field('Title')).toHaveValue(next);
  await expect(editions.field('Id (')).toHaveValue('2014-minerals-yearbook-indium');
  // Table 3: 60 cells and five totals less the year that goes; one total and twelve rows wait.
  const table3 = editions.plan.getByRole('row').filter({ hasText: 'Table 3' });
  await expect(table3.getByRole('cell')).toHaveText(['2010–2014', '2009', '52', '13']);
  await editions.field('Id (').fill('myb-2014');
  await editions.makeButton.click();
  await expect(editions.row(next)).toContainText('worked on');
  await expect(frame.edition).toHaveText(next);

  await frame.openTable('3');
  await expect(table.columnHeads).toHaveText(['Country', '2010', '2011', '2012', '2013', '2014']);
  await expect(table.cell('Belgium', '2013')).toHaveAccessibleName(
    `Belgium, 2013: 30,000 kilograms, estimated, carried from ${baseline}, may be revised`,
  );
  await table.enter('Belgium', '2014', '25,000 e');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000e');
  await table.moreButton.click();
  await table.more.getByRole('radio', { name: 'All years' }).click();
  await expect(table.columnHeads.nth(1)).toHaveText('2009');
  await lode.close();

  const again = await start();
  await again.frame.isReady();
  await expect(again.frame.edition).toHaveText(next);
  await again.frame.openTable('3');
  await expect(again.table.columnHeads.nth(1)).toHaveText('2010');
  await expect(again.table.cell('Belgium', '2014')).toHaveText('25,000e');
});

test('publishing writes down what was carried, makes it read-only, and is undone as one step', async ({
  lode,
  cli,
  start,
}) => {
  const { frame, editions } = lode;
  await frame.open('Editions');
  await editions.make('myb-2014');
  await editions.button('Publish').click();
  await expect(editions.refusal).toContainText('published with its date');
  await editions.field('Published').fill('2016-13');
  await editions.button('Publish').click();
  await expect(editions.refusal).toContainText('“2016-13” is no date of publication');
  await editions.field('Published').fill('2016-07');
  await editions.field('Cited as').fill('U.S. Geological Survey, 2016, Indium');
  await editions.button('Publish').click();
  await expect(frame.message).toContainText('from now on it is read-only');
  await expect(editions.row(next)).toContainText('published (read-only)');
  await expect(editions.detail(next)).toContainText('U.S. Geological Survey, 2016, Indium');
  await lode.close();

  const { observations } = await cli.json<{ observations: Array<{ flags: string[] }> }>(
    'get',
    '--edition',
    'myb-2014',
    '--table',
    'refinery-production',
  );
  expect(observations).toHaveLength(52);
  expect(observations.flatMap(({ flags }) => flags)).not.toContain('r');
  const belgium = 'refinery-production/belgium/production';
  const refused = await cli.run('set', belgium, '2014', '1', '--edition', 'myb-2014');
  expect(refused.exit).toBe(2);
  expect(refused.stderr).toContain('read-only');

  const again = await start();
  await again.frame.isReady();
  await again.frame.undo.click();
  await expect(again.frame.message).toContainText('Undone: Publish');
  await again.frame.open('Editions');
  await expect(again.editions.row(next)).toContainText('working');
  await expect(again.editions.row(next).getByRole('cell').nth(2)).toHaveText('0');
});

test('the heading of an edition takes the focus when the button that had it goes', async ({
  lode,
}) => {
  const { frame, editions } = lode;
  await frame.open('Editions');
  await editions.make('myb-2014');
  await expect(editions.heading(next)).toBeFocused();
  await editions.field('Published').fill('2016');
  await editions.button('Publish').click();
  await expect(frame.message).toContainText('from now on it is read-only');
  await expect(editions.heading(next)).toBeFocused();
  await editions.button('Reopen to work on').click();
  await expect(editions.row(next)).toContainText('worked on');
  await expect(editions.heading(next)).toBeFocused();
  await editions.button('Remove…').click();
  await editions.page.getByRole('button', { name: 'Remove it' }).click();
  await expect(editions.row(next)).toBeHidden();
  await expect(editions.heading(baseline)).toBeFocused();
});

test('an id or title in use and a year that is none are refused in place', async ({ lode }) => {
  const { frame, editions } = lode;
  await frame.open('Editions');
  await editions.newButton.click();
  await editions.field('Id (').fill('myb-2013');
  await editions.makeButton.click();
  await expect(editions.refusal).toContainText(`The id myb-2013 is in use by “${baseline}”`);
  await editions.field('Id (').fill('Other Book');
  await editions.makeButton.click();
  await expect(editions.refusal).toContainText('cannot be the id of an edition');
  await editions.field('Id (').fill('other');
  await editions.field('Title').fill(baseline);
  await editions.makeButton.click();
  await expect(editions.refusal).toContainText('has this title already');
  await editions.field('For the year').fill('2013');
  await expect(editions.refusal.filter({ hasText: 'reports 2013 already' })).toHaveCount(1);
  // Said once, at its field, also when it is tried all the same.
  await editions.makeButton.click();
  await expect(editions.refusal).toHaveCount(1);
  await expect(editions.plan).toBeHidden();
  await expect(editions.list.getByRole('row')).toHaveCount(2);
});

test('edits go to the edition that is worked on, below newer ones or not', async ({ table3 }) => {
  const { frame, editions, table, page } = table3;
  await table.enter('Belgium', '2014', '25,000');
  await frame.open('Editions');
  await editions.make('myb-2014');
  await frame.openTable('3');
  // The newer edition restates the older one's figure.
  await table.enter('Belgium', '2014', '26,000');
  await expect(table.cell('Belgium', '2014')).toHaveText('26,000r');

  await frame.workOn('Working edition');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000');
  await table.enter('Canada', '2014', '66,000');
  await expect(table.cell('Canada', '2014')).toHaveText('66,000');
  await frame.setAsOf('Latest');
  await expect(table.cell('Canada', '2014')).toHaveText('66,000');
  await table.goTo('Belgium', '2014');
  await page.keyboard.type('7');
  await expect(frame.message).toContainText('which is newer, states this figure');
  await expect(table.editor).toBeHidden();
});

test('reports tell what was restated, edition by edition, and what cites what', async ({
  lode,
  place,
}) => {
  const { frame, editions, table, page } = lode;
  await frame.open('Editions');
  await editions.openTab('Drift from the baseline');
  await expect(page.getByText('The baseline stands as it was printed')).toBeVisible();
  await editions.openTab('Revisions');
  await expect(page.getByText('No figure is restated')).toBeVisible();

  await frame.openTable('3');
  await table.goTo('Canada', '2013');
  await page.keyboard.type('66,000');
  await table.restate.click();
  await page.keyboard.press('Enter');
  await expect(table.cell('Canada', '2013')).toHaveText('66,000r');

  await frame.open('Editions');
  await editions.openTab('Revisions');
  const row = editions.restatements.getByRole('row').nth(1);
  await expect(row).toContainText('65,000');
  await expect(row).toContainText('66,000 r');
  await expect(row).toContainText('+1,000');
  await expect(row).toContainText('+2%');
  const path = place.path('revisions.csv');
  await lode.answerSaveDialog(path);
  await editions.button('Export CSV').click();
  await expect(frame.message).toContainText('Saved 1 revision to');
  await editions.openTab('Drift from the baseline');
  await expect(editions.restatements.getByRole('row').nth(1)).toContainText('66,000 r');
  await editions.openTab('Side by side');
  await expect(
    editions.sideBySide.getByRole('row').filter({ hasText: 'Canada' }).getByRole('cell').last(),
  ).toContainText('66,000 r');
  await editions.openTab('Sources');
  const census = page.getByRole('button', { name: /U\.S\. Census Bureau/ });
  await expect(census).toContainText('79 figures');
  await census.click();
  await page.getByRole('button', { name: 'Belgium, quantity, 2012' }).click();
  await expect(table.activeCell).toHaveAccessibleName(/^Belgium, 2012 Quantity.*8,930/);
});

test('axe finds no fault on any part of the editions screen in any theme', async ({ table3 }) => {
  test.slow();
  const { frame, editions, table, page } = table3;
  await table.goTo('Canada', '2013');
  await page.keyboard.type('66,000');
  await table.restate.click();
  await page.keyboard.press('Enter');
  await frame.open('Editions');
  for (const [tab, content] of [
    ['Side by side', editions.sideBySide],
    ['Revisions', editions.restatements],
    ['Drift from the baseline', editions.restatements],
    ['Sources', editions.sources.first()],
    ['Editions', editions.list],
  ] as const) {
    await editions.openTab(tab);
    await expect(content).toBeVisible();
    expect.soft(await findFaultsInEveryTheme(table3), tab).toEqual([]);
  }
  await editions.newButton.click();
  await expect(editions.plan).toBeVisible();
  expect.soft(await findFaultsInEveryTheme(table3), 'assistant').toEqual([]);
});
