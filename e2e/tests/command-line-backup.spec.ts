import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { backupsOf, readZip } from '../fixtures/backup-files.ts';
import type {
  BackupJson,
  BackupsJson,
  GotJson,
  InfoJson,
  RestoreJson,
} from '../fixtures/records.ts';

const belgium = 'refinery-production/belgium/production';
const canada = 'us-imports/canada/quantity';

test('what was backed up comes back whole, and undo in the window takes that back', async ({
  cli,
  start,
  place,
}) => {
  test.slow();
  await cli.json('set', belgium, '2014', '25,000 e');
  const then = await cli.json<GotJson>('get');
  const out = place.path('kept.zip');
  writeFileSync(out, 'what was there before');
  const made = await cli.json<BackupJson>('backup', '--out', 'kept.zip');
  expect(made.out).toBe(out);
  expect(made.backup).toMatchObject({
    path: join(place.workspace, 'backups', made.backup.name),
    reason: 'asked',
    counts: { observations: 256, revisions: 1 },
    sequence: 1,
    health: 'good',
  });
  const written = readFileSync(made.backup.path);
  expect(readFileSync(out).equals(written)).toBe(true);
  expect(made.backup.size).toBe(written.length);
  expect(made.backup.sha256).toBe(createHash('sha256').update(written).digest('hex'));
  expect(readZip(out)['observations.csv']).toContain('25,000');
  expect((await cli.json<InfoJson>('info')).last_backup).toBe(made.backup.created_at);

  await cli.json('set', belgium, '2014', 'NA');
  await cli.json('set', canada, '2014', '27,000');
  const before = await cli.json<GotJson>('get');
  const restored = await cli.json<RestoreJson>('restore', 'kept.zip');
  expect(restored).toEqual({
    restored_from: out,
    changes: 2,
    by_table: [
      { table: 'us-imports', changes: 1 },
      { table: 'refinery-production', changes: 1 },
    ],
    sequence: 4,
    backup_before: backupsOf(place.workspace).at(-1),
  });
  expect(await cli.json<GotJson>('get')).toEqual(then);
  const again = await cli.json<RestoreJson>('restore', made.backup.name);
  expect(again).toMatchObject({ changes: 0, sequence: 4, backup_before: null });
  const { backups } = await cli.json<BackupsJson>('backups');
  expect(backups.map(({ name, reason, sequence }) => [name, reason, sequence])).toEqual([
    [restored.backup_before, 'before-restore', 3],
    [made.backup.name, 'asked', 1],
  ]);

  const lode = await start();
  const { frame, table, workspace } = lode;
  await frame.isReady();
  await frame.open('Workspace');
  await workspace.openBackups();
  await expect(workspace.backup('before a restore')).toContainText('3 changes');
  await workspace.lookInside('asked for');
  await expect(workspace.inside).toContainText('the workspace holds what the backup holds');
  await expect(frame.undo).toHaveAccessibleName('Undo: Restore the backup kept.zip');
  await frame.undo.click();
  await frame.openTable('3');
  await expect(table.cell('Belgium', '2014')).toHaveText('NA');
  await lode.close();
  expect(await cli.json<GotJson>('get')).toEqual(before);
});

test('what is no sound backup is refused, and nothing changes', async ({ cli, place }) => {
  const none = await cli.run('restore', 'none.zip');
  expect(none).toMatchObject({ exit: 2, stdout: '' });
  expect(none.stderr).toContain('none.zip cannot be read: there is no such file.');
  // A wrong path makes no workspace.
  expect(existsSync(place.workspace)).toBe(false);

  const { backup } = await cli.json<BackupJson>('backup', '--out', place.path('kept.zip'));
  await cli.json('set', belgium, '2014', '25,000');
  truncateSync(place.path('kept.zip'), backup.size - 1);
  truncateSync(backup.path, backup.size - 1);
  writeFileSync(place.path('letter.zip'), 'Dear colleague,');
  for (const [file, reason] of [
    ['kept.zip', 'It is cut short'],
    [backup.name, `It is ${backup.size - 1} bytes long; ${backup.size} were written.`],
    ['letter.zip', 'It is no whole zip file.'],
  ] as const) {
    const { exit, stdout, stderr } = await cli.run('restore', file, '--json');
    expect(exit, file).toBe(1);
    expect(stderr).toContain(reason);
    expect(JSON.parse(stdout)).toMatchObject({ changes: 0, sequence: 1, backup_before: null });
  }
  const { backups } = await cli.json<BackupsJson>('backups');
  expect(backups).toMatchObject([{ name: backup.name, health: 'damaged' }]);
  expect(await cli.json<InfoJson>('info')).toMatchObject({
    last_backup: null,
    counts: { observations: 256, revisions: 1 },
  });

  mkdirSync(place.path('folder'));
  const folder = await cli.run('backup', '--out', 'folder');
  expect(folder).toMatchObject({ exit: 2, stdout: '' });
  expect(folder.stderr).toContain('is a folder; --out must name a file.');
  expect(readdirSync(place.path('folder'))).toEqual([]);
  expect(backupsOf(place.workspace)).toEqual([backup.name]);
});
