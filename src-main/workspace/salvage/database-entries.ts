import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Entry } from '../leveldb/entry.ts';
import { readLogEntries } from '../leveldb/log-entries.ts';
import { readTableEntries } from '../leveldb/table-entries.ts';

/** A file is read as a whole; LevelDB begins another one long before this. */
const LARGEST_FILE = 512_000_000;
/** How many entries are looked at before anything else in the program may go on. */
const AT_ONCE = 2_000;

/** A part of a log that was cut off and is kept elsewhere. */
export interface LogPiece {
  readonly path: string;
  /** Where it began in the log. */
  readonly from: number;
}

/**
 * Hands over the entries of every file of a LevelDB database that can be read, in no order, one file after the other.
 * Resolves to how many parts of them are damaged. Needs no list of files, and writes nothing.
 */
export async function readDatabase(
  folder: string,
  pieces: readonly LogPiece[],
  take: (entry: Entry) => void,
): Promise<number> {
  let damaged = 0;
  const onDamage = () => void (damaged += 1);
  const names = (await readdir(folder))
    .filter((name) => /^\d+\.(?:ldb|sst|log)$/.test(name))
    .sort();
  const files = [...names.map((name) => ({ path: join(folder, name), from: 0 })), ...pieces];
  for (const file of files) {
    const bytes = await readWhole(file.path);
    if (bytes === null) onDamage();
    else await takeInTurns(readEntries(file.path, bytes, file.from, onDamage), take);
  }
  return damaged;
}

function readEntries(
  path: string,
  bytes: Uint8Array,
  from: number,
  onDamage: () => void,
): Generator<Entry> {
  return /\.(?:ldb|sst)$/.test(path)
    ? readTableEntries(bytes, onDamage)
    : readLogEntries(bytes, onDamage, from);
}

async function takeInTurns(entries: Generator<Entry>, take: (entry: Entry) => void): Promise<void> {
  let count = 0;
  for (const entry of entries) {
    take(entry);
    count += 1;
    if (count % AT_ONCE === 0) await letOthersWork();
  }
}

/** Null when the file cannot be read, be it that another program holds it, or is too long. */
async function readWhole(path: string): Promise<Uint8Array | null> {
  try {
    return (await stat(path)).size > LARGEST_FILE ? null : await readFile(path);
  } catch {
    return null;
  }
}
