import { crc32c, maskCrc } from '../crc32c.ts';
import { ByteReader, UnreadableError } from './byte-reader.ts';
import { unsnappy } from './snappy.ts';

/**
 * LevelDB's `table_format`: blocks, each with its compression (1 byte) and masked CRC-32C (4) behind it; two index
 * blocks that say where they are; at the end where those are, and a number by which such files are known.
 */
const TRAILER_BYTES = 5;
const FOOTER_BYTES = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const PLAIN = 0;
const SNAPPY = 1;

interface Place {
  readonly offset: number;
  readonly size: number;
}

/** Whether a table file is damaged: a part of it is missing, or differs from its checksum. */
export function isTableDamaged(bytes: Uint8Array): boolean {
  try {
    const footer = bytes.subarray(-FOOTER_BYTES);
    const isTable = MAGIC.every((byte, index) => footer[FOOTER_BYTES - 8 + index] === byte);
    if (!isTable) return true;
    const reader = new ByteReader(footer);
    // One index of what is beside the data, which is filters for searching, and one of the data.
    return [readPlace(reader), readPlace(reader)].some(
      (index) =>
        !isSound(bytes, index) || readIndex(bytes, index).some((listed) => !isSound(bytes, listed)),
    );
  } catch (error) {
    if (error instanceof UnreadableError) return true;
    throw error;
  }
}

function readPlace(reader: ByteReader): Place {
  return { offset: reader.varint(), size: reader.varint() };
}

function isSound(bytes: Uint8Array, { offset, size }: Place): boolean {
  const end = offset + size;
  if (end + TRAILER_BYTES > bytes.length) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1, 4);
  // The checksum covers the compression too.
  return view.getUint32(0, true) === maskCrc(crc32c(bytes, offset, end + 1));
}

/** Where the blocks are that the index lists; none when it is compressed in a way that is not known here. */
function readIndex(bytes: Uint8Array, { offset, size }: Place): Place[] {
  const packed = bytes.subarray(offset, offset + size);
  const compression = bytes[offset + size];
  if (compression !== PLAIN && compression !== SNAPPY) return [];
  const block = compression === SNAPPY ? unsnappy(packed) : packed;
  if (block.length < 4) throw new UnreadableError('The index has no end.');
  const tail = new DataView(block.buffer, block.byteOffset + block.length - 4, 4);
  // Behind the entries: starting points for a search, and how many there are.
  const end = block.length - 4 - 4 * tail.getUint32(0, true);
  if (end < 0) throw new UnreadableError('The index is shorter than it says.');
  const reader = new ByteReader(block.subarray(0, end));
  const places: Place[] = [];
  while (!reader.isAtEnd) {
    // How much of the key is that of the entry before; how long the rest of it is; how long the place.
    reader.varint();
    const [keyBytes, placeBytes] = [reader.varint(), reader.varint()];
    reader.take(keyBytes);
    places.push(readPlace(new ByteReader(reader.take(placeBytes))));
  }
  return places;
}
