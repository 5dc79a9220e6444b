import { describe, expect, it } from 'vitest';
import { concatenate } from '../../testing/log-writer.ts';
import { keys } from '../../testing/stored-writer.ts';
import { readStoredKey } from './stored-key.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

describe('readStoredKey', () => {
  // As Electron 33 writes them.
  it.each([
    [
      '00000000c90c006100700070005f006c006f00640065005f00300040003104006c006f00640065',
      { kind: 'database', name: 'lode' },
    ],
    ['00010000320800', { kind: 'object-store', database: 1, store: 8 }],
    ['0001080103000000000000f03f', { kind: 'record', database: 1, store: 8, key: 1 }],
    ['00010901010500730074006f00720065', { kind: 'record', database: 1, store: 9, key: 'store' }],
    ['0000000032010c', { kind: 'transaction', transaction: 12 }],
    ['0000000032020c007ffffffffffffff6', { kind: 'undo', transaction: 12 }],
  ])('reads %s', (text, key) => {
    expect(readStoredKey(hex(text))).toEqual(key);
  });

  it('reads numbers of more than one byte', () => {
    // Two bytes for the database, two for the object store, one for the index.
    const prefix = Uint8Array.of((1 << 5) | (1 << 2), 0x34, 0x12, 0x78, 0x56, 1);
    const record = concatenate([prefix, keys.record(1, 1, 7).subarray(4)]);
    const expected = { kind: 'record', database: 0x1234, store: 0x5678, key: 7 };
    expect(readStoredKey(record)).toEqual(expected);
  });

  it.each([
    ['a version', '0000000000'],
    ['the largest number of an object store', '0001000003'],
    ['whether an object store counts by itself', '00010000320802'],
    ['an entry of an index', '0001041f01130072'],
    ['that a record is there', '0001080203000000000000f03f'],
    ['a cleaning task', '0000000032020c017ffffffffffffff6'],
    ['a list as a key', '00010401040201010061010100'],
    ['nothing', ''],
    ['a key cut short', '0001080103000000000000f0'],
    ['a key with more behind it', '0001080103000000000000f03f00'],
  ])('is null for %s', (_what, text) => {
    expect(readStoredKey(hex(text))).toBeNull();
  });
});
