import { crc32c, maskCrc } from '../workspace/crc32c.ts';

const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** Writes records as LevelDB's `log_writer` does: padding short block ends, splitting what does not fit. */
export function writeLog(payloads: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const push = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const payload of payloads) {
    let rest: Uint8Array | null = payload;
    while (rest !== null) {
      const left = BLOCK_BYTES - (length % BLOCK_BYTES);
      if (left < HEADER_BYTES) {
        push(new Uint8Array(left));
        continue;
      }
      const size = Math.min(rest.length, left - HEADER_BYTES);
      const isFirst = rest === payload;
      const isLast: boolean = size === rest.length;
      const type = isFirst ? (isLast ? FULL : FIRST) : isLast ? LAST : MIDDLE;
      push(encodeRecord(type, rest.subarray(0, size)));
      rest = isLast ? null : rest.subarray(size);
    }
  }
  return concatenate(parts);
}

/** One record: masked checksum, length, type, payload. */
export function encodeRecord(type: number, payload: Uint8Array): Uint8Array {
  const record = new Uint8Array(HEADER_BYTES + payload.length);
  const view = new DataView(record.buffer);
  view.setUint16(4, payload.length, true);
  view.setUint8(6, type);
  record.set(payload, HEADER_BYTES);
  view.setUint32(0, maskCrc(crc32c(record, 6)), true);
  return record;
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
