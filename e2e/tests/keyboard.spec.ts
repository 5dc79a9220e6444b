import { expect, test } from '../fixtures.ts';

test('Tab leads from the top bar through navigation, tools and grid to the inspector', async ({
  lode,
}) => {
  const { frame, table, inspector } = lode;
  const stops = [
    { name: 'Hide navigation', within: frame.topBar },
    { name: 'As of: Latest', within: frame.topBar },
    { name: 'Compare', within: frame.navigation },
    { name: 'Width of the navigation', within: frame.navigation },
    { name: 'Values', within: frame.main },
    { name: 'Year', within: frame.main },
    { name: 'More', within: frame.main },
  ];
  for (const { name, within } of stops) {
    await lode.tabTo(name);
    await expect(within.locator(':focus'), name).toHaveCount(1);
  }
  await lode.page.keyboard.press('Tab');
  await expect(table.grid).toBeFocused();
  // In the grid Tab goes from cell to cell; behind the last one it leaves.
  await lode.page.keyboard.press('Control+End');
  await lode.tabTo('Width of the inspector');
  await lode.tabTo('Against 2013');
  await expect(inspector.pane.locator(':focus')).toHaveCount(1);
  await lode.tabTo('Save note');
  await lode.page.keyboard.press('Shift+Tab');
  await expect(inspector.note).toBeFocused();
});

test('the grid names its active cell, which the arrow keys move', async ({ table3 }) => {
  const { table, page } = table3;
  const expectActive = async (name: RegExp) => {
    const id = await table.grid.getAttribute('aria-activedescendant');
    await expect(page.locator(`[id="${id}"]`)).toHaveAccessibleName(name);
    await expect(table.activeCell).toHaveAccessibleName(name);
    await expect(table.activeCell).toHaveCount(1);
  };
  await expect(table.grid).toBeFocused();
  await expectActive(/^Belgium, 2014: not listed$/);
  await page.keyboard.press('ArrowLeft');
  await expectActive(/^Belgium, 2013: 30,000 kilograms, estimated$/);
  await page.keyboard.press('ArrowDown');
  await expectActive(/^Canada, 2013: 65,000 kilograms, estimated$/);
  await page.keyboard.press('Control+End');
  await expectActive(/^Total, 2014: not listed$/);
  await page.keyboard.press('Control+Home');
  await expectActive(/^Belgium, 2009: 30,000 kilograms, estimated$/);
});

test('refusals are announced and belong to their field', async ({ table3 }) => {
  const { table, page } = table3;
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await expect(table.refusal).toBeVisible();
  await expect(table.editor).toHaveAccessibleDescription(/“abc” is not a figure/);
  await page.keyboard.press('Escape');
  await table.addYearButton.press('Enter');
  await expect(table.yearField).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2013');
  await page.keyboard.press('Enter');
  await expect(table.yearRefusal).toBeVisible();
  await expect(table.yearField).toHaveAccessibleDescription('2013 is in the table already.');
});

test('choices, panes and themes are at hand without a mouse', async ({ lode }) => {
  const { frame, page, app } = lode;
  await frame.asOf.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(frame.asOf).toHaveAccessibleName('As of: 2013 Minerals Yearbook: Indium');
  await lode.pressMenuKey('B', 'control');
  await expect(frame.navigation).toBeHidden();
  await lode.pressMenuKey('B', 'control');
  await expect(frame.navigation).toBeVisible();
  // By the application menu, whose items have no keys of their own.
  await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.click(),
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('add-year')?.click());
  await expect(lode.table.yearField).toBeFocused();
});
