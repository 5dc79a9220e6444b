import { DELETED, PUT, type Entry } from '../workspace/leveldb/entry.ts';
import { concatenate, writeLog } from './log-writer.ts';
import { prefixed, varint, writeTable } from './table-writer.ts';

/** A write batch as LevelDB's log holds it; its entries are numbered on from the first. */
export function encodeBatch(entries: readonly Entry[]): Uint8Array {
  const head = Buffer.alloc(12);
  head.writeBigUInt64LE(BigInt(entries[0]?.sequence ?? 0));
  head.writeUInt32LE(entries.length, 8);
  return concatenate([head, ...entries.map(encodeEntry)]);
}

/** A log with each batch as a record. */
export function writeLogOf(batches: ReadonlyArray<readonly Entry[]>): Uint8Array {
  return writeLog(batches.map(encodeBatch));
}

/** A table file with each list of entries as a block. */
export function writeTableOf(blocks: ReadonlyArray<readonly Entry[]>): Uint8Array {
  return writeTable(blocks.map(encodeBlock));
}

/** As `block_builder` does: what a key shares with the one before it is left out. */
export function encodeBlock(entries: readonly Entry[]): Uint8Array {
  const end = new Uint8Array(8);
  // One starting point, at the first entry.
  new DataView(end.buffer).setUint32(4, 1, true);
  const keys = entries.map(internalKey);
  const parts = entries.map(({ value }, at) => {
    const key = keys[at]!;
    const shared = sharedLength(keys[at - 1] ?? new Uint8Array(), key);
    const held = value ?? new Uint8Array();
    return concatenate([
      ...[varint(shared), varint(key.length - shared), varint(held.length)],
      ...[key.subarray(shared), held],
    ]);
  });
  return concatenate([...parts, end]);
}

function encodeEntry({ key, value }: Entry): Uint8Array {
  return value === null
    ? concatenate([Uint8Array.of(DELETED), prefixed(key)])
    : concatenate([Uint8Array.of(PUT), prefixed(key), prefixed(value)]);
}

function internalKey({ key, sequence, value }: Entry): Uint8Array {
  const suffix = Buffer.alloc(8);
  suffix.writeBigUInt64LE(BigInt(sequence) * 256n + BigInt(value === null ? DELETED : PUT));
  return concatenate([key, suffix]);
}

function sharedLength(before: Uint8Array, key: Uint8Array): number {
  const differs = key.findIndex((byte, at) => byte !== before[at]);
  return differs === -1 ? key.length : differs;
}
