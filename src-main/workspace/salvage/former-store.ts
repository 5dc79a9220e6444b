import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FormerChange } from '#ipc/contract/journal.ts';
import { errorCode, explain } from '../../files/explain.ts';
import { readDatabase, type LogPiece } from './database-entries.ts';
import { StoreLog } from './store-log.ts';

/** Where the files of a former store lie. */
export interface FormerPlace {
  /** The folder of the store. */
  readonly store: string;
  /** What was cut from its logs at this opening, each with the database's folder and the log's part it was. */
  readonly cut: ReadonlyArray<CutPiece>;
}

/** A piece of the log in a database's folder. */
export interface CutPiece extends LogPiece {
  /** The name of the database's folder. */
  readonly database: string;
}

/** What the files of a former store hold of its log. */
export interface FormerLog {
  /** In order, each number once; there may be gaps. */
  readonly changes: ReadonlyArray<FormerChange>;
  /** How many more are there that prove nothing, or are not understood. */
  readonly unusable: number;
  /** How many parts of the files are damaged. */
  readonly damaged: number;
  /** Why nothing can be taken from them, in words; empty when it can. */
  readonly problem: string;
}

const unused = 'so nothing was taken from them';

/** Reads the changes after number `since` from the files of that store, without opening it. Changes nothing. */
export async function readFormerStore(
  place: FormerPlace,
  uuid: string,
  since: number,
): Promise<FormerLog> {
  try {
    const databases = await listDatabases(place.store);
    if (databases.length === 0) return nothing("The store's own files are gone.");
    const read: FormerLog[] = [];
    for (const database of databases) read.push(await readOne(database, place.cut, uuid, since));
    // There is one, unless somebody has put another beside it.
    return read.find(({ problem }) => problem === '') ?? read[0]!;
  } catch (error) {
    return nothing(`The store's own files cannot be read: ${explain(error)}.`);
  }
}

async function readOne(
  database: string,
  cut: ReadonlyArray<CutPiece>,
  uuid: string,
  since: number,
): Promise<FormerLog> {
  const log = new StoreLog(since);
  const pieces = cut.filter((piece) => piece.database === basename(database));
  const damaged = await readDatabase(database, pieces, (entry) => log.add(entry));
  if (log.isFull)
    return nothing("The store's own files hold more changes than can be taken in.", damaged);
  const found = log.find();
  if (found.uuid === null) {
    return nothing(
      `The store's own files no longer say which store they are of, ${unused}.`,
      damaged,
    );
  }
  if (found.uuid !== uuid)
    return nothing(`The store's own files are those of another store, ${unused}.`, damaged);
  return { changes: found.changes, unusable: found.unusable, damaged, problem: '' };
}

function nothing(problem: string, damaged = 0): FormerLog {
  return { changes: [], unusable: 0, damaged, problem };
}

async function listDatabases(store: string): Promise<string[]> {
  const folder = join(store, 'IndexedDB');
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const databases = names.filter((name) => name.endsWith('.indexeddb.leveldb'));
  return databases.sort().map((name) => join(folder, name));
}
