import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { databaseName, LodeDatabase } from '../database.ts';
import type { Migration } from '../migrations.ts';

/** For tests only: the rows of every table of a store, as that version of the layout has them. */
export type KeptStore = Readonly<Record<string, ReadonlyArray<object>>>;

/** The same small workspace as it is kept for that version; null when it is not. */
export function readKeptStore(version: number): KeptStore | null {
  const path = resolve(import.meta.dirname, `version-${version}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeptStore) : null;
}

/** Makes the store of that version and fills it with these rows. */
export async function makeKeptStore(
  version: number,
  rows: KeptStore,
  layouts?: ReadonlyArray<Migration>,
): Promise<void> {
  await Dexie.delete(databaseName);
  const db = new LodeDatabase(databaseName, version, layouts);
  for (const [table, records] of Object.entries(rows)) await db.table(table).bulkAdd([...records]);
  db.close();
}

/** The rows of every table, in the order of their keys. */
export async function dumpStore(db: Dexie): Promise<KeptStore> {
  const tables = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}
