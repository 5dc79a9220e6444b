import { describe, expect, it } from 'vitest';
import { encodeBlock, writeTableOf } from '../../testing/database-writer.ts';
import { writeTable } from '../../testing/table-writer.ts';
import type { Entry } from './entry.ts';
import { readTableEntries } from './table-entries.ts';

const entry = (key: string, sequence: number, value: string | null): Entry => ({
  key: new Uint8Array(Buffer.from(key)),
  sequence,
  value: value === null ? null : new Uint8Array(Buffer.from(value)),
});
const blocks = [
  [entry('series', 9, 'a'), entry('series/2', 2 ** 40, null), entry('table', 1, '')],
  [entry('tables', 3, 'b')],
];

function read(bytes: Uint8Array) {
  let damaged = 0;
  const entries = [...readTableEntries(bytes, () => void (damaged += 1))];
  return { entries, damaged };
}

describe('readTableEntries', () => {
  it('gives the entries of each block, deleted ones too', () => {
    expect(read(writeTableOf(blocks))).toEqual({ entries: blocks.flat(), damaged: 0 });
    expect(read(writeTableOf([]))).toEqual({ entries: [], damaged: 0 });
  });

  it('passes over a damaged block', () => {
    const table = writeTableOf(blocks);
    table[3]! ^= 1;
    expect(read(table)).toEqual({ entries: blocks[1], damaged: 1 });
  });

  it('reads no further than a damaged index, or what is no table', () => {
    const table = writeTableOf(blocks);
    for (const bytes of [table.subarray(0, -1), new Uint8Array(300), new Uint8Array()]) {
      expect(read(bytes)).toEqual({ entries: [], damaged: 1 });
    }
  });

  it('takes a block that makes no sense as damaged, as a whole', () => {
    const noKey = encodeBlock([entry('a', 1, 'b')]);
    noKey[1] = 200;
    const short = new Uint8Array(3);
    const noKind = encodeBlock([entry('a', 1, 'b'), entry('b', 1, 'b')]);
    // The first entry takes 13 bytes; three lengths and the key come before the second one's kind.
    noKind[17] = 7;
    const table = writeTable([noKey, short, noKind, encodeBlock(blocks[1]!)]);
    expect(read(table)).toEqual({ entries: blocks[1], damaged: 3 });
  });
});
