import { mkdir, open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder } from '../files/atomic.ts';
import {
  BLOCK_BYTES,
  FIRST,
  FULL,
  HEADER_BYTES,
  LAST,
  MIDDLE,
  readRecord,
} from './leveldb/log-record.ts';

/*
 * Why this exists: a killed program can leave half a record at the end of LevelDB's write-ahead log. Chromium's next
 * start appends behind it; the start after that finds a checksum that does not fit and deletes the whole database.
 * So every log is cut back to its last complete record before Chromium sees it.
 */

export interface TrimmedLog {
  readonly log: string;
  readonly cutBytes: number;
  /** Where the cut bytes are kept. */
  readonly keptAt: string;
  /** True when whole records stood behind the damage, so that more than an unfinished write was cut. */
  readonly cutRecords: boolean;
}

/** How many bytes from the start of a log are whole, checksum-valid records. A record in fragments counts when its last one does. */
export function soundLength(bytes: Uint8Array): number {
  let sound = 0;
  let inFragments = false;
  let offset = 0;
  while (offset < bytes.length) {
    const leftInBlock = BLOCK_BYTES - (offset % BLOCK_BYTES);
    if (leftInBlock < HEADER_BYTES) {
      // Too short for a header: padding, also when the file ends within it.
      offset = Math.min(offset + leftInBlock, bytes.length);
      if (!inFragments) sound = offset;
      continue;
    }
    const record = readRecord(bytes, offset, leftInBlock);
    if (record === null) return sound;
    const continues = record.type === MIDDLE || record.type === LAST;
    if (continues !== inFragments) return sound;
    offset = record.end;
    inFragments = record.type === FIRST || record.type === MIDDLE;
    if (!inFragments) sound = offset;
  }
  return sound;
}

/**
 * Cuts every write-ahead log of the IndexedDB databases under the store back to its last whole record and says what
 * it cut. The cut bytes are kept under `keepIn`, written out before the log is touched. Throws when a log cannot be
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
    trimmed.push({ log, cutBytes: tail.length, keptAt, cutRecords: hasWholeRecord(bytes, sound) });
  }
  return trimmed;
}

/** Every `<n>.log` of an IndexedDB database, wherever Chromium's layout puts it in the session's folder. */
async function findLogs(store: string): Promise<string[]> {
  const entries = await readdir(store, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /^\d+\.log$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => /(^|\.)indexeddb\.leveldb$/.test(basename(join(path, '..'))))
    .sort();
}

/** Whether a whole record stands behind the damage, where LevelDB's own reader would find its feet again. */
function hasWholeRecord(bytes: Uint8Array, from: number): boolean {
  let offset = from;
  let inFragments = false;
  while (offset < bytes.length) {
    const leftInBlock = BLOCK_BYTES - (offset % BLOCK_BYTES);
    const record = leftInBlock < HEADER_BYTES ? null : readRecord(bytes, offset, leftInBlock);
    if (record?.type === FULL || (record?.type === LAST && inFragments)) return true;
    inFragments = record !== null && (record.type === FIRST || inFragments);
    offset = record?.end ?? statedEnd(bytes, offset, leftInBlock);
  }
  return false;
}

/** Where the next record should start behind an invalid one: at its stated end, or at the next block. */
function statedEnd(bytes: Uint8Array, offset: number, leftInBlock: number): number {
  if (leftInBlock < HEADER_BYTES || offset + HEADER_BYTES > bytes.length) {
    return offset + leftInBlock;
  }
  const length = HEADER_BYTES + (bytes[offset + 4]! | (bytes[offset + 5]! << 8));
  return offset + Math.min(length, leftInBlock);
}

async function using(file: FileHandle, use: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(file);
  } finally {
    await file.close();
  }
}
