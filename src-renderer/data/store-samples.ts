import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, vi } from 'vitest';
import { fetchBaseline } from './baseline.ts';
import { databaseName } from './database.ts';
import { openStore } from './open.ts';
import { beginContent } from './populate.ts';
import { Store } from './store.ts';

/**
 * For tests only: each test gets a new store with the baseline that ships; the returned function hands it out. The
 * test file brings an IndexedDB along.
 */
export function useTestStore(): () => Store {
  const resources = resolve(import.meta.dirname, '../../resources');
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));
  const made: { store?: Store } = {};

  beforeEach(async () => {
    const opened = await openStore({
      expected: null,
      mayCreate: true,
      load: async () => beginContent(await fetchBaseline(), 'store-1', 0),
    });
    if (!opened.ok) throw new Error(opened.reason);
    made.store = new Store(
      opened.db,
      opened.state,
      async () => {},
      () => 7,
    );
  });

  afterEach(async () => {
    made.store?.db.close();
    await Dexie.delete(databaseName);
  });

  return () => {
    if (made.store === undefined) throw new Error('No test has begun.');
    return made.store;
  };
}
