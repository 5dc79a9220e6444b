import { expect, test } from '../fixtures.ts';
import type { TableScreen } from '../pages/table-screen.ts';

test('what is said of ten cells is all that is seen of them', async ({ table3 }) => {
  const { table, frame } = table3;
  await table.enter('Japan', '2014', 'W');
  await table.enter('Peru', '2014', '12,000 e (6)');
  await expect(frame.saved).toHaveText(/^saved /);
  expect(
    await transcribe(table, [
      ['Belgium', '2009'],
      ['Canada', '2012'],
      ['China', '2013'],
      ['France', '2009'],
      ['Peru', '2013'],
      ['Italy', '2014'],
      ['Japan', '2014'],
      ['Peru', '2014'],
      ['Total', '2012'],
    ]),
  ).toEqual([
    'Belgium, 2009: 30,000 kilograms, estimated',
    'Canada, 2012: 65,000 kilograms, estimated, revised',
    'China, 2013: 415,000 kilograms, estimated, footnote 4',
    'France, 2009: zero',
    'Peru, 2013: 11,000 kilograms, reported, footnote 6',
    'Italy, 2014: not listed',
    'Japan, 2014: withheld, draft',
    'Peru, 2014: 12,000 kilograms, estimated, footnote 6, draft',
    'Total, 2012: 783,000 kilograms, estimated, revised',
  ]);
  await frame.openTable('Prices of indium');
  expect(await transcribe(table, [['New York dealer price, 99.99% indium', '2013']])).toEqual([
    'New York dealer price, 99.99% indium, 2013: 555 to 580 dollars per kilogram, about, footnote 1',
  ]);
});

/** What a screen reader is given when each of the cells becomes the active one. */
async function transcribe(
  table: TableScreen,
  cells: ReadonlyArray<readonly [row: string, column: string]>,
): Promise<string[]> {
  const said: string[] = [];
  for (const [row, column] of cells) {
    await table.goTo(row, column);
    const id = await table.grid.getAttribute('aria-activedescendant');
    said.push((await table.grid.locator(`#${id}`).getAttribute('aria-label')) ?? '');
  }
  return said;
}
