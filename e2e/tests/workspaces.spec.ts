import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { findAccessibilityFaults, findFaultsInEveryTheme } from '../fixtures/axe.ts';
import { folderState } from '../fixtures/folder-state.ts';
import { backupsOf, manifestOf } from '../fixtures/kept-files.ts';

const nameIn = (workspace: string) =>
  (JSON.parse(readFileSync(join(workspace, 'workspace.json'), 'utf8')) as { name: string }).name;

test('a new workspace is made beside the first, and each opens again from the list', async ({
  table3,
  place,
}) => {
  const second = place.path('Tin');
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.frame.open('Workspace');
  await table3.answerSaveDialog(second);

  const tin = await table3.replacedBy(() => table3.workspace.makeNew.click());
  await expect(tin.workspace.about).toHaveText(second);
  await expect(tin.workspace.changes).toHaveCount(0);
  // The first one was closed in order: with a last backup, and free for others.
  expect(backupsOf(place.workspace).some((path) => path.includes('-closing'))).toBe(true);
  await expect.poll(() => existsSync(join(place.workspace, 'lode.lock'))).toBe(false);
  expect(manifestOf(place.workspace)).toMatchObject({ cleanExit: true, state: { sequence: 2 } });
  await expect(tin.workspace.recent).toHaveCount(2);
  await expect(tin.workspace.recent.first()).toContainText('open now');

  const back = await tin.replacedBy(() =>
    tin.workspace
      .recentAt(place.workspace)
      .getByRole('button', { name: 'Indium', exact: true })
      .click(),
  );
  await expect(back.workspace.about).toHaveText(place.workspace);
  await back.frame.openTable('3');
  await expect(back.table.cell('Belgium', '2014')).toHaveText('25,000e');
  await back.table.enter('Canada', '2014', '67,000');
  await expect(back.frame.saved).toHaveText(/^saved /);
});

test('what is being typed is put away before another workspace opens', async ({
  table3,
  start,
  place,
}) => {
  await table3.table.goTo('Canada', '2014');
  await table3.page.keyboard.type('67,000');
  await table3.answerOpenDialog(place.path('Tin'));
  const tin = await table3.replacedBy(() => table3.chooseMenuItem('choose-workspace'));
  await tin.close();
  const again = await start();
  await expect(again.table.cell('Canada', '2014')).toHaveText('67,000');
});

test('a folder that will not do is refused in words and not touched', async ({ lode, place }) => {
  const { frame, workspace, page } = lode;
  const letters = place.path('Letters');
  mkdirSync(letters);
  writeFileSync(join(letters, 'letter.txt'), 'Dear');
  const before = folderState(letters);
  await frame.open('Workspace');

  await lode.answerSaveDialog(letters);
  await workspace.makeNew.click();
  await expect(workspace.refusal).toContainText('holds other things (letter.txt)');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await lode.answerOpenDialog(letters);
  await workspace.openAnother.click();
  await expect(workspace.refusal).toContainText('holds other things (letter.txt)');
  await lode.answerSaveDialog(place.workspace);
  await workspace.makeNew.click();
  await expect(workspace.refusal).toContainText('is a workspace already');
  expect(folderState(letters)).toEqual(before);

  await lode.answerOpenDialog(null);
  await workspace.openAnother.click();
  await expect(workspace.refusal).toBeHidden();
  // The one that is open is not opened twice.
  await lode.answerOpenDialog(place.workspace);
  await workspace.openAnother.click();
  expect(lode.app.windows()).toHaveLength(1);
  await frame.openTable('3');
  await lode.table.addYear('2014');
  await expect(frame.saved).toHaveText(/^saved /);
});

test('a missing workspace stays on the list until it is taken off, and none is made in its place', async ({
  lode,
  place,
}) => {
  const tin = place.path('Tin');
  await lode.answerSaveDialog(tin);
  const second = await lode.replacedBy(() => lode.chooseMenuItem('new-workspace'));
  const first = await second.replacedBy(async () => {
    await second.frame.open('Workspace');
    await second.workspace.recentAt(place.workspace).getByRole('button').first().click();
  });
  await expect.poll(() => existsSync(join(tin, 'lode.lock'))).toBe(false);
  renameSync(tin, place.path('Moved'));

  // The list on screen does not know yet; main does.
  await first.workspace.recentAt(tin).getByRole('button', { name: 'Tin', exact: true }).click();
  await expect(first.workspace.refusal).toContainText(`${tin} is not there any more`);
  await first.frame.openTable('3');
  await first.frame.open('Workspace');
  const row = first.workspace.recentAt(tin);
  await expect(row).toContainText('missing');
  await row.getByRole('button', { name: 'Take Tin off the list' }).click();
  await expect(first.workspace.recent).toHaveCount(1);
  expect(readdirSync(place.folder)).not.toContain('Tin');
});

test('the workspace is renamed where its name stands, and its folder is not', async ({
  lode,
  start,
  place,
}) => {
  const { frame, workspace, page, app } = lode;
  await frame.open('Workspace');
  await workspace.renameButton.click();
  await expect(workspace.nameField).toBeFocused();
  await page.keyboard.type('   ');
  await page.keyboard.press('Enter');
  await expect(workspace.refusal).toContainText('A workspace needs a name.');
  await page.keyboard.type('Indium & tin');
  await page.keyboard.press('Enter');
  await expect(frame.topBar.getByText('Indium & tin')).toBeVisible();
  await expect(workspace.renameButton).toBeFocused();
  await expect(workspace.recent.first()).toContainText('Indium & tin');
  expect(nameIn(place.workspace)).toBe('Indium & tin');
  const title = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toBe('Lode - Indium & tin');
  await lode.close();
  const again = await start();
  await expect(again.frame.topBar.getByText('Indium & tin')).toBeVisible();
});

test('the screen says how the workspace fares, in any theme', async ({ table3, place }) => {
  const { frame, table, workspace, page } = table3;
  await table.enter('Belgium', '2014', '25,000 e');
  await frame.open('Workspace');
  await expect(workspace.parts).toHaveCount(4);
  await expect(workspace.parts.nth(0)).toContainText('found whole when it was opened');
  await expect(workspace.parts.nth(1)).toContainText('holds the changes up to number 2');
  await expect(workspace.parts.nth(2)).toContainText('last good one');
  await workspace.checkEveryRecord.click();
  await expect(workspace.checkOutcome).toContainText('Everything fits together');
  await page.mouse.move(0, 0);
  expect(await findFaultsInEveryTheme(table3)).toEqual([]);
  expect(existsSync(join(place.workspace, 'journal'))).toBe(true);
});
