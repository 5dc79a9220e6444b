import { ByteReader, UnreadableError } from '../leveldb/byte-reader.ts';

/**
 * What a key of Chromium's IndexedDB stands for, as far as a store's log is looked for (`indexed_db_leveldb_coding.cc`):
 * a prefix of the database, object store and index, then what differs with them.
 */
export type StoredKey =
  /** Its value is the number of the database with this name. */
  | { readonly kind: 'database'; readonly name: string }
  /** Its value is the name of this object store. */
  | { readonly kind: 'object-store'; readonly database: number; readonly store: number }
  | {
      readonly kind: 'record';
      readonly database: number;
      readonly store: number;
      readonly key: string | number;
    }
  /** Its value says whether this transaction was committed. */
  | { readonly kind: 'transaction'; readonly transaction: number }
  /** Its value says how to take back something that this transaction did. */
  | { readonly kind: 'undo'; readonly transaction: number };

const DATABASE_NAME = 201;
const TRANSACTIONS = 50;
const TRANSACTION = 1;
const TASK = 2;
const UNDO_TASK = 0;
const OBJECT_STORE = 50;
const OBJECT_STORE_NAME = 0;
const RECORDS_INDEX = 1;
const STRING_KEY = 1;
const NUMBER_KEY = 3;

/** What the key stands for; null for all that is of no interest, or no such key. */
export function readStoredKey(bytes: Uint8Array): StoredKey | null {
  try {
    const reader = new ByteReader(bytes);
    const sizes = reader.byte();
    const database = reader.fixed(((sizes >> 5) & 7) + 1);
    const store = reader.fixed(((sizes >> 2) & 7) + 1);
    const index = reader.fixed((sizes & 3) + 1);
    const key = readRest(reader, database, store, index);
    return reader.isAtEnd ? key : null;
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/** Text as its characters of two bytes each, highest first. */
export function readText(bytes: Uint8Array): string {
  const swapped = Buffer.from(bytes);
  return swapped.length % 2 === 0 ? swapped.swap16().toString('utf16le') : '';
}

function readRest(
  reader: ByteReader,
  database: number,
  store: number,
  index: number,
): StoredKey | null {
  if (database === 0) return store === 0 && index === 0 ? readGlobal(reader) : null;
  if (store === 0) return index === 0 ? readMetadata(reader, database) : null;
  if (index !== RECORDS_INDEX) return null;
  const key = readUserKey(reader);
  return key === null ? null : { kind: 'record', database, store, key };
}

function readGlobal(reader: ByteReader): StoredKey | null {
  const kind = reader.byte();
  if (kind === DATABASE_NAME) {
    // Whose it is comes before its name; a folder holds the databases of one origin only.
    readLongText(reader);
    return { kind: 'database', name: readLongText(reader) };
  }
  if (kind !== TRANSACTIONS) return null;
  const part = reader.byte();
  if (part === TRANSACTION) return { kind: 'transaction', transaction: reader.varint() };
  if (part !== TASK) return null;
  const transaction = reader.varint();
  if (reader.byte() !== UNDO_TASK) return null;
  reader.take(8);
  return { kind: 'undo', transaction };
}

function readMetadata(reader: ByteReader, database: number): StoredKey | null {
  if (reader.byte() !== OBJECT_STORE) return null;
  const store = reader.varint();
  return reader.byte() === OBJECT_STORE_NAME ? { kind: 'object-store', database, store } : null;
}

function readUserKey(reader: ByteReader): string | number | null {
  const kind = reader.byte();
  if (kind === STRING_KEY) return readLongText(reader);
  if (kind === NUMBER_KEY) return Buffer.from(reader.take(8)).readDoubleLE();
  return null;
}

function readLongText(reader: ByteReader): string {
  return readText(reader.take(2 * reader.varint()));
}
