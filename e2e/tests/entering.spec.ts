import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';

const slip = /25\.4 kg is 1,181 times less than the 30,000 of 2013/;

test('what looks like another unit is asked about, and nothing is saved meanwhile', async ({
  table3,
}) => {
  const { table, frame, page } = table3;
  await expect(frame.saved).toHaveText(/^saved /);
  const places = await table.places();
  await page.keyboard.type('25.4 e');
  await page.keyboard.press('Enter');
  await expect(table.question).toContainText(slip);
  await expect(table.question).toHaveAccessibleDescription(slip);
  await expect(table.saveAsItIs).toBeFocused();
  // It lies over the grid, beside the cell, and moves nothing.
  expect(await table.places()).toEqual(places);
  const question = (await table.question.boundingBox())!;
  const cell = (await table.cell('Belgium', '2014').boundingBox())!;
  expect(question.y - (cell.y + cell.height)).toBeLessThan(8);
  await expect(frame.undo).toHaveAccessibleName('Undo: Add 2014');

  await page.keyboard.press('Escape');
  await expect(table.question).toBeHidden();
  await expect(table.editor).toBeFocused();
  await expect(table.editor).toHaveValue('25.4 e');
  await page.keyboard.press('Escape');
  await expect(table.cell('Belgium', '2014')).toHaveText('');
  await expect(frame.undo).toHaveAccessibleName('Undo: Add 2014');
});

test('Enter saves it as it is, once and for all', async ({ table3 }) => {
  const { table, frame, workspace, page } = table3;
  await page.keyboard.type('25.4');
  await page.keyboard.press('Enter');
  await expect(table.saveAsItIs).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('25.4');
  await expect(table.activeCell).toHaveAccessibleName(/^Canada, 2014/);
  await expect(table.grid).toBeFocused();

  // The same figure again, and its flags: nothing new to ask.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await expect(table.question).toBeHidden();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await page.keyboard.type(' e');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('25.4e');
  await frame.open('Workspace');
  await expect(workspace.changes.nth(1)).toContainText('Saved as it is, though asked: Belgium');
});

test('what was probably meant is saved instead', async ({ table3: { table, page } }) => {
  await page.keyboard.type('25.4 e');
  await page.keyboard.press('Tab');
  await expect(table.saveInstead).toHaveText('Save 25,400 e instead');
  await page.keyboard.press('Tab');
  await expect(table.saveInstead).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,400e');
  // On as by the key that left the entry.
  await expect(table.activeCell).toHaveAccessibleName(/^Canada, 2009/);
  await expect(table.grid).toBeFocused();
});

test('Tab goes round among the answers', async ({ table3: { table, page } }) => {
  await page.keyboard.type('25.4');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(table.goOnEditing).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(table.saveAsItIs).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(table.editor).toBeFocused();
  await expect(table.editor).toHaveValue('25.4');
});

test('whoever types on without looking answers nothing', async ({ table3 }) => {
  const { table, page } = table3;
  await page.keyboard.type('25.4');
  await page.keyboard.press('Enter');
  await page.keyboard.type('67000');
  await page.keyboard.press('Enter');
  await expect(table.question).toContainText('Nothing typed here is kept');
  await expect(table.cell('Canada', '2014')).toHaveText('');
  await page.keyboard.press('Tab');
  await expect(table.saveAsItIs).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(table.editor).toHaveValue('25.4');
});

test('a click elsewhere neither saves nor loses the entry', async ({ table3 }) => {
  const { table, inspector, frame, page } = table3;
  await page.keyboard.type('25.4');
  await table.goTo('Canada', '2014');
  await expect(table.question).toContainText(slip);
  await expect(table.saveAsItIs).toBeFocused();
  await table.goTo('Total', '2014');
  await expect(table.question).toBeVisible();
  await expect(table.activeCell).toHaveAccessibleName(/^Belgium, 2014/);
  await expect(table.saveAsItIs).toBeFocused();
  await inspector.note.click();
  await expect(inspector.note).toBeFocused();
  await expect(table.question).toBeVisible();
  await expect(table.editor).toHaveValue('25.4');
  await expect(frame.undo).toHaveAccessibleName('Undo: Add 2014');

  // The entry itself is the way back to it.
  await table.editor.click();
  await expect(table.question).toBeHidden();
  await expect(table.editor).toBeFocused();
  await inspector.note.click();
  await expect(table.question).toBeVisible();
  await expect(table.saveAsItIs).toBeFocused();

  await frame.open('Notes');
  await expect(frame.message).toContainText('Belgium, 2014 is not saved');
  await frame.openTable('3');
  await expect(table.question).toContainText(slip);
  await expect(table.saveAsItIs).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(table.editor).toHaveValue('25.4');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('25400');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,400');
});

test('an entry whose question is open when the window closes is kept, and the log says so', async ({
  table3,
  start,
}) => {
  await table3.page.keyboard.type('25.4 e');
  await table3.page.keyboard.press('Enter');
  await expect(table3.table.question).toBeVisible();
  await table3.close();

  const { table, frame, workspace } = await start();
  await expect(table.cell('Belgium', '2014')).toHaveText('25.4e');
  await frame.open('Workspace');
  await expect(workspace.changes.first()).toContainText('before this was answered');
});

test('a restated figure is compared with the one that it restates', async ({ table3 }) => {
  const { table, page } = table3;
  await table.goTo('Belgium', '2013');
  const places = await table.places();
  await page.keyboard.type('310000');
  await expect(table.restate).toBeFocused();
  // The offer too lies over the grid.
  expect(await table.places()).toEqual(places);
  await page.keyboard.press('Enter');
  await expect(table.editor).toHaveValue('310000');
  expect(await table.places()).toEqual(places);
  await page.keyboard.press('Enter');
  await expect(table.question).toContainText(
    '310,000 kg is 10.3 times the 30,000 of the same period in 2013 Minerals Yearbook: Indium',
  );
  await table.saveInstead.click();
  await expect(table.cell('Belgium', '2013')).toHaveText('31,000r');
});

test('what cannot be is refused, and what is merely odd is asked about', async ({ lode }) => {
  const { frame, table, page } = lode;
  await frame.openTable('Trade');
  await table.addYear('2014');
  await expect(table.activeCell).toHaveAccessibleName(/2014/);
  const share = table.rowHeads.filter({ hasText: /share/i }).first();
  const name = (await share.textContent()) ?? '';
  await table.enter(name, '2014', '-5');
  await expect(table.refusal).toContainText('is below zero, and no share can be');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('127');
  await page.keyboard.press('Enter');
  await expect(table.question).toContainText('127% is more than the whole');
  await expect(table.saveInstead).toHaveCount(0);
  await table.saveAsItIs.click();
  await expect(table.cell(name, '2014')).toHaveText('127');
});

test('an entry is shown, and edited again, at once', async ({ table3: { table, page } }) => {
  // Nothing here waits for the store, nor for the screen: the keys are sent all at once.
  const press = (...keys: string[]) => Promise.all(keys.map((key) => page.keyboard.press(key)));
  await press('2', '5', '0', '0', '0', 'Enter', 'ArrowUp', 'F2');
  expect(await table.editor.inputValue()).toBe('25,000');
  await press(' ', 'e', 'Enter', 'ArrowUp', 'F2');
  expect(await table.editor.inputValue()).toBe('25,000 e');
  await press('Escape', 'Delete', 'F2');
  expect(await table.editor.inputValue()).toBe('');
});

test('numbers are typed in the chosen form, and read back in it', async ({ table3 }) => {
  const { frame, table, workspace, page } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await frame.open('Workspace');
  await workspace.typeNumbersAs('30.000,5');
  await expect(frame.statusBar).toContainText('numbers typed as 30.000,5');
  await frame.openTable('3');

  // What was printed is not read as something else.
  await table.goTo('Belgium', '2014');
  await page.keyboard.press('F2');
  await expect(table.editor).toHaveValue('25.000 e');
  await expect(table.editor).toHaveAccessibleDescription('Numbers are typed like 30.000,5.');
  await page.keyboard.press('Enter');
  await expect(table.cell('Belgium', '2014')).toHaveText('25,000e');

  await table.enter('Canada', '2014', '67.000,5');
  await expect(table.cell('Canada', '2014')).toHaveText('67,000.5');
  await table.enter('China', '2014', '460,000.5');
  await expect(table.refusal).toContainText('Numbers are typed like 30.000,5 here');
  await page.keyboard.press('Control+A');
  // As Lode prints it: here that is four hundred and sixty.
  await page.keyboard.type('460,000');
  await page.keyboard.press('Enter');
  await expect(table.question).toContainText('It was read as 460.000');
  await table.saveInstead.click();
  await expect(table.cell('China', '2014')).toHaveText('460,000');

  // A choice is a step like any other.
  for (const undone of ['China', 'Canada', 'Change a setting']) {
    await expect(frame.undo).toHaveAccessibleName(new RegExp(`^Undo: ${undone}`));
    await frame.undo.click();
  }
  await expect(frame.statusBar).not.toContainText('numbers typed as');
  await table.goTo('Belgium', '2014');
  await page.keyboard.press('F2');
  await expect(table.editor).toHaveValue('25,000 e');
});

test('axe finds no fault in the questions in any theme', async ({ table3 }) => {
  const { frame, table, workspace, page } = table3;
  await frame.open('Workspace');
  await workspace.typeNumbersAs('30 000,5');
  await frame.openTable('3');
  await table.enter('Belgium', '2014', '25,4 e');
  await expect(table.question).toBeVisible();
  expect(await findFaultsInEveryTheme(table3), 'slip').toEqual([]);
  await page.keyboard.press('7');
  await expect(table.question).toContainText('Nothing typed here is kept');
  expect(await findFaultsInEveryTheme(table3), 'typed on').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await table.goTo('Belgium', '2013');
  await page.keyboard.type('31');
  await expect(table.offer).toBeVisible();
  expect(await findFaultsInEveryTheme(table3), 'offer').toEqual([]);
});
