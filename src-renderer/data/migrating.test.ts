import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie, { type Transaction } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreState } from '#ipc/contract/store.ts';
import { openArchive } from '#exchange/archive-file.ts';
import { makeChart } from '#domain/charts/chart-samples.ts';
import { readCharts } from './archive.ts';
import { databaseName, LodeDatabase } from './database.ts';
import { makeKeptStore, readKeptStore } from './kept-stores/kept-stores.ts';
import { migrations, schemaVersion, type Migration } from './migrations.ts';
import { openStore, type OpenInput, type Opened } from './open.ts';
import { Store } from './store.ts';
import { makeSnapshot } from './tasks.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

/** As a later version might: a field that every table gets. */
function paintTables(transaction: Transaction) {
  return transaction
    .table('tables')
    .toCollection()
    .modify((table: Record<string, unknown>) => {
      table['colour'] = 'indigo';
    });
}

const state: StoreState = {
  uuid: 'store-1',
  schema: 1,
  counts: { tables: 1, series: 4, observations: 9, annotations: 1, revisions: 4 },
  sequence: 4,
};

/** What this Lode makes of the kept store, and the number that a later one would give it. */
const now = { ...state, schema: schemaVersion };
const later = schemaVersion + 1;

const painting: Migration = { version: later, stores: { maps: 'id' }, upgrade: paintTables };
const layouts = [...migrations, painting];

const opened: LodeDatabase[] = [];

beforeEach(() => makeKeptStore(1, readKeptStore(1)!));
afterEach(async () => {
  for (const db of opened.splice(0)) db.close();
  await Dexie.delete(databaseName);
});

async function open(about: Partial<OpenInput> = {}): Promise<Opened> {
  const load = () => Promise.reject(new Error('Nothing is made here.'));
  const made = await openStore({ expected: null, mayCreate: false, load, layouts, ...about });
  if (made.ok) opened.push(made.db);
  return made;
}

/** The version of what is on disk, and the colours in it. */
async function onDisk(): Promise<{ version: number; colours: unknown[] }> {
  const db = await new Dexie(databaseName).open();
  const tables = (await db.table('tables').toArray()) as Record<string, unknown>[];
  db.close();
  return { version: db.verno, colours: tables.map((table) => table['colour']) };
}

describe('openStore with a store of an earlier version', () => {
  it('has it backed up as it was, and then brings it up to date', async () => {
    const kept: { state?: StoreState; bytes?: Uint8Array; colours?: unknown[] } = {};
    const backUp = async (db: LodeDatabase, before: StoreState) => {
      kept.state = before;
      kept.bytes = (await makeSnapshot(db)).bytes;
      const tables = (await db.statisticalTables.toArray()) as unknown[];
      kept.colours = tables.map((table) => (table as Record<string, unknown>)['colour']);
    };
    const made = await open({ expected: state, backUp });
    expect(made).toMatchObject({ ok: true, state: { ...state, schema: later } });
    expect(kept.state).toEqual(state);
    expect(kept.colours).toEqual([undefined]);
    expect(await openArchive(kept.bytes!)).toMatchObject({ ok: true });
    expect(await onDisk()).toEqual({ version: later, colours: ['indigo'] });
  });

  it('leaves it as it was when it cannot be backed up', async () => {
    const backUp = () => Promise.reject(new Error('The disk is full.'));
    const made = await open({ expected: state, backUp });
    expect(made).toMatchObject({ ok: false, problem: 'closed' });
    expect(made).toHaveProperty('reason', expect.stringContaining('The disk is full.'));
    expect(await onDisk()).toEqual({ version: 1, colours: [undefined] });
  });

  it('leaves it as it was when it holds less than was saved', async () => {
    const backUp = vi.fn(async () => undefined);
    const made = await open({ expected: { ...state, sequence: 7 }, backUp });
    expect(made).toMatchObject({ ok: false, problem: 'lost', found: state });
    expect(backUp).not.toHaveBeenCalled();
    expect(await onDisk()).toEqual({ version: 1, colours: [undefined] });
  });

  it('leaves it as it was when bringing it up to date fails half-way', async () => {
    const fail: Migration = {
      ...painting,
      upgrade: async (transaction) => {
        await paintTables(transaction);
        throw new Error('The second half failed.');
      },
    };
    const made = await open({ backUp: async () => undefined, layouts: [...migrations, fail] });
    expect(made).toMatchObject({ ok: false, problem: 'closed' });
    expect(await onDisk()).toEqual({ version: 1, colours: [undefined] });
  });

  it('brings a private copy up to date without a backup', async () => {
    expect(await open({ forReading: true })).toMatchObject({ ok: true });
  });

  it('asks for no backup when it is up to date already', async () => {
    await makeKeptStore(schemaVersion, readKeptStore(schemaVersion)!);
    const backUp = vi.fn(async () => undefined);
    const made = await open({ backUp, layouts: migrations });
    expect(made).toMatchObject({ ok: true, state: now });
    expect(backUp).not.toHaveBeenCalled();
  });
});

describe('the store of version 1', () => {
  it('is backed up without charts, and can keep some from then on', async () => {
    const kept: { bytes?: Uint8Array; state?: StoreState } = {};
    const backUp = async (db: LodeDatabase, before: StoreState) => {
      kept.state = before;
      kept.bytes = (await makeSnapshot(db)).bytes;
    };
    const made = await open({ expected: state, backUp, layouts: migrations });
    if (!made.ok) throw new Error(made.reason);
    expect(made.state).toEqual(now);
    expect(kept.state).toEqual(state);
    expect(await openArchive(kept.bytes!)).toMatchObject({ ok: true, value: { charts: [] } });
    const chart = makeChart({ id: 'chart-1', seriesIds: ['us-imports/canada/quantity'] });
    const store = new Store(made.db, made.state, async () => undefined, Date.now);
    const change = { on: 'chart' as const, id: chart.id, before: null, after: chart };
    await store.commit({ label: 'Save', reason: '', changes: [change] });
    expect(await readCharts(made.db)).toEqual([chart]);
    await store.undo();
    expect(await readCharts(made.db)).toEqual([]);
  });

  it('is left alone by a Lode that knows no newer one, once it has charts', async () => {
    const upToDate = await open({ layouts: migrations, backUp: async () => undefined });
    if (!upToDate.ok) throw new Error(upToDate.reason);
    upToDate.db.close();
    const old = migrations.slice(0, 1);
    const refused = await open({ layouts: old, expected: state });
    expect(refused).toMatchObject({ ok: false, problem: 'newer' });
    // A copy of it can be looked at: what was there before stands where it stood.
    expect(await open({ layouts: old, forReading: true })).toMatchObject({ ok: true });
    expect((await onDisk()).version).toBe(schemaVersion);
  });
});
