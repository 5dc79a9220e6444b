import { littleEndian, UnreadableError } from './byte-reader.ts';
import { DELETED, PUT, type Entry } from './entry.ts';
import { isSound, readBlock, unpack, type Place } from './table-block.ts';
import { readIndex, readIndexes } from './table-file.ts';

/** Behind each key: the kind of the entry (1 byte) and its sequence number (7). */
const SUFFIX_BYTES = 8;

/** The entries of every sound block of a table file; those that are not, or not understood, are told to `onDamage`. */
export function* readTableEntries(bytes: Uint8Array, onDamage: () => void): Generator<Entry> {
  for (const place of listBlocks(bytes, onDamage)) {
    try {
      yield* readEntries(bytes, place);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      onDamage();
    }
  }
}

function listBlocks(bytes: Uint8Array, onDamage: () => void): Place[] {
  try {
    const { data } = readIndexes(bytes);
    if (!isSound(bytes, data)) throw new UnreadableError('The index is damaged.');
    return readIndex(bytes, data);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    onDamage();
    return [];
  }
}

/** All of a block or, when any of it makes no sense, nothing. */
function readEntries(bytes: Uint8Array, place: Place): Entry[] {
  const block = isSound(bytes, place) ? unpack(bytes, place) : null;
  if (block === null) throw new UnreadableError('The block cannot be read.');
  return Array.from(readBlock(block), ({ key, value }) => toEntry(key, value));
}

function toEntry(key: Uint8Array, value: Uint8Array): Entry {
  const end = key.length - SUFFIX_BYTES;
  const kind = key[end];
  if (end < 0 || (kind !== PUT && kind !== DELETED)) {
    throw new UnreadableError('A key is none of a table file.');
  }
  const sequence = littleEndian(key.subarray(end + 1));
  return { key: key.subarray(0, end), sequence, value: kind === PUT ? value : null };
}
