import { crc32c, maskCrc } from '../crc32c.ts';
import { ByteReader, UnreadableError } from './byte-reader.ts';
import { unsnappy } from './snappy.ts';

/** Behind each block of a table file: its compression (1 byte) and masked CRC-32C (4). */
export const TRAILER_BYTES = 5;
const PLAIN = 0;
const SNAPPY = 1;

/** Where a block stands in its file, and how long it is without what stands behind it. */
export interface Place {
  readonly offset: number;
  readonly size: number;
}

/** An entry of a block: a key, and what stands under it. */
export interface BlockEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

export function readPlace(reader: ByteReader): Place {
  return { offset: reader.varint(), size: reader.varint() };
}

/** Whether the block is there and fits its checksum. */
export function isSound(bytes: Uint8Array, { offset, size }: Place): boolean {
  const end = offset + size;
  if (end + TRAILER_BYTES > bytes.length) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1, 4);
  // The checksum covers the compression too.
  return view.getUint32(0, true) === maskCrc(crc32c(bytes, offset, end + 1));
}

/** What the block holds, unpacked; null when it is compressed in a way that is not known here. */
export function unpack(bytes: Uint8Array, { offset, size }: Place): Uint8Array | null {
  const packed = bytes.subarray(offset, offset + size);
  const compression = bytes[offset + size];
  if (compression === SNAPPY) return unsnappy(packed);
  return compression === PLAIN ? packed : null;
}

/** The entries of an unpacked block, in order; throws `UnreadableError` when it is not one. */
export function* readBlock(block: Uint8Array): Generator<BlockEntry> {
  if (block.length < 4) throw new UnreadableError('The block has no end.');
  const tail = new DataView(block.buffer, block.byteOffset + block.length - 4, 4);
  // Behind the entries: starting points for a search, and how many there are.
  const end = block.length - 4 - 4 * tail.getUint32(0, true);
  if (end < 0) throw new UnreadableError('The block is shorter than it says.');
  const reader = new ByteReader(block.subarray(0, end));
  let key: Uint8Array = new Uint8Array();
  while (!reader.isAtEnd) {
    // How much of the key is that of the entry before; how long the rest of it is; how long the value.
    const [shared, ownBytes, valueBytes] = [reader.varint(), reader.varint(), reader.varint()];
    if (shared > key.length) throw new UnreadableError('A key takes more than there is.');
    const own = reader.take(ownBytes);
    key = new Uint8Array(Buffer.concat([key.subarray(0, shared), own]));
    yield { key, value: reader.take(valueBytes) };
  }
}
