import { writeFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults, findFaultsInEveryTheme } from '../fixtures/axe.ts';

test('axe finds no fault on any screen in any theme', async ({ table3 }) => {
  test.slow();
  const { frame, table, inspector, page, compare, charts, notes, workspace } = table3;
  const expectNoFaults = async (where: string) =>
    expect.soft(await findFaultsInEveryTheme(table3), where).toEqual([]);

  await table.enter('Belgium', '2014', '25,000 e');
  await table.enter('Canada', '2014', 'NA');
  await table.goTo('Belgium', '2014');
  await inspector.writeNote('A note.');
  await frame.open('Workspace');
  await expect(workspace.changes.first()).toBeVisible();
  await page.mouse.move(0, 0);
  await expectNoFaults('workspace');
  await frame.open('Notes');
  await expect(notes.items).toHaveCount(1);
  await expectNoFaults('notes');
  await frame.open('Compare');
  await expect(compare.comparison).toBeVisible();
  await expectNoFaults('compare');
  await frame.open('Charts');
  await expect(charts.starters).toHaveCount(4);
  await expectNoFaults('gallery of charts');
  await charts.begin();
  await expect(charts.chart).toBeVisible();
  await expectNoFaults('chart');

  for (const name of ['Prices', '1', '2', '3']) {
    await frame.openTable(name);
    await expect(table.activeCell).toBeVisible();
    await expectNoFaults(`table ${name}`);
  }
  await table.mode('Percent').click();
  await expectNoFaults('percent of change');
  await table.mode('Values').click();
  await table.goTo('Belgium', '2013');
  await page.keyboard.type('7');
  await expect(table.offer).toBeVisible();
  await expectNoFaults('offer to restate');
  await page.keyboard.press('Escape');
  await table.goTo('Belgium', '2014');
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await expect(table.refusal).toBeVisible();
  await expectNoFaults('refused entry');
  await page.keyboard.press('Escape');
  await table.addYearButton.click();
  await expect(table.yearField).toBeFocused();
  await expectNoFaults('adding a year');
});

test('axe finds no fault in what opens over a table, nor in the form of an edition', async ({
  table3,
}) => {
  test.slow();
  const { frame, table, page, editions, doubleEntry } = table3;
  const expectNoFaults = async (where: string) =>
    expect.soft(await findFaultsInEveryTheme(table3), where).toEqual([]);

  await table.enter('Belgium', '2014', '25,000 e');
  await page.keyboard.press('Control+H');
  await page.keyboard.type('30');
  await expect(table.searchCount).toHaveText(/^\d+ cells$/);
  await expectNoFaults('find bar');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await expect(table.rowsDialog).toBeVisible();
  await expectNoFaults('sorting and filtering');
  await page.keyboard.press('Escape');
  await doubleEntry.checkedButton.click();
  await expect(doubleEntry.popover).toBeVisible();
  await expectNoFaults('checking');
  await page.keyboard.press('Escape');
  await table.moreButton.click();
  await table.more.getByRole('button', { name: /^Default source/ }).click();
  await expect(table.sourcePopover).toBeVisible();
  await expectNoFaults('default source');
  await page.keyboard.press('Escape');
  await frame.open('Editions');
  await editions.choose('Working edition');
  await expect(editions.main.getByLabel('Default source of its figures')).toBeVisible();
  await expectNoFaults('form of an edition');
});

test('axe finds no fault on the screen that says why a workspace was not opened', async ({
  start,
  place,
}) => {
  writeFileSync(place.workspace, 'a letter');
  const { problem, page } = await start();
  await expect(problem.reason).toBeVisible();
  expect(await findAccessibilityFaults(page)).toEqual([]);
});
