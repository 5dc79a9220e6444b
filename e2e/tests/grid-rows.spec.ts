import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults } from '../fixtures/axe.ts';
import { TableSetupPanel } from '../pages/table-setup.ts';

const inOrder = ['Belgium', 'Canada'];

test('sorted rows keep their figures, and stay where they are while they are typed into', async ({
  table3: { table, frame, page },
}) => {
  expect((await table.rowNames()).slice(0, 2)).toEqual(inOrder);
  await page.keyboard.press('Control+Shift+L');
  await table.chooseRows('Sort by', '2013');
  await table.rowsDialog.getByRole('radio', { name: 'Descending' }).click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(table.grid).toBeFocused();
  const sorted = await table.rowNames();
  expect(sorted.slice(0, 3)).toEqual(['China4', 'Korea, Republic of', 'Japan']);
  expect(sorted.at(-1)).toMatch(/^Total/);
  await expect(table.columnHeads.filter({ hasText: '2013' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );

  // Sorted by the column that is typed into, no row leaves its place.
  await page.keyboard.press('Control+Shift+L');
  await table.chooseRows('Sort by', '2014');
  await page.keyboard.press('Escape');
  await expect(table.grid).toBeFocused();
  const byEmpty = await table.rowNames();
  await table.enter('Belgium', '2014', '31,000');
  await table.enter('Canada', '2014', '64,000');
  await expect(frame.saved).toHaveText(/^saved /);
  expect(await table.rowNames()).toEqual(byEmpty);
  await page.keyboard.press('Control+Shift+L');
  await table.rowsDialog.getByRole('button', { name: 'Apply again' }).click();
  await page.keyboard.press('Escape');
  await expect(table.grid).toBeFocused();
  expect((await table.rowNames()).slice(0, 2)).toEqual(['Canada', 'Belgium']);
  await expect(table.cell('Belgium', '2014')).toHaveText('31,000');

  await page.getByRole('main').getByRole('button', { name: 'Show all in order' }).click();
  expect((await table.rowNames()).slice(0, 2)).toEqual(inOrder);
  await expect(table.cell('Canada', '2014')).toHaveText('64,000');
});

test('rows are left out by name and by what stands in a column, which is said', async ({
  table3: { table, page },
}) => {
  await page.keyboard.press('Control+Shift+L');
  await table.rowsDialog.getByRole('textbox', { name: 'Name contains' }).fill('an');
  await expect(table.rowsDialog.getByRole('status')).toContainText(/^\d+ of \d+ rows/);
  await page.keyboard.press('Escape');
  const names = await table.rowNames();
  expect(names).toContain('Japan');
  expect(names).not.toContain('Peru');
  await expect(page.getByRole('main')).toContainText(/\d+ rows left out/);
  await page.keyboard.press('Control+Shift+L');
  await table.rowsDialog.getByRole('textbox', { name: 'Name contains' }).fill('nowhere');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'No row fits' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Show all in order' }).click();
  await expect(table.cell('Belgium', '2013')).toBeVisible();
});

test('columns are made wider and narrower by keys and by dragging, fit again, and stay so', async ({
  table3,
  start,
}) => {
  const { table, page } = table3;
  const head = table.columnHeads.filter({ hasText: '2013' });
  const width = async () => (await head.boundingBox())?.width ?? 0;
  const fitting = await width();
  await table.goTo('Belgium', '2013');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(width).toBe(fitting + 8);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(width).toBe(fitting - 8);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(width).toBe(fitting);

  const edge = head.locator('.edge');
  const box = await edge.boundingBox();
  if (box === null) throw new Error('The head has no edge to drag.');
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 44, box.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(fitting + 40);
  await edge.dblclick();
  await expect.poll(width).toBe(fitting);

  // No step of undo: what was chosen about the window is kept for the next start.
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(width).toBe(fitting + 8);
  await expect(table3.frame.undo).toHaveAccessibleName(/^Undo: Add 2014/);
  await table3.close();
  const again = await start();
  await again.frame.openTable('3');
  const kept = again.table.columnHeads.filter({ hasText: '2013' });
  await expect.poll(async () => (await kept.boundingBox())?.width).toBe(fitting + 8);
});

test('headings stand over rows: keys and ranges pass them, sorting keeps or leaves them', async ({
  table3,
}) => {
  const { table, page } = table3;
  const setup = new TableSetupPanel(page);
  await setup.show('Rows');
  await setup.addHeading('Belgium', 'Europe');
  await setup.addHeading('Canada', 'America');
  await setup.addHeading('China', 'Asia and others');
  await setup.button('Close').click();
  expect((await table.rowNames()).slice(0, 6)).toEqual([
    ...['Europe', 'Belgium', 'America', 'Canada', 'Asia and others', 'China4'],
  ]);
  await expect(table.grid).toHaveAttribute('aria-rowcount', '17');
  expect(await findAccessibilityFaults(page)).toEqual([]);

  // Typed down a column and filled down it, the lines are not there.
  await table.goTo('Belgium', '2014');
  await page.keyboard.type('31,000');
  await page.keyboard.press('Enter');
  expect(await table.active()).toBe('Canada, 2014');
  await page.keyboard.type('64,000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  expect(await table.selected()).toEqual(['Belgium, 2014', 'Canada, 2014']);
  await page.keyboard.press('Control+Shift+C');
  expect(await table3.clipboardText()).toBe(
    ['Country\tGroup\t2014', 'Belgium\tEurope\t31,000', 'Canada\tAmerica\t64,000'].join('\n'),
  );

  await page.keyboard.press('Control+Shift+L');
  await table.chooseRows('Sort by', 'name');
  await table.rowsDialog.getByRole('radio', { name: 'Descending' }).click();
  await expect(table.rowHeads.nth(5)).toHaveText('United Kingdom');
  await table.rowsDialog.getByRole('radio', { name: 'Across headings' }).click();
  await expect(table.rowHeads.first()).toHaveText('United Kingdom');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toContainText('across headings, which stand in a column');
  await expect(table.columnHeads.nth(1)).toHaveText('Group');
});
