import { describe, expect, it } from 'vitest';
import { encodeBatch } from '../../testing/database-writer.ts';
import { concatenate } from '../../testing/log-writer.ts';
import { UnreadableError } from './byte-reader.ts';
import { readBatch } from './write-batch.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const entries = [
  { key: bytes('a'), sequence: 2 ** 40, value: bytes('one') },
  { key: bytes('b'), sequence: 2 ** 40 + 1, value: null },
  { key: bytes(''), sequence: 2 ** 40 + 2, value: new Uint8Array(300) },
];
const batch = encodeBatch(entries);

describe('readBatch', () => {
  it('gives what was put and what was deleted, numbered on from the first', () => {
    expect(readBatch(batch)).toEqual(entries);
    expect(readBatch(encodeBatch([]))).toEqual([]);
  });

  it('refuses what is cut anywhere, or goes on behind its end', () => {
    for (let length = 0; length < batch.length; length += 1) {
      expect(() => readBatch(batch.subarray(0, length)), `${length}`).toThrow(UnreadableError);
    }
    expect(() => readBatch(concatenate([batch, Uint8Array.of(0, 1, 65)]))).toThrow(UnreadableError);
  });

  it('refuses a kind that it does not know', () => {
    const other = batch.slice();
    other[12] = 2;
    expect(() => readBatch(other)).toThrow('There is no kind 2.');
  });
});
