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
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeLog } from '../testing/log-writer.ts';
import { surroundings } from '../testing/surroundings.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openWorkspace } from './open.ts';
import type { Workspace } from './workspace.ts';

const state = {
  uuid: 'store-1',
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: 5 },
  sequence: 5,
};

async function open(folder: string, electron = '33.2.1'): Promise<Workspace> {
  const opened = await openWorkspace(folder, { ...surroundings, electron });
  if (!opened.ok) throw new Error(opened.reason);
  onTestFinished(async () => void (await opened.value.markClosed()));
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
    expect(await first.storeCommitted(state, null)).toMatchObject({ ok: true });
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
    await first.storeCommitted(state, null);
    first.release();
    spoil(first.layout.manifest);
    const second = await open(folder);
    expect(second).toMatchObject({ expected: null, mayCreate: false });
    expect(second.repaired).toContain(`manifest.json was ${word}`);
    second.release();
    const third = await open(folder);
    expect(third).toMatchObject({ expected: null, mayCreate: false });
    await third.storeCommitted(state, null);
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

  async function openAgain(files: Readonly<Record<string, string | Uint8Array>>) {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder, '33.0.0');
    expect(first.coldCopy).toEqual({ kind: 'needless' });
    await first.storeCommitted(state, null);
    first.release();
    const database = join(first.layout.store, 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
    mkdirSync(database, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(database, name), bytes);
    return open(folder, '33.2.1');
  }

  const log = writeLog([new Uint8Array(10), new Uint8Array(20)]);
  const sound = {
    CURRENT: 'MANIFEST-000001\n',
    // Says the number of the log.
    'MANIFEST-000001': writeLog([Uint8Array.of(2, 3)]),
    '000003.log': log.subarray(0, log.length - 1),
  };

  it('copies the trimmed store before anything opens it, of what the manifest knew', async () => {
    const second = await openAgain(sound);
    expect(second.coldCopy).toMatchObject({ kind: 'made', files: 3, bytes: 16 + 9 + 17 });
    expect(await second.listColdCopies()).toMatchObject([
      { state, electron: '33.0.0', proven: false },
    ]);
    await second.storeCommitted(state, null);
    await expect.poll(() => second.listColdCopies()).toMatchObject([{ proven: true }]);
  });

  it('proves no copy of a store that opens although it is damaged', async () => {
    const second = await openAgain({ ...sound, 'MANIFEST-000001': new Uint8Array(9) });
    expect(second.damage).toContain('MANIFEST-000001 cannot be read');
    await second.storeCommitted(state, null);
    await second.markClosed();
    expect(await second.listColdCopies()).toMatchObject([{ proven: false }]);
  });

  it('opens also where the copy cannot be made, and says so', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder);
    first.release();
    mkdirSync(join(first.layout.store, 'IndexedDB'));
    writeFileSync(first.layout.cold, 'a file where the folder should be');
    expect((await open(folder)).repaired).toContain("The store's files could not be copied");
  });

  it('cuts what a write that did not end left in the journal, and says so', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder);
    await first.storeCommitted(state, '{}');
    await first.markClosed();
    first.release();
    const path = join(first.layout.journal, '000001.journal');
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    const second = await open(folder);
    expect(second.repaired).toContain('the unfinished last line of the journal was removed');
    expect(readdirSync(second.layout.journal)).toHaveLength(2);
  });

  it('clears away what was left of backups', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder);
    await first.storeCommitted(state, null);
    await first.backups.begin('timed', state);
    first.release();
    expect(readdirSync(first.layout.backups)).toHaveLength(1);
    await open(folder);
    expect(readdirSync(first.layout.backups)).toEqual([]);
  });

  it('refuses an Electron older than the last, which would empty the store', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder, '45.4.1');
    await first.storeCommitted(state, null);
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

describe('Workspace.storeCommitted', () => {
  const stateAt = (sequence: number) => ({ ...state, sequence });
  const opened = () => open(join(temporaryFolder(), 'Indium'));

  it('has the change in the journal and the manifest when it resolves', async () => {
    const workspace = await opened();
    await workspace.storeCommitted(stateAt(0), null);
    for (const sequence of [1, 2]) {
      const noted = await workspace.storeCommitted(stateAt(sequence), `{"n":${sequence}}`);
      expect(noted).toMatchObject({ ok: true });
      expect(readFileSync(workspace.layout.journal + '/000001.journal', 'utf8')).toContain(
        `{"n":${sequence}}\n`,
      );
      const manifest = JSON.parse(readFileSync(workspace.layout.manifest, 'utf8'));
      expect(manifest.state.sequence).toBe(sequence);
    }
    expect(await workspace.readJournal(state.uuid, 0)).toEqual({
      entries: [
        { sequence: 1, entry: '{"n":1}' },
        { sequence: 2, entry: '{"n":2}' },
      ],
      more: false,
      problem: '',
    });
  });

  it('says in words that only the journal failed, and keeps the manifest right', async () => {
    const workspace = await opened();
    await workspace.storeCommitted(stateAt(0), null);
    rmSync(workspace.layout.journal, { recursive: true });
    writeFileSync(workspace.layout.journal, 'a file where the folder should be');
    const noted = await workspace.storeCommitted(stateAt(1), '{}');
    expect(!noted.ok && noted.reason).toContain('The journal could not be written');
    expect(workspace.expected).toEqual(stateAt(1));
    // Only a backup can have it, until the journal takes it with a later change.
    expect(workspace.onlyInStore).toBe(1);
  });

  it('writes nothing anywhere for a store that went back or is another one', async () => {
    const workspace = await opened();
    await workspace.storeCommitted(stateAt(3), null);
    for (const wrong of [stateAt(2), { ...stateAt(4), uuid: 'store-2' }]) {
      expect(await workspace.storeCommitted(wrong, '{}')).toMatchObject({ ok: false });
    }
    expect(readdirSync(workspace.layout.journal)).toEqual([]);
    expect(workspace.expected).toEqual(stateAt(3));
  });

  it('notices a change that only the store holds', async () => {
    const workspace = await opened();
    await workspace.storeCommitted(stateAt(0), null);
    expect(workspace.onlyInStore).toBe(0);
    await workspace.storeCommitted(stateAt(1), '{}');
    expect(workspace.onlyInStore).toBe(0);
    await workspace.storeCommitted(stateAt(2), null);
    expect(workspace.onlyInStore).toBe(2);
    await workspace.storeCommitted(stateAt(3), '{}');
    expect(workspace.onlyInStore).toBe(2);
  });
});

describe('Workspace.acceptStore', () => {
  it('gives up what the journal holds beyond that', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    for (const sequence of [1, 2, 3]) {
      await workspace.storeCommitted({ ...state, sequence }, `${sequence}`);
    }
    expect(await workspace.acceptStore({ ...state, sequence: 2 })).toMatchObject({ ok: true });
    const { entries, problem } = await workspace.readJournal(state.uuid, 0);
    expect(entries.map(({ entry }) => entry)).toEqual(['1', '2']);
    expect(problem).toBe('');
  });
});

describe('Workspace.readJournal', () => {
  it('says when the store held more than the journal does', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted({ ...state, sequence: 1 }, '{}');
    await workspace.storeCommitted({ ...state, sequence: 3 }, null);
    expect(await workspace.readJournal(state.uuid, 0)).toMatchObject({
      entries: [{ sequence: 1 }],
      problem: 'The journal ends with change 1; the store held 3.',
    });
    expect((await workspace.readJournal(state.uuid, 3)).problem).toBe('');
    expect(await workspace.readJournal('store-2', 0)).toEqual({
      entries: [],
      more: false,
      problem: '',
    });
  });
});

describe('Workspace.putBackColdCopy', () => {
  it('expects of the store what the copy holds', async () => {
    const folder = join(temporaryFolder(), 'Indium');
    const first = await open(folder);
    await first.storeCommitted(state, null);
    await first.markClosed();
    first.release();
    mkdirSync(join(first.layout.store, 'IndexedDB'));
    writeFileSync(join(first.layout.store, 'IndexedDB', 'figures'), 'good');
    const second = await open(folder);
    await second.storeCommitted({ ...state, sequence: 9 }, null);
    writeFileSync(join(second.layout.store, 'IndexedDB', 'figures'), 'bad');
    const [copy] = await second.listColdCopies();
    expect(await second.putBackColdCopy(copy!.name, async () => undefined)).toMatchObject({
      ok: true,
    });
    expect(readFileSync(join(second.layout.store, 'IndexedDB', 'figures'), 'utf8')).toBe('good');
    expect(second.expected).toEqual(state);
    expect(second.repaired).toMatch(/is now the copy of 2024-03-01 10:00 UTC.*aside/);
  });
});

describe('Workspace.startOver', () => {
  it('moves the store aside whole and forgets what it held', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted(state, null);
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
    await workspace.storeCommitted(state, null);
    rmSync(workspace.layout.manifest);
    mkdirSync(workspace.layout.manifest);
    const moved = await workspace.startOver();
    expect(moved.ok && existsSync(moved.value.path)).toBe(true);
    expect(moved.ok && moved.value.problem).toContain('manifest.json could not be written');
    expect(workspace).toMatchObject({ expected: null, mayCreate: true });
  });

  it('leaves the store where it is when there is no place for it', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted(state, null);
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

describe('Workspace.recover', () => {
  const report = 'The workspace was recovered.';

  it('moves the store aside and goes on expecting what it held until that is there again', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted(state, null);
    writeFileSync(join(workspace.layout.store, 'figures'), 'x');
    const moved = await workspace.recover(state, 'The store is empty.');
    const aside = join(workspace.path, 'backups', 'aside', 'store-2024-03-01T10-00-00-000Z');
    expect(moved).toEqual({ ok: true, value: { path: aside, problem: '' } });
    expect(workspace.recovery).toEqual({ aside, why: 'The store is empty.', promised: state });
    expect(workspace).toMatchObject({ expected: state, mayCreate: false });
    expect(await workspace.finishRecovery(state, report)).toEqual({
      ok: true,
      value: `${aside}-report.txt`,
    });
    expect(readFileSync(`${aside}-report.txt`, 'utf8')).toBe(report);
    expect(readdirSync(aside)).toEqual(['figures']);
    expect(workspace).toMatchObject({ expected: state, recovery: null });
  });

  it('expects less from then on when less was promised, and gives up what followed in the journal', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted({ ...state, sequence: 1 }, '{"n":1}');
    await workspace.storeCommitted({ ...state, sequence: 2 }, '{"n":2}');
    const promised = { ...state, sequence: 1 };
    await workspace.recover(promised, 'The store is empty.');
    expect(await workspace.finishRecovery(promised, report)).toMatchObject({ ok: true });
    expect(workspace.expected).toEqual(promised);
    expect((await workspace.storeCommitted({ ...state, sequence: 2 }, '{"n":3}')).ok).toBe(true);
    expect(await workspace.readJournal(state.uuid, 0)).toEqual({
      entries: [
        { sequence: 1, entry: '{"n":1}' },
        { sequence: 2, entry: '{"n":3}' },
      ],
      more: false,
      problem: '',
    });
  });

  it('says what keeps the store from being set aside, once that was tried', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted(state, null);
    writeFileSync(workspace.layout.aside, '');
    expect(await workspace.findObstacle()).toBe('');
    expect((await workspace.recover(state, 'The store is empty.')).ok).toBe(false);
    expect(workspace).toMatchObject({ expected: state, recovery: null });
    expect(await workspace.findObstacle()).toContain('could not be moved aside');
  });

  it('takes no other store than the one that was promised', async () => {
    const workspace = await open(join(temporaryFolder(), 'Indium'));
    await workspace.storeCommitted(state, null);
    const other = await workspace.recover({ ...state, uuid: 'store-2' }, 'The store is empty.');
    expect(!other.ok && other.reason).toContain('not the store of this workspace');
    expect(existsSync(workspace.layout.aside)).toBe(false);
    expect(await workspace.finishRecovery(state, report)).toMatchObject({ ok: false });
    await workspace.recover(state, 'The store is empty.');
    expect(await workspace.finishRecovery({ ...state, sequence: 4 }, report)).toEqual({
      ok: false,
      reason: 'The store does not hold what was to be recovered.',
    });
    expect(workspace.expected).toEqual(state);
  });
});
