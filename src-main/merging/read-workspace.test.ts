import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { fail, type Result } from '../result.ts';
import { surroundings } from '../testing/surroundings.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { BackupKeeper } from '../workspace/backups/keeper.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { archiveOther } from './read-workspace.ts';

const state = {
  uuid: '3b241101-e2bb-4255-8caf-4136c566a962',
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: 5 },
  sequence: 5,
};

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  const file = { formatVersion: 1, id: 'w-1', name: 'Anna', created: '2024-03-01' };
  writeFileSync(join(folder, 'workspace.json'), JSON.stringify(file));
  const manifest = { formatVersion: 1, state, cleanExit: true, electron: '33.2.1' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  mkdirSync(join(folder, 'store', 'IndexedDB'), { recursive: true });
});

/** A backup with that text in a folder, made at that moment. */
async function keepBackup(backups: string, text: string, moment: string, uuid = state.uuid) {
  const keeper = new BackupKeeper(backups, { ...surroundings, clock: () => new Date(moment) });
  const begun = await keeper.begin('asked', { ...state, uuid });
  if (!begun.ok) throw new Error(begun.reason);
  await keeper.append(begun.value, Buffer.from(text));
  const kept = await keeper.finish(begun.value, { ...state, uuid });
  await keeper.settle();
  if (!kept.ok) throw new Error(kept.reason);
  return join(backups, kept.value.name);
}

const archive = (backUp: (workspace: Workspace) => Promise<Result<void>>) =>
  archiveOther({ folder, name: 'Anna' }, temporaryFolder(), surroundings, backUp);

const didNotOpen = async () => fail('The store is empty.');
const timeOfOld = Date.parse('2024-02-01T10:00:00Z');

it('hands over what the copy was backed up to', async () => {
  const made = await archive(async ({ layout, expected }) => {
    expect(layout.folder).not.toBe(folder);
    expect(expected).toEqual(state);
    await keepBackup(layout.backups, 'copy', '2024-03-01T10:00:00Z');
    return { ok: true, value: undefined };
  });
  expect(made).toMatchObject({ ok: true, value: { fallback: null } });
  expect(made.ok && readFileSync(made.value.path, 'utf8')).toBe('copy');
});

it('takes the newest sound backup of that store when the copy does not open, and says why', async () => {
  const backups = join(folder, 'backups');
  const old = await keepBackup(backups, 'old', '2024-02-01T10:00:00Z');
  const cut = await keepBackup(backups, 'newer', '2024-02-02T10:00:00Z');
  await keepBackup(backups, 'other store', '2024-02-03T10:00:00Z', 'another');
  truncateSync(cut, 2);
  expect(await archive(didNotOpen)).toEqual({
    ok: true,
    value: { path: old, fallback: { createdAt: timeOfOld, why: 'The store is empty.' } },
  });
});

it('names the workspace itself where its copy could not be opened', async () => {
  writeFileSync(join(folder, 'workspace.json'), '{}');
  const made = await archive(didNotOpen);
  const reason = made.ok ? '' : made.reason;
  expect(reason).toContain('“Anna” cannot be read, and has no good backup.');
  expect(reason).toContain(join(folder, 'workspace.json'));
});
