import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { layoutOf, type Layout } from '../folder.ts';
import { listColdCopies } from './description.ts';
import { makeColdCopy, proveColdCopy } from './make.ts';
import { putBackColdCopy } from './put-back.ts';

const leveldb = 'app_lode_0.indexeddb.leveldb';
const electron = '33.2.1';

const stateAt = (sequence: number) => ({
  uuid: 'store-1',
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: sequence },
  sequence,
});

/** A workspace whose store's database holds one log with this text. */
function makeStore(text: string): Layout {
  const layout = layoutOf(temporaryFolder());
  mkdirSync(layout.backups, { recursive: true });
  fillStore(layout, text);
  return layout;
}

function fillStore({ store }: Layout, text: string): void {
  const folder = join(store, 'IndexedDB', leveldb);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '000003.log'), text);
  writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-000001\n');
}

const logIn = (folder: string) =>
  readFileSync(join(folder, 'IndexedDB', leveldb, '000003.log'), 'utf8');

/** A start at that minute on a store with this many changes, which is found whole unless it says otherwise. */
async function start(layout: Layout, sequence: number, minute: number, isWhole = true) {
  const now = new Date(Date.UTC(2024, 2, 1, 10, minute));
  const made = await makeColdCopy(layout, { state: stateAt(sequence), electron }, now);
  if (made.kind === 'made' && isWhole) await proveColdCopy(layout.cold, made.name);
  return made.kind;
}

describe('makeColdCopy', () => {
  it('copies the store whole and says of what', async () => {
    const layout = makeStore('five');
    const now = new Date('2024-03-01T10:00:00Z');
    const made = await makeColdCopy(layout, { state: stateAt(5), electron }, now);
    expect(made).toMatchObject({
      kind: 'made',
      name: '2024-03-01T10-00-00-000Z',
      files: 2,
      bytes: 20,
    });
    expect(logIn(join(layout.cold, '2024-03-01T10-00-00-000Z'))).toBe('five');
    expect(logIn(layout.store)).toBe('five');
    expect(await listColdCopies(layout.cold)).toEqual([
      {
        name: '2024-03-01T10-00-00-000Z',
        createdAt: now.getTime(),
        state: stateAt(5),
        electron,
        proven: false,
      },
    ]);
    expect(readdirSync(layout.cold)).toHaveLength(1);
  });

  it('makes none where there is no store, or where the newest one is of the same change', async () => {
    const layout = makeStore('five');
    expect(await start(layout, 5, 0)).toBe('made');
    expect(await start(layout, 5, 1)).toBe('needless');
    expect(await start(layout, 6, 2)).toBe('made');
    rmSync(layout.store, { recursive: true });
    expect(await start(layout, 7, 3)).toBe('needless');
  });

  it('keeps the last three', async () => {
    const layout = makeStore('x');
    for (const sequence of [1, 2, 3, 4, 5]) {
      fillStore(layout, `change ${sequence}`);
      await start(layout, sequence, sequence);
    }
    const copies = await listColdCopies(layout.cold);
    expect(copies.map(({ state }) => state?.sequence)).toEqual([5, 4, 3]);
    expect(copies.map(({ name }) => logIn(join(layout.cold, name)))).toEqual([
      'change 5',
      'change 4',
      'change 3',
    ]);
  });

  it('lets starts on a damaged store push out none of the good ones', async () => {
    const layout = makeStore('x');
    for (const sequence of [1, 2, 3]) await start(layout, sequence, sequence);
    fillStore(layout, 'damaged');
    for (const minute of [10, 11, 12, 13])
      expect(await start(layout, 3, minute, false)).toBe('needless');
    for (const minute of [20, 21, 22, 23])
      expect(await start(layout, 4, minute, false)).toBe('made');
    const copies = await listColdCopies(layout.cold);
    expect(copies.map(({ proven }) => proven)).toEqual([false, false, true, true, true]);
    expect(await start(layout, 5, 30)).toBe('made');
    expect((await listColdCopies(layout.cold)).map(({ state }) => state?.sequence)).toEqual([
      5, 3, 2,
    ]);
  });

  it('clears away what a start that ended too early has left', async () => {
    const layout = makeStore('x');
    const left = join(layout.cold, '.lode-0f8fad5b-d9cb-469f-a165-70867728950e.tmp');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'half'), '');
    await start(layout, 1, 0);
    expect(readdirSync(layout.cold)).toEqual(['2024-03-01T10-00-00-000Z']);
  });

  it('says in words when it cannot, and leaves nothing half done', async () => {
    const layout = makeStore('x');
    writeFileSync(layout.cold, 'a file where the folder should be');
    const made = await makeColdCopy(layout, { state: stateAt(1), electron }, new Date());
    expect(made).toMatchObject({ kind: 'failed' });
    expect(made.kind === 'failed' && made.reason).toContain('could not be copied');
  });
});

describe('listColdCopies', () => {
  it('lists a copy of which nothing is known, and nothing that is none', async () => {
    const { cold } = makeStore('x');
    mkdirSync(join(cold, '2024-03-01T10-00-00-000Z'), { recursive: true });
    writeFileSync(join(cold, '2024-03-01T10-00-00-000Z', 'copy.json'), '{"formatVersion": 1,');
    mkdirSync(join(cold, '..', 'cold', 'photographs'));
    expect(await listColdCopies(cold)).toEqual([
      {
        name: '2024-03-01T10-00-00-000Z',
        createdAt: Date.UTC(2024, 2, 1, 10),
        state: null,
        electron: null,
        proven: false,
      },
    ]);
  });
});

describe('putBackColdCopy', () => {
  const at = { electron, stamp: 'stamp' };
  const nothing = async () => undefined;

  async function copied() {
    const layout = makeStore('good');
    await start(layout, 5, 0);
    fillStore(layout, 'bad');
    return { layout, name: '2024-03-01T10-00-00-000Z' };
  }

  it('puts the copy in place, keeps it, and keeps the store that was there', async () => {
    const { layout, name } = await copied();
    const done = await putBackColdCopy(layout, name, at, nothing);
    const aside = join(layout.aside, 'store-stamp');
    expect(done).toMatchObject({ ok: true, value: { aside, copy: { name, state: stateAt(5) } } });
    expect(logIn(layout.store)).toBe('good');
    expect(logIn(join(layout.cold, name))).toBe('good');
    expect(logIn(aside)).toBe('bad');
    expect(readdirSync(layout.cold)).toEqual([name]);
  });

  it('sets aside what is made in its place while the former store is let go of', async () => {
    const { layout, name } = await copied();
    const done = await putBackColdCopy(layout, name, at, async () => fillStore(layout, 'remains'));
    expect(done.ok).toBe(true);
    expect(logIn(layout.store)).toBe('good');
    expect(readdirSync(layout.aside).sort()).toEqual(['store-remains', 'store-stamp']);
  });

  it.each([
    ['an Electron of another version', '34.0.0', '2024-03-01T10-00-00-000Z', 'runs on Electron 34'],
    ['a copy that is not there', electron, '2024-03-02T10-00-00-000Z', 'There is no copy'],
    ['a name that leads elsewhere', electron, '../aside', 'There is no copy'],
  ])('refuses %s and touches nothing', async (_what, version, name, reason) => {
    const { layout } = await copied();
    const done = await putBackColdCopy(layout, name, { ...at, electron: version }, nothing);
    expect(!done.ok && done.reason).toContain(reason);
    expect(logIn(layout.store)).toBe('bad');
    expect(readdirSync(layout.backups)).toEqual(['cold']);
  });

  it('touches nothing when the copy is not whole', async () => {
    const { layout, name } = await copied();
    rmSync(join(layout.cold, name, 'IndexedDB'), { recursive: true });
    const done = await putBackColdCopy(layout, name, at, nothing);
    expect(!done.ok && done.reason).toContain('The store was left as it is');
    expect(logIn(layout.store)).toBe('bad');
  });

  it('says where everything is when it fails half-way', async () => {
    const { layout, name } = await copied();
    const done = await putBackColdCopy(layout, name, at, async () => {
      rmSync(layout.store, { recursive: true });
      writeFileSync(layout.store, 'a file where the folder should be');
    });
    expect(!done.ok && done.reason).toContain(join(layout.aside, 'store-stamp'));
    expect(logIn(join(layout.aside, 'store-stamp'))).toBe('bad');
    expect(logIn(join(layout.cold, name))).toBe('good');
  });
});
