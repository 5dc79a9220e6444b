import type { Transaction } from 'dexie';
import { storeVersion } from '#ipc/contract/store.ts';

/** One version of the store's layout. */
export interface Migration {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  /** Moves the data of the version before, all of it or nothing; a named function with its reason in a comment. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * Only ever appended to. A new version is kept in `kept-stores/` too, with what the workspace there becomes in it; the
 * tests hold the released ones fast and walk from each of them to the newest.
 */
export const migrations: ReadonlyArray<Migration> = [
  {
    version: 1,
    stores: {
      editions: 'id',
      tables: 'id',
      series: 'id, tableId',
      // One record for each series and edition: some hundred times faster than one for each observation.
      blocks: '[seriesId+editionId], tableId, editionId',
      notes: 'id, tableId',
      sources: 'id',
      annotations: 'id, target',
      revisions: 'sequence',
      settings: 'key',
    },
  },
  // Charts that are kept: a store of its own, so that nothing that was there has to be moved.
  { version: 2, stores: { charts: 'id' } },
  // Reports that are kept, likewise.
  { version: 3, stores: { reports: 'id' } },
];

/** What this program writes, and reads whole; main goes by it before any page opens the store. */
export const schemaVersion = storeVersion;
