import { serialize } from 'node:v8';
import type { Entry } from '../workspace/leveldb/entry.ts';
import { concatenate } from './log-writer.ts';
import { prefixed, varint } from './table-writer.ts';

/** Keys and values as Chromium's IndexedDB writes them into LevelDB. */
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const withLength = (text: string) => concatenate([varint(text.length), swapped(text)]);
const double = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

export const keys = {
  database: (name: string) =>
    concatenate([Uint8Array.of(0, 0, 0, 0, 201), withLength('app_lode_0@1'), withLength(name)]),
  objectStore: (database: number, store: number) => Uint8Array.of(0, database, 0, 0, 50, store, 0),
  record: (database: number, store: number, key: string | number) =>
    concatenate([
      Uint8Array.of(0, database, store, 1, typeof key === 'string' ? 1 : 3),
      typeof key === 'string' ? withLength(key) : double(key),
    ]),
  transaction: (number: number) => Uint8Array.of(0, 0, 0, 0, 50, 1, number),
  undo: (number: number, task: number) =>
    concatenate([Uint8Array.of(0, 0, 0, 0, 50, 2, number, 0), double(task)]),
};

export const values = {
  number: (value: number) => Uint8Array.of(value),
  name: (text: string) => new Uint8Array(swapped(text)),
  /** A record's value in Blink's envelope of the version. */
  plain: (value: unknown, envelope = 21) =>
    concatenate([varint(7), mark(envelope), serialize(value)]),
  /** The same behind Snappy, as one that does not repeat anything. */
  compressed: (value: unknown) => {
    const whole = values.plain(value).subarray(1);
    // A literal whose length stands behind its tag, in two bytes.
    const length = Uint8Array.of(61 << 2, (whole.length - 1) & 255, (whole.length - 1) >> 8);
    return concatenate([Uint8Array.of(7, 255, 17, 2), varint(whole.length), length, whole]);
  },
  inAFile: () => Uint8Array.of(6, 255, 17, 1, 165, 232, 141, 2, 0),
  underWay: () => concatenate([Uint8Array.of(0x0a), prefixed(Uint8Array.of(0x12, 0))]),
  ended: () => new Uint8Array(),
  undoByDeleting: (key: Uint8Array) =>
    concatenate([Uint8Array.of(0x12), prefixed(concatenate([Uint8Array.of(0x0a), prefixed(key)]))]),
};

/** What a new store holds before any change: database 1 with its log as store 8 and its settings as store 9. */
export function storeOf(uuid: string, name = 'lode'): Entry[] {
  const put = (key: Uint8Array, value: Uint8Array) => ({ key, value });
  return [
    put(keys.database(name), values.number(1)),
    put(keys.objectStore(1, 8), values.name('revisions')),
    put(keys.objectStore(1, 9), values.name('settings')),
    put(keys.record(1, 9, 'store'), values.plain({ key: 'store', uuid, createdAt: 5 })),
  ].map((entry, at) => ({ ...entry, sequence: at + 1 }));
}

/** The change with that number, as an entry of the log in a database like that. */
export function changeOf(number: number, sequence: number, label = `change ${number}`): Entry {
  const value = values.plain({ sequence: number, label });
  return { key: keys.record(1, 8, number), sequence, value };
}

function mark(envelope: number): Uint8Array {
  const trailer =
    envelope >= 21 ? concatenate([Uint8Array.of(254), new Uint8Array(12)]) : new Uint8Array();
  return concatenate([Uint8Array.of(255), varint(envelope), trailer]);
}
