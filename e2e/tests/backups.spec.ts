import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { findFaultsInEveryTheme } from '../fixtures/axe.ts';
import { backupReasonsOf, backupsOf, readZip } from '../fixtures/backup-files.ts';
import type { LodeWindow } from '../fixtures/lode-window.ts';
import { root } from '../fixtures/root.ts';

test('the first version is an ordinary data package; closing backs up what was changed', async ({
  lode,
  start,
  place,
}) => {
  await expect.poll(() => backupReasonsOf(place.workspace)).toEqual(['first']);
  // Its description comes last, once it was read back.
  await lode.frame.open('Workspace');
  await lode.workspace.openBackups();
  await expect(lode.workspace.backup('first version')).toContainText('verified');
  const files = readZip(join(place.workspace, 'backups', backupsOf(place.workspace)[0]!));
  for (const name of ['observations.csv', 'series.csv', 'notes.csv', 'sources.csv']) {
    const shipped = readFileSync(join(root, 'resources', 'baseline', name), 'utf8');
    // Row for row, character for character; the store gives them in an order of its own.
    expect(rowsOf(files[name]!), name).toEqual(rowsOf(shipped));
  }
  const described = JSON.parse(files['datapackage.json']!) as { resources: { path: string }[] };
  expect(described.resources.map(({ path }) => path).every((path) => path in files)).toBe(true);
  await lode.close();
  expect(backupReasonsOf(place.workspace)).toEqual(['first']);

  const second = await start();
  await second.frame.openTable('3');
  await second.table.addYear('2014');
  await second.table.enter('Belgium', '2014', '25,000 e');
  await expect(second.frame.saved).toHaveText(/^saved /);
  await second.close();
  expect(backupReasonsOf(place.workspace)).toEqual(['first', 'closing']);
  const last = readZip(join(place.workspace, 'backups', backupsOf(place.workspace)[1]!));
  expect(last['observations.csv']).toContain('25,000');

  const third = await start();
  await third.frame.isReady();
  await third.close();
  expect(backupReasonsOf(place.workspace)).toEqual(['first', 'closing']);
});

test('a backup shows what differs, and gives back one table or everything', async ({
  table3: lode,
}) => {
  test.slow();
  const { frame, table, inspector, workspace } = lode;
  await table.enter('Belgium', '2014', '25,000 e');
  await table.goTo('Belgium', '2014');
  await inspector.writeNote('From a letter.');
  await frame.open('Workspace');
  await workspace.openBackups();
  await workspace.backUpNow.click();
  await expect(frame.message).toContainText('Backed up and read back: lode-');
  await workspace.lookInside('asked for');
  await expect(workspace.inside).toContainText('the workspace holds what the backup holds');

  await frame.openTable('3');
  await table.enter('Belgium', '2014', 'NA');
  await table.enter('Canada', '2014', '67,000');
  await table.goTo('Belgium', '2014');
  await inspector.changeNote('From a letter.', 'Wrong.');
  await frame.openTable('2');
  await table.addYear('2014');
  await expect(frame.saved).toHaveText(/^saved /);
  await openInside(lode, 'asked for');
  await expect(workspace.differences('Table 3.')).toContainText('1 note, 2 figures');
  expect((await workspace.differencesOf('Table 3.')).sort()).toEqual([
    'Belgium, production, 2014 (working) | NA | 25,000 e',
    'Canada, production, 2014 (working) | 67,000 | not listed',
    expect.stringMatching(/^note on .* \| as it is now \| as it was then$/),
  ]);
  await expect(workspace.differences('Table 2.')).toContainText('1 table');
  await expect(workspace.inside.getByRole('checkbox')).toHaveCount(2);

  // One table: the other stays as it is, and one undo takes all of it back.
  await workspace.differences('Table 2.').getByRole('checkbox').uncheck();
  await workspace.restore.click();
  await expect(frame.message).toContainText('Undo takes it back.');
  await expect(workspace.backup('before a restore')).toHaveCount(1);
  await expect(workspace.inside.getByRole('checkbox')).toHaveCount(1);
  await expectTable3(lode, ['25,000e', ''], 'From a letter.');
  await frame.openTable('2');
  await expect(table.columnHeads.filter({ hasText: '2014' })).toHaveCount(1);
  await frame.undo.click();
  await expectTable3(lode, ['NA', '67,000'], 'Wrong.');

  await openInside(lode, 'asked for');
  await workspace.restore.click();
  await expect(workspace.inside).toContainText('the workspace holds what the backup holds');
  await expectTable3(lode, ['25,000e', ''], 'From a letter.');
  await frame.openTable('2');
  await expect(table.columnHeads.filter({ hasText: '2014' })).toHaveCount(0);

  // To the first version, whole; an edition does not go before its figures do.
  await openInside(lode, 'first version');
  await workspace.differences('Table 3.').getByRole('checkbox').uncheck();
  await workspace.restore.click();
  await expect(workspace.inside.getByRole('alert')).toContainText(
    'an edition goes only together with its figures',
  );
  await workspace.differences('Table 3.').getByRole('checkbox').check();
  await workspace.restore.click();
  await expect(workspace.inside).toContainText('the workspace holds what the backup holds');
  await frame.openTable('3');
  await expect(table.columnHeads.filter({ hasText: '2014' })).toHaveCount(0);
  await expect(frame.edition).toContainText('the first edit makes a working edition');
  await frame.undo.click();
  await expectTable3(lode, ['25,000e', ''], 'From a letter.');
});

test('a damaged backup is listed with the reason and not opened; the tab is in order', async ({
  table3,
  start,
  place,
}) => {
  test.slow();
  await table3.table.enter('Belgium', '2014', '25,000 e');
  await expect(table3.frame.saved).toHaveText(/^saved /);
  await table3.close();
  const closing = join(place.workspace, 'backups', backupsOf(place.workspace).at(-1)!);
  truncateSync(closing, readFileSync(closing).length - 1);

  const lode = await start();
  const { frame, workspace, page } = lode;
  await frame.open('Workspace');
  await workspace.openBackups();
  const damaged = workspace.backup('on closing').first();
  await expect(damaged).toContainText('damaged');
  await expect(damaged).toContainText(/It is \d+ bytes long; \d+ were written\./);
  await expect(damaged.getByRole('button')).toHaveCount(0);
  // Nothing of it counts as backed up any more, so there is a new one.
  await workspace.lookInside('first version');
  await workspace.differencesOf('Table 3.');
  await page.mouse.move(0, 0);
  expect(await findFaultsInEveryTheme(lode)).toEqual([]);
  await lode.resizeContent(1024, 640);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { right: scrollWidth - clientWidth, below: scrollHeight - clientHeight };
  });
  expect(overflow).toEqual({ right: 0, below: 0 });
  await workspace.restore.scrollIntoViewIfNeeded();
  await expect(workspace.restore).toBeInViewport({ ratio: 1 });
});

const rowsOf = (csv: string) => csv.split('\n').sort();

async function openInside({ frame, workspace }: LodeWindow, reason: string): Promise<void> {
  await frame.open('Workspace');
  await workspace.openBackups();
  await workspace.lookInside(reason);
}

/** What Table 3 says of Belgium and Canada in 2014, and the note on Belgium. */
async function expectTable3(
  { frame, table, inspector }: LodeWindow,
  [belgium, canada]: readonly [string, string],
  note: string,
): Promise<void> {
  await frame.openTable('3');
  await expect(table.cell('Belgium', '2014')).toHaveText(belgium);
  await expect(table.cell('Canada', '2014')).toHaveText(canada);
  await table.goTo('Belgium', '2014');
  await expect(inspector.notes).toContainText(note);
}
