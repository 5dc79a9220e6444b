import { crc32c, maskCrc } from '../crc32c.ts';

/**
 * LevelDB's `log_format`, in which its write-ahead logs and its list of files are written: blocks of 32 KiB; in them
 * records of masked CRC-32C (4 bytes), payload length (2, little endian), type (1), payload.
 */
export const BLOCK_BYTES = 32_768;
export const HEADER_BYTES = 7;
export const FULL = 1;
export const FIRST = 2;
export const MIDDLE = 3;
export const LAST = 4;

/** A record, or a fragment of one, and where the next begins. */
export interface LogRecord {
  readonly type: number;
  readonly end: number;
}

/** The record that begins there; null when it is cut off or its checksum does not fit. */
export function readRecord(
  bytes: Uint8Array,
  offset: number,
  leftInBlock: number,
): LogRecord | null {
  if (offset + HEADER_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, HEADER_BYTES);
  const length = view.getUint16(4, true);
  const type = view.getUint8(6);
  const end = offset + HEADER_BYTES + length;
  if (type < FULL || type > LAST || HEADER_BYTES + length > leftInBlock || end > bytes.length) {
    return null;
  }
  // The checksum covers the type and the payload.
  const isValid = view.getUint32(0, true) === maskCrc(crc32c(bytes, offset + 6, end));
  return isValid ? { type, end } : null;
}

/** Where the next record should start behind an invalid one: at its stated end, or at the next block. */
export function statedEnd(bytes: Uint8Array, offset: number, leftInBlock: number): number {
  if (leftInBlock < HEADER_BYTES || offset + HEADER_BYTES > bytes.length) {
    return offset + leftInBlock;
  }
  const length = HEADER_BYTES + (bytes[offset + 4]! | (bytes[offset + 5]! << 8));
  return offset + Math.min(length, leftInBlock);
}

/** The payloads of a log, in order, up to the first record that is not whole. */
export function readPayloads(bytes: Uint8Array): Uint8Array[] {
  const payloads: Uint8Array[] = [];
  let fragments: Uint8Array[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const leftInBlock = BLOCK_BYTES - (offset % BLOCK_BYTES);
    if (leftInBlock < HEADER_BYTES) {
      offset += leftInBlock;
      continue;
    }
    const record = readRecord(bytes, offset, leftInBlock);
    if (record === null) break;
    const payload = bytes.subarray(offset + HEADER_BYTES, record.end);
    fragments = record.type === FULL || record.type === FIRST ? [payload] : [...fragments, payload];
    if (record.type === FULL || record.type === LAST) {
      payloads.push(new Uint8Array(Buffer.concat(fragments)));
    }
    offset = record.end;
  }
  return payloads;
}
