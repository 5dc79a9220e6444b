import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseName, LodeDatabase } from './database.ts';
import {
  dumpStore,
  makeKeptStore,
  readKeptStore,
  type KeptStore,
} from './kept-stores/kept-stores.ts';
import { migrations, schemaVersion } from './migrations.ts';

/** The layouts as they were released, once more: what is in somebody's hands is never changed. */
const released = [
  {
    version: 1,
    stores: {
      editions: 'id',
      tables: 'id',
      series: 'id, tableId',
      blocks: '[seriesId+editionId], tableId, editionId',
      notes: 'id, tableId',
      sources: 'id',
      annotations: 'id, target',
      revisions: 'sequence',
      settings: 'key',
    },
    upgrade: null,
  },
  { version: 2, stores: { charts: 'id' }, upgrade: null },
  { version: 3, stores: { reports: 'id' }, upgrade: null },
];

afterEach(() => Dexie.delete(databaseName));

describe('migrations', () => {
  it('are numbered 1, 2, 3 ...: a past version never changes its number', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });

  it('end with the version that this program writes, which main knows too', () => {
    expect(schemaVersion).toBe(migrations.at(-1)?.version);
  });

  it('are as they were released, each with a name for what it does to the data', () => {
    const found = migrations.map(({ version, stores, upgrade }) => ({
      version,
      stores,
      upgrade: upgrade === undefined ? null : upgrade.name,
    }));
    expect(found).toEqual(released);
    expect(found.filter(({ upgrade }) => upgrade === '')).toEqual([]);
  });

  it.each(migrations.map(({ version }) => version))(
    'make of the workspace kept as version %d what is kept as the newest',
    async (version) => {
      const rows = keptStore(version);
      await makeKeptStore(version, rows);
      const db = new LodeDatabase();
      await db.open();
      expect(db.backendDB().version).toBe(schemaVersion * 10);
      expect(sorted(await dumpStore(db))).toEqual(sorted(keptStore(schemaVersion)));
      db.close();
    },
  );
});

function keptStore(version: number): KeptStore {
  const rows = readKeptStore(version);
  if (rows === null) throw new Error(`No store of version ${version} is kept in kept-stores/.`);
  return rows;
}

/** Rows by their text, since the order of keys is the database's own affair. */
function sorted(store: KeptStore): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(store)
      .map(([table, rows]) => [table, rows.map((row) => JSON.stringify(row)).sort()] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
