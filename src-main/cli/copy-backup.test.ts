import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoreState } from '#ipc/contract/store.ts';
import { surroundings } from '../testing/surroundings.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { BackupKeeper } from '../workspace/backups/keeper.ts';
import { copyBackup } from './copy-backup.ts';

const state: StoreState = {
  uuid: 'store-1',
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: 5 },
  sequence: 5,
};

let folder: string;
let name: string;
let keeper: BackupKeeper;

beforeEach(async () => {
  folder = join(temporaryFolder(), 'backups');
  keeper = new BackupKeeper(folder, surroundings);
  const begun = await keeper.begin('asked', state);
  if (!begun.ok) throw new Error(begun.reason);
  await keeper.append(begun.value, Buffer.from('PKzip'));
  const made = await keeper.finish(begun.value, state);
  if (!made.ok) throw new Error(made.reason);
  name = made.value.name;
  await keeper.settle();
});

const copyTo = (out: string, from = name) =>
  copyBackup({ layout: { backups: folder }, backups: keeper }, from, out);

describe('copyBackup', () => {
  it('puts the same bytes there, also in place of an older file', async () => {
    const out = join(temporaryFolder(), 'kept.zip');
    expect(await copyTo(out)).toEqual({ ok: true, value: out });
    writeFileSync(out, 'older');
    expect(await copyTo(out)).toEqual({ ok: true, value: out });
    expect(readFileSync(out, 'utf8')).toBe('PKzip');
    expect(readdirSync(join(out, '..'))).toEqual(['kept.zip']);
  });

  it('leaves what is there when the backup is damaged or gone', async () => {
    const out = join(temporaryFolder(), 'kept.zip');
    writeFileSync(out, 'older');
    truncateSync(join(folder, name), 4);
    const damaged = await copyTo(out);
    expect(!damaged.ok && damaged.reason).toContain('was not copied: It is 4 bytes long');
    expect(await copyTo(out, 'none.zip')).toMatchObject({ ok: false });
    expect(readFileSync(out, 'utf8')).toBe('older');
    expect(readdirSync(join(out, '..'))).toEqual(['kept.zip']);
  });

  it('replaces no folder, and says so', async () => {
    const out = join(temporaryFolder(), 'kept');
    mkdirSync(out);
    const copied = await copyTo(out);
    expect(!copied.ok && copied.reason).toContain('it is a folder. What was there is unchanged.');
  });
});
