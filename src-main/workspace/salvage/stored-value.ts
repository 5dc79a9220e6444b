import { Deserializer } from 'node:v8';
import { ByteReader, UnreadableError } from '../leveldb/byte-reader.ts';
import { unsnappy } from '../leveldb/snappy.ts';
import { isPlain } from './plain.ts';

/** Blink's marks around what V8 has written (`serialization_tag.h`, `idb_value_wrapping.h`). */
const VERSION = 0xff;
const TRAILER = 0xfe;
const TRAILER_BYTES = 12;
const PROCESSED = 17;
const IN_A_FILE = 1;
const COMPRESSED = 2;

/** What a stored value is: plain data, or why it is not taken. */
export type StoredValue =
  | { readonly kind: 'plain'; readonly value: unknown }
  /** It stands in a file of its own, without a checksum that would prove it. */
  | { readonly kind: 'in-a-file' }
  | { readonly kind: 'unknown' };

/** Reads a record's value: a number that counts its changes, Blink's marks, and what V8's serialiser wrote. */
export function readStoredValue(bytes: Uint8Array): StoredValue {
  try {
    const reader = new ByteReader(bytes);
    reader.varint();
    return readMarked(reader.take(reader.left), true);
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'unknown' };
    throw error;
  }
}

function readMarked(bytes: Uint8Array, mayBeProcessed: boolean): StoredValue {
  const reader = new ByteReader(bytes);
  if (reader.byte() !== VERSION) return { kind: 'unknown' };
  const version = reader.varint();
  const mark = reader.byte();
  if (version === PROCESSED && mark !== VERSION) {
    if (mark === IN_A_FILE) return { kind: 'in-a-file' };
    if (mark !== COMPRESSED || !mayBeProcessed) return { kind: 'unknown' };
    return readMarked(unsnappy(reader.take(reader.left)), false);
  }
  if (mark === TRAILER) reader.take(TRAILER_BYTES);
  // What was read to see that there is no trailer belongs to V8.
  const written = bytes.subarray(bytes.length - reader.left - (mark === TRAILER ? 0 : 1));
  return deserialise(written);
}

/** Only what V8 itself knows: without a delegate, objects of the browser are refused. */
function deserialise(written: Uint8Array): StoredValue {
  try {
    const deserializer = new Deserializer(Buffer.from(written));
    if (deserializer.readHeader() !== true) return { kind: 'unknown' };
    const value: unknown = deserializer.readValue();
    return isPlain(value) ? { kind: 'plain', value } : { kind: 'unknown' };
  } catch {
    // V8 throws errors of any kind at what it does not understand.
    return { kind: 'unknown' };
  }
}
