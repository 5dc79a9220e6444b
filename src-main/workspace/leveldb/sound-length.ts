import {
  BLOCK_BYTES,
  FIRST,
  FULL,
  HEADER_BYTES,
  LAST,
  MIDDLE,
  readRecord,
  statedEnd,
} from './log-record.ts';

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

/** Whether a whole record stands behind the damage, where LevelDB's own reader would find its feet again. */
export function hasWholeRecord(bytes: Uint8Array, from: number): boolean {
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
