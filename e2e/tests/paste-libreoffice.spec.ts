import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { root } from '../fixtures/root.ts';

const folder = join(root, 'e2e', 'fixtures', 'libreoffice');
const html = readFileSync(join(folder, 'block.html'), 'utf8');
const text = readFileSync(join(folder, 'block.tsv'), 'utf8');

/** What is no figure, by the cell, with the reason that has to be given for it. */
const unread: ReadonlyArray<readonly [cell: string, reason: string]> = [
  ['Smelter 13, production, 2014', 'O stands among the digits'],
  ['Smelter 14, production, 2015', 'is not a figure'],
  ['Smelter 15, production, 2016', 'two decimal marks'],
  ['Smelter 16, production, 2017', 'is not a figure'],
  ['Smelter 17, production, 2018', 'is not a figure'],
];
const emptyCells = 2;
const figures = 50 * 10 - unread.length - emptyCells;

/** What is copied back otherwise than it was pasted: the same, in the notation of the table. */
const inNotation: Readonly<Record<string, string>> = {
  'N.A.': 'NA',
  '...': 'NA',
  '—': '--',
  '4,150 to 4,350': '4,150-4,350',
  '10,900ᵉ': '10,900 e',
  'e 11,000': '11,000 e',
  '11,200e': '11,200 e',
  '11,300e, r': '11,300 e r',
};

/** The block as it has to stand in the table: what is no figure left out. */
function expectedRows(): string[][] {
  const isUnread = (row: string, year: string) =>
    unread.some(([cell]) => cell === `${row}, production, ${year}`);
  const [head = [], ...rows] = cellsOf(text);
  return rows.map(([name = '', ...cells]) => [
    name,
    ...cells.map((cell, index) =>
      isUnread(name, head[index + 1] ?? '') ? '' : (inNotation[cell] ?? cell),
    ),
  ]);
}

function cellsOf(tabbed: string): string[][] {
  return tabbed
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

for (const flavour of ['page', 'text'] as const) {
  test(`each of 500 cells from LibreOffice arrives or is named with a reason, as ${flavour}`, async ({
    lode,
  }) => {
    const { frame, table, page } = lode;
    await frame.openTable('3');
    const rows = await table.rowNames();
    const columns = await table.columnHeads.allTextContents();
    await lode.setClipboard(text, flavour === 'page' ? html : '');
    await table.goTo('Belgium', '2009');
    await page.keyboard.press('Control+v');
    await expect(table.preview).toBeFocused();
    await table.preview.getByRole('checkbox', { name: /add 50 rows/ }).check();
    await expect(table.preview).toContainText(`${unread.length} cannot be entered.`);
    await expect(table.preview).toContainText(`${emptyCells} empty cells leave`);
    for (const [cell, reason] of unread) {
      await expect(table.previewLine(cell)).toContainText(reason);
    }
    await table.preview.getByRole('button', { name: `Enter ${figures} figures` }).click();

    await expect(frame.message).toContainText(`${figures} figures entered`);
    await expect(table.grid).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Shift+C');
    const copied = cellsOf(await lode.clipboardText());
    expect(copied[0]).toEqual([...columns, ...(cellsOf(text)[0] ?? []).slice(1)]);
    expect(
      copied
        .filter(([name]) => name?.startsWith('Smelter'))
        .map(([name = '', ...cells]) => [name, ...cells.slice(columns.length - 1)]),
    ).toEqual(expectedRows());

    await frame.undo.click();
    await expect(table.columnHeads).toHaveText(columns);
    expect(await table.rowNames()).toEqual(rows);
  });
}
