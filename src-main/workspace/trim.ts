import { mkdir, open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder } from '../files/atomic.ts';
import { hasWholeRecord, soundLength } from './leveldb/sound-length.ts';

/*
 * Why this exists: a killed program can leave half a record at the end of LevelDB's write-ahead log, or of the list of
 * its files, which is such a log too. Chromium's next start appends behind it; the start after that finds a checksum
 * that does not fit and deletes the whole database. So both are cut back to their last complete record before Chromium
 * sees them.
 */

export interface TrimmedLog {
  readonly log: string;
  /** Where in the log they began. */
  readonly from: number;
  readonly cutBytes: number;
  /** Where the cut bytes are kept. */
  readonly keptAt: string;
  /** True when whole records stood behind the damage, so that more than an unfinished write was cut. */
  readonly cutRecords: boolean;
}

/**
 * Cuts every write-ahead log of the IndexedDB databases under the store, and every list of their files, back to its
 * last whole record and says what it cut. A list with more behind the damage is left as it is: what it says there was
 * acted on. The cut bytes are kept under `keepIn`, written out before the log is touched. Throws when a log cannot be
 * read or cut, or the bytes cannot be kept; then the store must not be opened.
 */
export async function trimTornLogs(
  store: string,
  keepIn: string,
  stamp: string,
): Promise<TrimmedLog[]> {
  const trimmed: TrimmedLog[] = [];
  for (const log of await findLogs(store)) {
    const bytes = await readFile(log);
    const sound = soundLength(bytes);
    if (sound === bytes.length) continue;
    const cutRecords = hasWholeRecord(bytes, sound);
    if (isFileList(log) && (sound === 0 || cutRecords)) continue;
    const tail = bytes.subarray(sound);
    const keptAt = join(keepIn, `${stamp}-${basename(log)}-from-${sound}`);
    await mkdir(keepIn, { recursive: true });
    await using(await open(keptAt, 'w'), async (file) => {
      await file.writeFile(tail);
      await file.sync();
    });
    await syncFolder(keepIn);
    await using(await open(log, 'r+'), async (file) => {
      await file.truncate(sound);
      await file.sync();
    });
    trimmed.push({ log, from: sound, cutBytes: tail.length, keptAt, cutRecords });
  }
  return trimmed;
}

function isFileList(path: string): boolean {
  return /^MANIFEST-\d+$/.test(basename(path));
}

/** Every `<n>.log` and `MANIFEST-<n>` of an IndexedDB database, wherever Chromium's layout puts it in the session's folder. */
async function findLogs(store: string): Promise<string[]> {
  const entries = await readdir(store, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /^(?:\d+\.log|MANIFEST-\d+)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => /(^|\.)indexeddb\.leveldb$/.test(basename(join(path, '..'))))
    .sort();
}

async function using(file: FileHandle, use: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(file);
  } finally {
    await file.close();
  }
}
