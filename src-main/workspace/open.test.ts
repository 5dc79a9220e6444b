import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLog } from '../testing/log-writer.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openWorkspace, type Workspace } from './open.ts';

const surroundings = { electron: '33.2.1', clock: () => new Date('2024-03-01T10:00:00Z') };
const state = {
  uuid: 'store-1',
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: 5 },
  sequence: 5,
};

async function open(folder: string, electron = '33.2.1'): Promise<Workspace> {
  const opened = await openWorkspace(folder, { ...surroundings, electron });
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

async function refusalOf(folder: string, electron = '33.2.1'): Promise<string> {
  const opened = await openWorkspace(folder, { ...surroundings, electron });
  return opened.ok ? 'not refused' : opened.reason;
}

describe('openWorkspace', () => {
  it('makes a new folder, with its parents, a workspace', async () => {
    const folder = join(temporaryFolder(), 'deep', 'Indium');
    const workspace = await open(folder);
    expect(workspace).toMatchObject({
      name: 'Indium',
      path: folder,
      expected: null,
      mayCreate: true,
      repaired: '',
    });
    expect(readdirSync(folder).sort()).toEqual([
      'backups',
      'journal',
      'lode.lock',
      'manifest.json',
      'store',
      'workspace.json',
    ]);
  });

  it('knows at the next opening what the store held', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder);
    expect(await first.storeCommitted(state)).toMatchObject({ ok: true });
    await first.markClosed();
    first.release();
    const second = await open(folder);
    expect(second.expected).toEqual(state);
    expect(second.mayCreate).toBe(false);
    expect(JSON.parse(readFileSync(second.layout.manifest, 'utf8')).cleanExit).toBe(false);
  });

  it('lets a store be made where the manifest says that there never was one', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    (await open(folder)).release();
    expect(await open(folder)).toMatchObject({ expected: null, mayCreate: true, repaired: '' });
  });

  it('goes on with a workspace of which only the first file was made', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder);
    first.release();
    const { store, backups, manifest, journal } = first.layout;
    for (const made of [store, backups, manifest, journal]) rmSync(made, { recursive: true });
    expect(await open(folder)).toMatchObject({ expected: null, mayCreate: true, repaired: '' });
  });

  it.each([
    ['missing', (manifest: string) => rmSync(manifest)],
    ['damaged', (manifest: string) => writeFileSync(manifest, '{"formatVersion":1,')],
  ])('does not take a %s manifest for one of a store that never was', async (word, spoil) => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder);
    await first.storeCommitted(state);
    first.release();
    spoil(first.layout.manifest);
    const second = await open(folder);
    expect(second).toMatchObject({ expected: null, mayCreate: false });
    expect(second.repaired).toContain(`manifest.json was ${word}`);
    second.release();
    const third = await open(folder);
    expect(third).toMatchObject({ expected: null, mayCreate: false });
    await third.storeCommitted(state);
    expect(third).toMatchObject({ expected: state, mayCreate: false });
  });

  it('refuses what is open already, also by way of a link', async () => {
    const folder = temporaryFolder();
    await open(join(folder, 'Indium'));
    symlinkSync(join(folder, 'Indium'), join(folder, 'link'));
    expect(await refusalOf(join(folder, 'Indium'))).toContain('in use');
    expect(await refusalOf(join(folder, 'link'))).toContain('in use');
  });

  it('touches nothing in a folder that is not a workspace', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'letter.txt'), 'x');
    expect(await refusalOf(folder)).toContain('not a Lode workspace');
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  it('trims a torn log before anything else sees it, and says so', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder);
    first.release();
    const database = join(first.layout.store, 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
    mkdirSync(database, { recursive: true });
    const log = writeLog([new Uint8Array(10), new Uint8Array(20)]);
    writeFileSync(join(database, '000003.log'), log.subarray(0, log.length - 1));
    const second = await open(folder);
    expect(second.repaired).toMatch(
      /unfinished write was removed.*The 26 bytes .* backups\/trimmed/,
    );
    expect(readFileSync(join(database, '000003.log'))).toHaveLength(17);
    expect(readdirSync(second.layout.trimmed)).toHaveLength(1);
  });

  it('refuses an Electron older than the last, which would empty the store', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder, '45.4.1');
    await first.storeCommitted(state);
    first.release();
    expect(await refusalOf(folder)).toContain('last opened on Electron 45.4.1');
    expect(readdirSync(folder)).not.toContain('lode.lock');
    expect((await open(folder, '45.0.0')).expected).toEqual(state);
  });

  it('gives the folder free when it refuses after locking', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    (await open(folder)).release();
    writeFileSync(join(folder, 'manifest.json'), '{"formatVersion":9}');
    expect(await refusalOf(folder)).toContain('newer Lode');
    expect(readdirSync(folder)).not.toContain('lode.lock');
  });
});

describe('Workspace.startOver', () => {
  it('moves the store aside whole and forgets what it held', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted(state);
    writeFileSync(join(workspace.layout.store, 'figures'), 'x');
    const moved = await workspace.startOver();
    const aside = join(workspace.path, 'backups', 'aside', 'store-2024-03-01T10-00-00-000Z');
    expect(moved).toEqual({ ok: true, value: { path: aside, problem: '' } });
    expect(readdirSync(aside)).toEqual(['figures']);
    expect(readdirSync(workspace.layout.store)).toEqual([]);
    expect(workspace).toMatchObject({ expected: null, mayCreate: true });
    expect(workspace.repaired).toContain(aside);
  });

  it('says where the store lies also when that could not be noted', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted(state);
    rmSync(workspace.layout.manifest);
    mkdirSync(workspace.layout.manifest);
    const moved = await workspace.startOver();
    expect(moved.ok && existsSync(moved.value.path)).toBe(true);
    expect(moved.ok && moved.value.problem).toContain('manifest.json could not be written');
    expect(workspace).toMatchObject({ expected: null, mayCreate: true });
  });

  it('leaves the store where it is when there is no place for it', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted(state);
    writeFileSync(workspace.layout.aside, '');
    const moved = await workspace.startOver();
    expect(!moved.ok && moved.reason).toContain('It was left as it is');
    expect(existsSync(workspace.layout.store)).toBe(true);
    expect(workspace).toMatchObject({ expected: state, mayCreate: false, repaired: '' });
  });

  it('never overwrites an earlier one', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.startOver();
    const again = await workspace.startOver();
    expect(again.ok && again.value.path).toMatch(/000Z-2$/);
    expect(again.ok && existsSync(again.value.path)).toBe(true);
  });
});
