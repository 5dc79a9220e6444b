import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';
import { backupReasonsOf } from '../fixtures/backup-files.ts';
import type { CommandLine } from '../fixtures/command-line.ts';
import { folderState } from '../fixtures/folder-state.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import type { Place } from '../fixtures/place.ts';
import type { GotJson } from '../fixtures/records.ts';

const belgium = 'refinery-production/belgium/production';
const canada = 'refinery-production/canada/production';

test('of a colleague’s backup what only they changed is taken, as one step', async ({
  cli,
  start,
  place,
}) => {
  test.slow();
  await diverge(cli, place);
  const file = place.path('anna.zip');
  await run(cli, 'backup', '--out', file, '--workspace', annaOf(place));
  const lode = await start();
  const { frame, table, merge } = lode;
  await frame.openTable('3');
  // Changed here in the window too, so that both sides have changed it.
  await table.enter('Belgium', '2014', '24,000 e');
  await expect(frame.saved).toHaveText(/^saved /);
  await compareWith(lode, 'file', file);

  await expect(frame.main).toContainText('Not a copy of this workspace: 2 changes here and 3');
  expect(await merge.list()).toEqual([
    'Belgium, production | 2014 | 24,000 e | 26,000 e | 25,000 e | changed on both sides',
    'Canada, production | 2014 | not listed | 67,000 | not listed | added there',
  ]);
  await expect(merge.tick('Belgium, production, 2014')).not.toBeChecked();
  await expect(merge.tick('Canada, production, 2014')).toBeChecked();
  await expect(merge.take).toHaveText('Take 1 change');
  await merge.take.click();
  await expect(frame.message).toContainText('Took 1 change. Undo takes that back.');
  expect(backupReasonsOf(place.workspace)).toContain('before-merge');
  await expect(merge.rows).toHaveCount(1);
  await expectTable3(lode, ['24,000e', '67,000']);
  await expect(frame.undo).toHaveAccessibleName(/Take 1 change of “anna\.zip”/);
  await frame.undo.click();
  await expectTable3(lode, ['24,000e', '']);

  // What was taken back is there to be taken again; conflicts only when that is said.
  await openMerge(lode);
  await expect(merge.rows).toHaveCount(2);
  await merge.chooseConflicts();
  await expect(merge.take).toHaveText('Take 2 changes');
  await merge.take.click();
  await expect(frame.main).toContainText('No differences');
  await expectTable3(lode, ['26,000e', '67,000']);
  await frame.undo.click();
  await expectTable3(lode, ['24,000e', '']);
});

test('another workspace is read from a copy and stays as it is', async ({ cli, start, place }) => {
  test.slow();
  await diverge(cli, place);
  const anna = annaOf(place);
  await run(cli, 'backup', '--workspace', anna);
  const lode = await start();
  const { frame, merge } = lode;
  await frame.isReady();

  const other = await start({ workspace: anna, userData: place.path('anna-settings') });
  await other.frame.isReady();
  await openMerge(lode);
  await lode.answerOpenDialog(anna);
  await merge.chooseFolder.click();
  await expect(merge.alert).toContainText(/in use by another Lode \(process \d+/);
  await other.close();

  const before = folderState(anna);
  await compareWith(lode, 'folder', anna);
  await expect(frame.main).toContainText('What the workspace “Anna” holds otherwise');
  expect(await merge.list()).toEqual([
    'Belgium, production | 2014 | 25,000 e | 26,000 e | 25,000 e | changed there',
    'Canada, production | 2014 | not listed | 67,000 | not listed | added there',
  ]);
  expect(folderState(anna)).toEqual(before);

  // A store that does not open: its newest backup stands in, which is said with its time.
  const database = join(anna, 'store', 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
  rmSync(join(database, 'CURRENT'));
  const damaged = folderState(anna);
  await compareWith(lode, 'folder', anna);
  await expect(merge.alert).toContainText(/this is its newest good backup, of .*20\d\d/);
  await expect(merge.alert).toContainText('CURRENT is missing');
  await expect(merge.rows).toHaveCount(2);
  expect(folderState(anna)).toEqual(damaged);

  await merge.chooseFolder.click();
  await merge.cancel.click();
  await expect(frame.main).toContainText('Nothing to compare with yet');
  await lode.close();
  expect(place.copies).toEqual([]);
});

test('what cannot be merged from is refused in words, and nothing is changed', async ({
  cli,
  start,
  place,
}) => {
  test.slow();
  await cli.json('set', belgium, '2014', '25,000 e');
  const cut = place.path('cut.zip');
  await cli.json('backup', '--out', cut);
  truncateSync(cut, readFileSync(cut).length - 100);
  writeFileSync(place.path('letter.zip'), 'Dear Anna,');
  const before = await cli.json<GotJson>('get');
  const lode = await start();
  const { frame, merge } = lode;
  await openMerge(lode);
  for (const [kind, path, words] of [
    ['file', place.path('letter.zip'), 'cannot be merged from'],
    ['file', cut, 'cut short'],
    ['file', place.folder, 'it is a folder'],
    ['folder', place.folder, 'is no workspace of Lode'],
    ['folder', place.workspace, 'That is the workspace that is open here'],
  ] as const) {
    await lode.answerOpenDialog(path);
    await merge[kind === 'file' ? 'chooseFile' : 'chooseFolder'].click();
    await expect(frame.main, path).toContainText(words);
    await expect(frame.main).toContainText('Nothing was changed here.');
  }
  await lode.answerOpenDialog(null);
  await merge.chooseFile.click();
  await expect(merge.chooseFile).toBeVisible();
  await lode.close();
  expect(await cli.json<GotJson>('get')).toEqual(before);
});

test('the tab is in order for keys and eyes', async ({ cli, start, place }) => {
  test.slow();
  await diverge(cli, place);
  const file = place.path('anna.zip');
  await run(cli, 'backup', '--out', file, '--workspace', annaOf(place));
  await cli.json('set', belgium, '2014', '24,000 e');
  const lode = await start();
  const { frame, page, merge } = lode;
  await compareWith(lode, 'file', file);
  // Keys go on in the tab, although the button that was pressed is gone.
  await page.keyboard.press('Tab');
  expect(await frame.focusedName()).toBe('Choose a backup file…');
  await merge.table.getByRole('button', { name: 'Canada, production' }).click();
  await expect(lode.table.activeCell).toHaveAccessibleName(/^Canada, 2014/);
  await frame.open('Workspace');
  await expect(merge.rows).toHaveCount(2);
  await page.mouse.move(0, 0);
  expect(await findFaultsInEveryTheme(lode)).toEqual([]);
  const conflict = merge.tick('Belgium, production, 2014');
  await conflict.focus();
  await page.keyboard.press('Space');
  await expect(conflict).toBeChecked();
  await expect(merge.take).toHaveText('Take 2 changes');
  await merge.filter('Conflicts').click();
  await expect(merge.rows).toHaveCount(1);

  await lode.resizeContent(1024, 640);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { right: scrollWidth - clientWidth, below: scrollHeight - clientHeight };
  });
  expect(overflow).toEqual({ right: 0, below: 0 });
  await expect(merge.take).toBeInViewport({ ratio: 1 });
  await expect(conflict).toBeInViewport({ ratio: 1 });
});

const annaOf = (place: Place) => place.path('Anna');

/** Two workspaces that began with one backup; Anna's has gone on, and this one holds what both began with. */
async function diverge(cli: CommandLine, place: Place): Promise<void> {
  await cli.json('set', belgium, '2014', '25,000 e');
  await cli.json('backup', '--out', 'kept.zip');
  const anna = ['--workspace', annaOf(place)];
  await run(cli, 'restore', 'kept.zip', ...anna);
  await run(cli, 'set', belgium, '2014', '26,000 e', ...anna);
  await run(cli, 'set', canada, '2014', '67,000', ...anna);
}

/** On the workspace that the arguments name. */
async function run(cli: CommandLine, ...args: ReadonlyArray<string>): Promise<void> {
  const { exit, stderr } = await cli.runAnywhere(...args);
  expect(exit, stderr).toBe(0);
}

async function openMerge({ frame, merge }: LodeWindow): Promise<void> {
  await frame.open('Workspace');
  await merge.open();
}

/** Chooses it and waits until its differences are shown. */
async function compareWith(lode: LodeWindow, kind: 'file' | 'folder', path: string): Promise<void> {
  const { merge } = lode;
  await openMerge(lode);
  await lode.answerOpenDialog(path);
  await merge[kind === 'file' ? 'chooseFile' : 'chooseFolder'].click();
  await expect(merge.cancel.or(merge.table).first()).toBeVisible();
  await expect(merge.table).toBeVisible();
}

/** What Table 3 says of Belgium and Canada in 2014. */
async function expectTable3(
  { frame, table }: LodeWindow,
  [belgium, canada]: readonly [string, string],
): Promise<void> {
  await frame.openTable('3');
  await expect(table.cell('Belgium', '2014')).toHaveText(belgium);
  await expect(table.cell('Canada', '2014')).toHaveText(canada);
}
