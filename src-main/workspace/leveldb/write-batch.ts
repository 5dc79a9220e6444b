import { ByteReader, UnreadableError } from './byte-reader.ts';
import { DELETED, PUT, type Entry } from './entry.ts';

/**
 * The entries of a write batch, which is what a record of the write-ahead log holds: a sequence number (8 bytes), how many
 * entries (4), then each with its kind, key and value. Throws `UnreadableError` unless it is exactly that.
 */
export function readBatch(batch: Uint8Array): Entry[] {
  const reader = new ByteReader(batch);
  const first = reader.fixed(8);
  const count = reader.fixed(4);
  const entries: Entry[] = [];
  while (!reader.isAtEnd) {
    const kind = reader.byte();
    if (kind !== PUT && kind !== DELETED) throw new UnreadableError(`There is no kind ${kind}.`);
    const key = reader.take(reader.varint());
    const value = kind === PUT ? reader.take(reader.varint()) : null;
    entries.push({ key, sequence: first + entries.length, value });
  }
  if (entries.length !== count) throw new UnreadableError('It holds more or less than it says.');
  return entries;
}
