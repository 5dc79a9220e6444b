import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { copyStore, inspectOther } from './copy-workspace.ts';

const state = {
  uuid: '3b241101-e2bb-4255-8caf-4136c566a962',
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: 5 },
  sequence: 5,
};

/** A workspace at rest, as a colleague would hand it over. */
function makeWorkspace(about: object = {}, manifest: object = {}): string {
  const folder = temporaryFolder();
  const file = { formatVersion: 1, id: 'w-1', name: 'Anna', created: '2024-03-01', ...about };
  writeFileSync(join(folder, 'workspace.json'), JSON.stringify(file));
  const known = { formatVersion: 1, state, cleanExit: true, electron: '33.2.1', ...manifest };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(known));
  const database = join(folder, 'store', 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
  mkdirSync(database, { recursive: true });
  writeFileSync(join(database, '000003.log'), 'log');
  writeFileSync(join(folder, 'store', 'Cookies'), 'x');
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups', 'old.zip'), 'PK');
  return folder;
}

async function reasonAgainst(folder: string, own = '/elsewhere'): Promise<string> {
  const inspected = await inspectOther(folder, own);
  return inspected.ok ? '' : inspected.reason;
}

describe('inspectOther', () => {
  it('knows a workspace by its name, also by a link to it', async () => {
    const folder = makeWorkspace();
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(await inspectOther(link, '/elsewhere')).toEqual({
      ok: true,
      value: { folder, name: 'Anna' },
    });
  });

  it('refuses what is no workspace, the one that is open, and one of a newer Lode', async () => {
    const folder = makeWorkspace();
    expect(await reasonAgainst(temporaryFolder())).toMatch(/it has no workspace\.json\.$/);
    expect(await reasonAgainst('/does/not/exist')).toMatch(/cannot be read/);
    expect(await reasonAgainst(join(folder, 'manifest.json'))).not.toBe('');
    expect(await reasonAgainst(folder, folder)).toMatch(/the workspace that is open here/);
    expect(await reasonAgainst(makeWorkspace({ formatVersion: 2 }))).toMatch(/newer Lode/);
    expect(await reasonAgainst(makeWorkspace({}, { formatVersion: 2 }))).toMatch(/newer Lode/);
  });

  it('refuses one that somebody has open, but not one whose program has ended', async () => {
    const folder = makeWorkspace();
    const holder = {
      token: '1'.repeat(36),
      pid: process.pid,
      started: null,
      host: hostname(),
      since: '2024-03-01T10:00:00.000Z',
    };
    writeFileSync(join(folder, 'lode.lock'), JSON.stringify(holder));
    expect(await reasonAgainst(folder)).toMatch(/in use by another Lode \(process \d+/);
    writeFileSync(join(folder, 'lode.lock'), JSON.stringify({ ...holder, host: 'far-away' }));
    expect(await reasonAgainst(folder)).toMatch(/far-away/);
    writeFileSync(join(folder, 'lode.lock'), JSON.stringify({ ...holder, started: 'never/0' }));
    expect(await reasonAgainst(folder)).toBe('');
    expect(readdirSync(folder).sort()).toEqual([
      'backups',
      'lode.lock',
      'manifest.json',
      'store',
      'workspace.json',
    ]);
  });
});

describe('copyStore', () => {
  const copy = async (folder: string) => {
    const to = join(temporaryFolder(), 'copy');
    return { to, done: await copyStore({ folder, name: 'Anna' }, to, '33.2.1') };
  };

  it('copies what the store is made of, and nothing else', async () => {
    const folder = makeWorkspace();
    const { to, done } = await copy(folder);
    expect(done).toEqual({ ok: true, value: undefined });
    const files = readdirSync(to, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(files.sort()).toEqual(['000003.log', 'manifest.json', 'workspace.json']);
    const file = ['store', 'IndexedDB', 'app_lode_0.indexeddb.leveldb', '000003.log'];
    expect(readFileSync(join(to, ...file), 'utf8')).toBe('log');
  });

  it('may write to the copy of what is read-only', async () => {
    const folder = makeWorkspace();
    const file = ['store', 'IndexedDB', 'app_lode_0.indexeddb.leveldb', '000003.log'];
    chmodSync(join(folder, ...file), 0o444);
    const { to } = await copy(folder);
    expect(statSync(join(to, ...file)).mode & 0o200).toBe(0o200);
    expect(statSync(join(folder, ...file)).mode & 0o200).toBe(0);
  });

  it('does not copy what a newer Chromium has written, nor a store that is not there', async () => {
    const newer = await copy(makeWorkspace({}, { electron: '45.1.0' }));
    expect(newer.done).toMatchObject({ reason: expect.stringContaining('Electron 45.1.0') });
    const empty = temporaryFolder();
    expect((await copy(empty)).done).toEqual({ ok: false, reason: 'It has no store.' });
  });
});
