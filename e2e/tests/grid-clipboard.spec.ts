import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { root } from '../fixtures/root.ts';

const documentPath = join(root, '..', 'shared', 'seed', 'usgs-minerals-yearbook-2013-indium.txt');

test('a block is copied with its flags, and pasted by its names and years', async ({ table3 }) => {
  const { table, frame, page } = table3;
  await table.drag(table.cell('Canada', '2012'), table.cell('China', '2013'));
  await page.keyboard.press('Control+c');
  expect(await table3.clipboardText()).toBe('65,000 e r\t65,000 e\n405,000 e (4)\t415,000 e (4)');
  await page.keyboard.press('Control+Shift+C');
  expect(await table3.clipboardText()).toMatch(/^Country\t2012\t2013\nCanada\t/);

  await table3.setClipboard(
    'Country3 2013 2014 2015\nFrance 33,000 38,000 e 380,000\nChina4 415,000 460,000 xx\nAtlantis 1 2 3\n',
  );
  await table.goTo('Belgium', '2009');
  await page.keyboard.press('Control+v');
  await expect(table.preview).toContainText('Rows and columns go by the names and years');
  await expect(table.preview.getByRole('heading')).toHaveText('Paste: 2 figures to enter');
  await expect(table.previewLine('China, production, 2015')).toContainText('not applicable is XX');
  await expect(table.previewLine('Atlantis, production, 2013')).toContainText('not have this row');
  await expect(table.previewLine('France, production, 2015')).toContainText('times the');
  await expect(table.preview).toContainText('add 2015 to the table');

  await table.preview.getByLabel('Source').fill('National statistics');
  await table.preview.getByLabel('Page').fill('p. 12');
  await table.preview.getByRole('checkbox', { name: /also what looks wrong/ }).check();
  await table.preview.getByRole('button', { name: 'Enter 3 figures' }).click();
  await expect(table.preview).toBeHidden();
  await expect(table.grid).toBeFocused();
  await expect(table.cell('France', '2014')).toHaveText('38,000e');
  await expect(table.cell('France', '2015')).toHaveText('380,000');
  await expect(table.cell('China', '2014')).toHaveText('460,000');
  await expect(table.cell('Belgium', '2009')).toHaveText('30,000');
  await table.goTo('France', '2014');
  await expect(table3.inspector.source).toHaveValue('National statistics');
  await expect(table3.inspector.place).toHaveValue('p. 12');

  await frame.undo.click();
  await expect(table.cell('France', '2014')).toHaveText('');
  await expect(table.columnHeads.filter({ hasText: '2015' })).toHaveCount(0);
});

test('rows that the table lacks are added with their figures, when the analyst agrees', async ({
  table3,
}) => {
  const { table, frame, page } = table3;
  const rows = await table.rowNames();
  await table3.setClipboard('Country\t2014\nBelgium\t31,000\nKazakhstan\t12,000 e\n');
  await table.goTo('Belgium', '2009');
  await page.keyboard.press('Control+v');
  await expect(table.preview.getByRole('heading')).toHaveText('Paste: 1 figure to enter');
  await table.preview.getByRole('checkbox', { name: /add 1 row .*“Kazakhstan”/ }).check();
  await table.preview.getByRole('button', { name: 'Enter 2 figures' }).click();
  await expect(table.cell('Kazakhstan', '2014')).toHaveText('12,000e');
  await expect(table.cell('Kazakhstan', '2013')).toHaveText('');
  // Above the total, which it is a part of.
  expect((await table.rowNames()).slice(-2)).toEqual(['Kazakhstan', rows.at(-1)]);

  await frame.undo.click();
  await expect(table.cell('Belgium', '2014')).toHaveText('');
  expect(await table.rowNames()).toEqual(rows);
});

test('a table from a page keeps raised marks apart from digits', async ({ table3 }) => {
  const { table, page } = table3;
  await table3.setClipboard(
    'China\t460,0006',
    '<table><tr><td>China</td><td>460,000<sup>e, 6</sup></td></tr></table>',
  );
  await table.goTo('China', '2014');
  await page.keyboard.press('Control+v');
  await table.preview.getByRole('button', { name: 'Enter 1 figure' }).click();
  await expect(table.cell('China', '2014')).toHaveText('460,000e 6');
});

test('cut takes the figures out, and what is pasted into the editor is text', async ({
  table3,
}) => {
  const { table, page } = table3;
  await table.enter('Belgium', '2014', '31,000');
  await table.goTo('Belgium', '2014');
  await page.keyboard.press('Control+x');
  await expect(table.cell('Belgium', '2014')).toHaveText('');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+v');
  await expect(table.editor).toHaveValue('31,000');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('31,000');
});

test('what is no table is refused in words, and derived figures take nothing', async ({
  table3,
}) => {
  const { table, frame, page } = table3;
  await table3.setClipboard('World totals are rounded.');
  await table.goTo('Belgium', '2014');
  await page.keyboard.press('Control+v');
  await expect(table.previewLine('Belgium, production, 2014')).toContainText('is not a figure');
  await expect(table.preview.getByRole('button', { name: 'Enter 0 figures' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await table.mode('Percent').click();
  await table.goTo('Belgium', '2012');
  await page.keyboard.press('Control+v');
  await expect(frame.message).toContainText('Derived figures are not entered');
});

test('the document’s own Table 3 says what the table says', async ({ table3 }) => {
  test.skip(!existsSync(documentPath), 'The source document is not at hand.');
  const { table, page } = table3;
  const lines = readFileSync(documentPath, 'utf8').split('\n');
  const first = lines.findIndex((line) => /^ ?Country3 2009/.test(line));
  const last = lines.findIndex((line, index) => index > first && line.startsWith('Total'));
  await table3.setClipboard(lines.slice(first, last + 1).join('\n'));
  await table.goTo('Belgium', '2009');
  await page.keyboard.press('Control+v');
  await expect(table.preview.getByRole('heading')).toHaveText('Paste: 0 figures to enter');
  await expect(table.preview).toContainText('65 stand there already.');
});

test('the document’s own Table 1, quantities and values, says what the table says', async ({
  lode,
}) => {
  test.skip(!existsSync(documentPath), 'The source document is not at hand.');
  const { table, frame, page } = lode;
  await frame.openTable('1');
  const lines = readFileSync(documentPath, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith('Belgium 8,930'));
  const last = lines.findIndex((line, index) => index > first && line.startsWith('Total'));
  await lode.setClipboard(lines.slice(first, last + 1).join('\n'));
  await table.goTo('Belgium', '2012 Quantity');
  await page.keyboard.press('Control+v');
  await expect(table.preview.getByRole('heading')).toHaveText('Paste: 0 figures to enter');
  await expect(table.preview).toContainText('76 stand there already.');
});
