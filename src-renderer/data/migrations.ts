import { storeVersion } from '#ipc/contract.ts';

/** One version of the store's layout. */
export interface Migration {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
}

/** Only ever appended to. A version that moves data gets a named upgrade function with its reason and a test. */
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
];

/** What this program writes, and reads whole; main goes by it before any page opens the store. */
export const schemaVersion = storeVersion;
