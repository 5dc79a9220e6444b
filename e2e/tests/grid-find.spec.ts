import { expect, test } from '../fixtures.ts';

test('text is found in names, figures, flags and notes, by keys alone', async ({ table3 }) => {
  const { table, inspector, page } = table3;
  await table.enter('Belgium', '2014', '31,000 e');
  await table.goTo('Belgium', '2014');
  await inspector.writeNote('Perhaps too late.');
  await table.goTo('Canada', '2010');
  await page.keyboard.press('Control+f');
  await expect(table.search.getByLabel('Find')).toBeFocused();
  await page.keyboard.type('30000');
  await expect(table.searchCount).toHaveText('6 cells');
  await page.keyboard.press('Enter');
  expect(await table.active()).toBe('China, 2010');
  await expect(table.searchCount).toHaveText('6 of 6 cells');
  await page.keyboard.press('Shift+Enter');
  expect(await table.active()).toBe('Belgium, 2013');

  await table.search.getByLabel('Find').fill('late');
  await page.keyboard.press('Enter');
  expect(await table.active()).toBe('Belgium, 2014');
  await table.search.getByLabel('Find').fill('nothing');
  await expect(table.searchCount).toHaveText('not found');
  await table.search.getByRole('combobox').click();
  await page.getByRole('option', { name: 'flags' }).click();
  await table.search.getByLabel('Find').fill('r');
  await expect(table.searchCount).toHaveText(/cells$/);
  await page.keyboard.press('Escape');
  await expect(table.search).toBeHidden();
  await expect(table.grid).toBeFocused();
});

test('what is replaced is looked through first, and is one step', async ({ table3 }) => {
  const { table, frame, page } = table3;
  await table.enter('Belgium', '2014', '31,000 e');
  await table.enter('Canada', '2014', '66,000 e');
  await page.keyboard.press('Control+h');
  await page.keyboard.type(' e');
  await table.search.getByLabel('Replace by').fill(' p');
  await table.search.getByRole('button', { name: 'Replace all…' }).click();
  await expect(table.preview).toContainText('restate printed figures');
  await expect(table.previewLine('Canada, production, 2014')).toContainText('66,000 p');
  await table.preview.getByRole('button', { name: 'Enter 2 figures' }).click();
  await expect(table.cell('Belgium', '2014')).toHaveText('31,000p');
  await expect(table.cell('Belgium', '2013')).toHaveText('30,000');
  await frame.undo.click();
  await expect(table.cell('Belgium', '2014')).toHaveText('31,000e');
  await expect(table.cell('Canada', '2014')).toHaveText('66,000e');
});
