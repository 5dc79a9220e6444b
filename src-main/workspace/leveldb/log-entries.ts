import { UnreadableError } from './byte-reader.ts';
import type { Entry } from './entry.ts';
import {
  BLOCK_BYTES,
  FIRST,
  FULL,
  HEADER_BYTES,
  LAST,
  readRecord,
  statedEnd,
} from './log-record.ts';
import { readBatch } from './write-batch.ts';

/**
 * The entries of every whole record of a write-ahead log, also behind damaged ones, which are told to `onDamage`. `start`
 * is where the bytes began in the log that they were cut from.
 */
export function* readLogEntries(
  bytes: Uint8Array,
  onDamage: () => void,
  start = 0,
): Generator<Entry> {
  for (const batch of readSoundPayloads(bytes, onDamage, start)) {
    try {
      yield* readBatch(batch);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      onDamage();
    }
  }
}

/** Fragments that damage has parted are never put together. */
function* readSoundPayloads(
  bytes: Uint8Array,
  onDamage: () => void,
  start: number,
): Generator<Uint8Array> {
  let fragments: Uint8Array[] = [];
  let isDamaged = false;
  for (let offset = 0; offset < bytes.length;) {
    const leftInBlock = BLOCK_BYTES - ((start + offset) % BLOCK_BYTES);
    if (leftInBlock < HEADER_BYTES) {
      offset += leftInBlock;
      continue;
    }
    const record = readRecord(bytes, offset, leftInBlock);
    if (record === null) {
      // One stretch of damage counts once, however many tries it takes to get behind it.
      if (!isDamaged) onDamage();
      isDamaged = true;
      fragments = [];
      offset = statedEnd(bytes, offset, leftInBlock);
      continue;
    }
    const begins = record.type === FULL || record.type === FIRST;
    // What went on here began in the damage; without damage, what was begun did not end.
    if (begins !== (fragments.length === 0) && !isDamaged) onDamage();
    isDamaged = isDamaged && !begins;
    const payload = bytes.subarray(offset + HEADER_BYTES, record.end);
    if (begins) fragments = [payload];
    else if (fragments.length > 0) fragments.push(payload);
    offset = record.end;
    if (fragments.length === 0 || (record.type !== FULL && record.type !== LAST)) continue;
    yield fragments.length === 1 ? payload : new Uint8Array(Buffer.concat(fragments));
    fragments = [];
  }
}
