import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLog } from '../testing/log-writer.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { layoutOf } from './folder.ts';
import { copyForReading } from './reading-copy.ts';

const database = join('IndexedDB', 'app_lode_0.indexeddb.leveldb');

/** A workspace whose store has one log with a torn tail. */
function workspaceWithTornLog(): { workspace: string; log: string } {
  const workspace = temporaryFolder();
  const folder = join(layoutOf(workspace).store, database);
  mkdirSync(folder, { recursive: true });
  const log = join(folder, '000003.log');
  writeFileSync(log, Buffer.concat([writeLog([Buffer.from('one')]), Buffer.from('torn')]));
  writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-000001\n');
  return { workspace, log };
}

describe('copyForReading', () => {
  it('copies the store, trims the copy alone, and leaves the workspace as it was', async () => {
    const { workspace, log } = workspaceWithTornLog();
    const before = readFileSync(log);
    const made = await copyForReading(workspace, temporaryFolder());
    if (!made.ok) throw new Error(made.reason);
    const copied = join(made.value.store, database);
    expect(readdirSync(copied).sort()).toEqual(['000003.log', 'CURRENT']);
    expect(readFileSync(join(copied, '000003.log'))).toEqual(before.subarray(0, -'torn'.length));
    expect(readFileSync(log)).toEqual(before);
    expect(readdirSync(workspace)).toEqual(['store']);
  });

  it('keeps the copy from everybody else, and removes all of it', async () => {
    const { workspace } = workspaceWithTornLog();
    const base = temporaryFolder();
    const made = await copyForReading(workspace, base);
    if (!made.ok) throw new Error(made.reason);
    const [name = ''] = readdirSync(base);
    expect(name).toMatch(new RegExp(`^lode-reading-${process.pid}-`));
    expect(statSync(join(base, name)).mode & 0o077).toBe(0);
    made.value.remove();
    expect(readdirSync(base)).toEqual([]);
  });

  it('makes a copy that can be written of files that cannot', async () => {
    const { workspace, log } = workspaceWithTornLog();
    chmodSync(log, 0o444);
    const made = await copyForReading(workspace, temporaryFolder());
    if (!made.ok) throw new Error(made.reason);
    const { mode } = statSync(join(made.value.store, database, '000003.log'));
    expect(mode & 0o600).toBe(0o600);
  });

  it('says that there is no store, and leaves nothing behind', async () => {
    const base = temporaryFolder();
    const made = await copyForReading(temporaryFolder(), base);
    expect(made).toEqual({ ok: false, reason: 'There is no store in it.' });
    expect(existsSync(base) && readdirSync(base)).toEqual([]);
  });
});
