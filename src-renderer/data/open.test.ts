import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoreState } from '#ipc/contract/store.ts';
import { fetchBaseline } from './baseline.ts';
import { databaseName, LodeDatabase } from './database.ts';
import { schemaVersion } from './migrations.ts';
import { beginContent } from './populate.ts';
import { findLoss, openStore, type OpenInput } from './open.ts';
import { isStorageError } from './storage-errors.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

const opened: LodeDatabase[] = [];

afterEach(async () => {
  for (const db of opened.splice(0)) db.close();
  await Dexie.delete(databaseName);
});

/** The baseline under this identity. */
async function loadNew(uuid = 'store-1') {
  return beginContent(await fetchBaseline(), uuid, 1_700_000_000_000);
}

async function open(about: Partial<OpenInput> = {}) {
  const made = await openStore({
    expected: null,
    mayCreate: true,
    load: loadNew,
    ...about,
  });
  if (made.ok) opened.push(made.db);
  return made;
}

/** The state of a store that has to open. */
async function openState(about: Partial<OpenInput> = {}): Promise<StoreState> {
  const made = await open(about);
  if (!made.ok) throw new Error(made.reason);
  return made.state;
}

async function existingStores(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

/** Changes the store as the next version of Lode might. */
function alter(change: (db: IDBDatabase, transaction: IDBTransaction) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, (schemaVersion + 1) * 10);
    request.onupgradeneeded = () => change(request.result, request.transaction!);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const counts = { tables: 12, series: 145, observations: 255, annotations: 0, revisions: 0 };
const known: StoreState = { uuid: 'store-1', schema: schemaVersion, sequence: 0, counts };

describe('openStore', () => {
  it('makes a store that never was and fills it with the baseline', async () => {
    expect(await openState()).toEqual(known);
  });

  it('opens a store again as it was, without loading the baseline', async () => {
    await openState();
    opened.splice(0).forEach((db) => db.close());
    const load = () => Promise.reject(new Error('The baseline was loaded again.'));
    expect(await openState({ expected: known, load })).toEqual(known);
  });

  it('reports a store that is gone and makes none in its place', async () => {
    const made = await open({ expected: known });
    expect(made).toMatchObject({ ok: false, problem: 'lost' });
    expect(made).toHaveProperty('reason', expect.stringContaining('255 observations'));
    expect(await existingStores()).toEqual([]);
  });

  it('reports a store that has fewer changes than were saved', async () => {
    await openState();
    const expected = { ...known, sequence: 3, counts: { ...counts, revisions: 3 } };
    expect(await open({ expected })).toMatchObject({ ok: false, problem: 'lost' });
  });

  it('reports another store in the place of the one that was saved', async () => {
    await openState();
    const expected = { ...known, uuid: 'store-2' };
    expect(await open({ expected })).toMatchObject({ ok: false, problem: 'lost' });
  });

  it('closes a store that it reports, so that it can be moved away', async () => {
    await openState();
    opened.splice(0).forEach((db) => db.close());
    await open({ expected: { ...known, uuid: 'store-2' } });
    await Dexie.delete(databaseName);
    expect(await existingStores()).toEqual([]);
  });

  it('leaves alone a store that a newer Lode wrote', async () => {
    const later = new Dexie(databaseName);
    later.version(schemaVersion + 1).stores({ settings: 'key' });
    await later.open();
    later.close();
    const made = await open({ expected: known });
    expect(made).toMatchObject({ ok: false, problem: 'newer' });
    expect(made).toHaveProperty('reason', expect.stringContaining(`version ${schemaVersion + 1}`));
  });

  it('reads a copy of a store that a newer Lode wrote, and leaves alone what it does not know', async () => {
    await openState();
    opened.splice(0).forEach((db) => db.close());
    await alter((db) => {
      db.createObjectStore('maps', { keyPath: 'id' }).put({ id: 'world' });
    });
    const state = await openState({ expected: known, forReading: true });
    expect(state).toEqual({ ...known, schema: schemaVersion + 1 });
    expect(opened[0]!.backendDB().objectStoreNames).toContain('maps');
    expect(opened[0]!.backendDB().version).toBe((schemaVersion + 1) * 10);
  });

  it.each([
    ['a store of which it lacks a part', (db: IDBDatabase) => db.deleteObjectStore('blocks')],
    [
      'figures that it does not understand',
      (_db: IDBDatabase, change: IDBTransaction) => {
        change.objectStore('blocks').put({
          seriesId: 'us-imports/total/quantity',
          editionId: 'myb-2013',
          tableId: 'us-imports',
          figures: { '2013': { value: { kind: 'distribution', mean: 1 }, flags: [] } },
        });
      },
    ],
  ])('refuses to read %s', async (_what, change) => {
    await openState();
    opened.splice(0).forEach((db) => db.close());
    await alter(change);
    const made = await open({ expected: known, forReading: true });
    expect(made).toMatchObject({ ok: false, problem: 'newer' });
    expect(made).toHaveProperty('reason', expect.stringContaining('It cannot be read here'));
  });

  it('leaves no store behind when filling it fails', async () => {
    const load = async () => {
      const content = await loadNew();
      const { notes } = content.dataset;
      return { ...content, dataset: { ...content.dataset, notes: [...notes, ...notes] } };
    };
    const made = await open({ load });
    expect(made).toMatchObject({ ok: false, problem: 'closed' });
    expect(await existingStores()).toEqual([]);
  });

  it('leaves no store behind when the baseline cannot be loaded', async () => {
    const load = () => Promise.reject(new Error('It lacks series.csv.'));
    const made = await open({ load });
    expect(made).toMatchObject({ ok: false, problem: 'closed' });
    expect(made).toHaveProperty('reason', expect.stringContaining('It lacks series.csv.'));
    expect(await existingStores()).toEqual([]);
  });

  it('reports a store that has no record of its own', async () => {
    const bare = new LodeDatabase();
    await bare.open();
    bare.close();
    expect(await open()).toMatchObject({ ok: false, problem: 'closed' });
  });
});

describe('findLoss', () => {
  const expected = { ...known, sequence: 4, counts: { ...counts, revisions: 4 } };

  it('is none where nothing was saved yet', () => {
    expect(findLoss(known, null)).toBeNull();
  });

  it('is none where all is there', () => {
    expect(findLoss(expected, expected)).toBeNull();
  });

  it('is none where the store is ahead: its last commit was not told', () => {
    const ahead = { ...expected, sequence: 5, counts: { ...expected.counts, observations: 254 } };
    expect(findLoss(ahead, expected)).toBeNull();
  });

  it('counts the changes that are missing', () => {
    expect(findLoss({ ...expected, sequence: 1 }, expected)).toBe(
      'The last 3 of 4 changes are not in the store',
    );
  });

  it('names what is short though no change is missing', () => {
    const short = { ...expected, counts: { ...expected.counts, observations: 200, series: 0 } };
    expect(findLoss(short, expected)).toBe(
      'The store holds only 0 of 145 series, 200 of 255 observations',
    );
  });
});

describe('openStore, where nothing is known of the store', () => {
  it('makes none when it may not', async () => {
    const made = await open({ expected: null, mayCreate: false });
    expect(made).toMatchObject({ ok: false, problem: 'lost', found: null });
    expect(await existingStores()).toEqual([]);
  });

  it('opens one that is there', async () => {
    await openState();
    opened.splice(0).forEach((db) => db.close());
    expect(await openState({ expected: null, mayCreate: false })).toEqual(known);
  });
});

describe('openStore, where Chromium threw the store away', () => {
  afterEach(() => vi.restoreAllMocks());

  it('makes no new one, although it never knew of any', async () => {
    // Chromium says so in the event; the store under test has no such property.
    const lossy = { configurable: true, get: () => 'total' };
    Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', lossy);
    try {
      expect(await open()).toMatchObject({ ok: false, problem: 'lost' });
    } finally {
      Reflect.deleteProperty(IDBVersionChangeEvent.prototype, 'dataLoss');
    }
    expect(await existingStores()).toEqual([]);
  });

  it('makes none in the place of one that vanishes while it is being opened', async () => {
    await openState();
    opened.splice(0).forEach((db) => db.close());
    const reallyOpen = indexedDB.open.bind(indexedDB);
    let calls = 0;
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      calls += 1;
      // The first call looks at the store; before the second it goes.
      if (calls === 2) indexedDB.deleteDatabase(name);
      return reallyOpen(name, version);
    });
    expect(await open({ expected: known })).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect(await existingStores()).toEqual([]);
  });
});

describe('a store that vanishes in mid-session', () => {
  /** As when its files are damaged: the connection breaks, the database is deleted, and Dexie opens it again. */
  async function loseStore(): Promise<unknown> {
    const [db] = opened;
    db!.close({ disableAutoOpen: false });
    await new Dexie(databaseName).delete();
    return db!.settings.count().then(
      (count) => `${count} settings`,
      (error: unknown) => error,
    );
  }

  it('is not filled anew, when this session made it', async () => {
    await openState();
    expect(isStorageError(await loseStore())).toBe(true);
    expect(await existingStores()).toEqual([]);
  });

  it('is not made anew, when it was there before', async () => {
    await openState();
    opened.splice(0).forEach((db) => db.close());
    await openState({ expected: known });
    expect(isStorageError(await loseStore())).toBe(true);
    expect(await existingStores()).toEqual([]);
  });
});
