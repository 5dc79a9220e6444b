import { ByteReader, UnreadableError } from '../leveldb/byte-reader.ts';

/** Fields of Chromium's `LevelDBScopesUndoTask` and of the messages in it; each is bytes behind their length. */
const PUT = 0x0a;
const DELETE = 0x12;
const KEY = 0x0a;

/** The key that the task would put back or delete; null when it does something else, or cannot be read. */
export function readUndoneKey(task: Uint8Array): Uint8Array | null {
  try {
    const reader = new ByteReader(task);
    const kind = reader.byte();
    if (kind !== PUT && kind !== DELETE) return null;
    const operation = new ByteReader(reader.take(reader.varint()));
    return operation.byte() === KEY ? operation.take(operation.varint()) : null;
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/**
 * Whether the value of a transaction says that it was not committed: then it names what it has locked
 * (`LevelDBScopesScopeMetadata`, whose first field that is).
 */
export function isUnderWay(transaction: Uint8Array): boolean {
  return transaction[0] === 0x0a;
}
