import { expect, test } from '../fixtures.ts';
import { largeFigure, largeRow, withLargeTable } from '../fixtures/large-table.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { readBackup, writeBackup } from '../kills/large-step.ts';

const rows = 2000;

test('of a large table only what is in sight is in the page, and all of it is at hand', async ({
  cli,
  place,
  start,
}) => {
  test.slow();
  await cli.json('backup', '--out', place.path('base.zip'));
  const base = await readBackup(place.path('base.zip'));
  await writeBackup(place.path('large.zip'), withLargeTable(base, rows, 30));
  await cli.json('restore', place.path('large.zip'));
  const lode = await start();
  const { frame, table, page } = lode;
  await frame.openTable('99');
  await expect(table.cell(largeRow(1), '2013')).toHaveText(printed(1, 2013));
  await expectFewInPage(lode);
  await expect(table.grid).toHaveAttribute('aria-rowcount', String(rows + 1));

  await table.goTo(largeRow(1), '2013');
  await page.keyboard.press('Control+End');
  await expect(table.cell(largeRow(rows), '2030')).toBeInViewport();
  await expect(table.cell(largeRow(rows), '2030')).toHaveText(printed(rows, 2030));
  expect(await table.active()).toBe(`${largeRow(rows)}, 2030`);
  await expectFewInPage(lode);
  // What has the focus stays in the page, wherever that is scrolled to.
  await table.cell(largeRow(rows), '2030').hover();
  await page.mouse.wheel(0, -26 * 1000);
  await expect(table.cell(largeRow(990), '2030')).toBeInViewport();
  expect(await table.active()).toBe(`${largeRow(rows)}, 2030`);
  await expectFewInPage(lode);

  // An entry that is scrolled out of sight is still the one that is typed.
  await table.addYear('2031');
  await expect(table.cell(largeRow(rows), '2031')).toBeInViewport();
  await table.cell(largeRow(rows), '2031').hover();
  await page.keyboard.type('200,0');
  await page.mouse.wheel(0, -26 * 1900);
  await expect(table.cell(largeRow(80), '2031')).toBeInViewport();
  await page.keyboard.type('30');
  await expect(table.editor).toHaveValue('200,030');
  await page.keyboard.press('Shift+Enter');
  await expect(frame.saved).toHaveText(/^saved /);
  await expect(table.cell(largeRow(rows - 1), '2031')).toBeInViewport();
  await expect(table.cell(largeRow(rows), '2031')).toHaveText('200,030');
  await page.keyboard.press('Control+Home');
  await expect(table.cell(largeRow(1), '2001')).toBeInViewport();
});

function printed(row: number, year: number): string {
  return largeFigure(row, year).toLocaleString('en-US');
}

/** A screenful and some more: far less than the table has. */
async function expectFewInPage({ table }: LodeWindow): Promise<void> {
  expect(await table.rowHeads.count()).toBeLessThan(60);
  expect(await table.grid.getByRole('gridcell').count()).toBeLessThan(60 * 20);
}
