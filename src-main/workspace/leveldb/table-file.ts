import { ByteReader, UnreadableError } from './byte-reader.ts';
import { isSound, readBlock, readPlace, unpack, type Place } from './table-block.ts';

/**
 * LevelDB's `table_format`: blocks; two index blocks that say where they are; at the end where those are, and a number by
 * which such files are known.
 */
const FOOTER_BYTES = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];

/** Where the two indexes of a table file are: one of what is beside the data, which is filters for searching, and one of the data. */
export interface Indexes {
  readonly beside: Place;
  readonly data: Place;
}

/** Whether a table file is damaged: a part of it is missing, or differs from its checksum. */
export function isTableDamaged(bytes: Uint8Array): boolean {
  try {
    const { beside, data } = readIndexes(bytes);
    return [beside, data].some(
      (index) =>
        !isSound(bytes, index) || readIndex(bytes, index).some((listed) => !isSound(bytes, listed)),
    );
  } catch (error) {
    if (error instanceof UnreadableError) return true;
    throw error;
  }
}

/** Where the indexes are; throws `UnreadableError` when the end of the file does not say it. */
export function readIndexes(bytes: Uint8Array): Indexes {
  const footer = bytes.subarray(-FOOTER_BYTES);
  const isTable = MAGIC.every((byte, index) => footer[FOOTER_BYTES - 8 + index] === byte);
  if (!isTable) throw new UnreadableError('It is no table file.');
  const reader = new ByteReader(footer);
  return { beside: readPlace(reader), data: readPlace(reader) };
}

/** Where the blocks are that a sound index lists; none when it is compressed in a way that is not known here. */
export function readIndex(bytes: Uint8Array, index: Place): Place[] {
  const block = unpack(bytes, index);
  if (block === null) return [];
  return [...readBlock(block)].map(({ value }) => readPlace(new ByteReader(value)));
}
