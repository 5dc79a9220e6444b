import { describe, expect, it } from 'vitest';
import { concatenate } from '../../testing/log-writer.ts';
import { writeTable } from '../../testing/table-writer.ts';
import { isTableDamaged } from './table-file.ts';

const payloads = [new Uint8Array(300).fill(1), new Uint8Array(40).fill(2)];
const table = writeTable(payloads);
/** Behind the places in the footer comes padding, in which nothing stands. */
const paddingEnd = table.length - 8;

describe('isTableDamaged', () => {
  it.each(['plain', 'snappy'] as const)('finds nothing in a whole one with a %s index', (index) => {
    expect(isTableDamaged(writeTable(payloads, index))).toBe(false);
    expect(isTableDamaged(writeTable([], index))).toBe(false);
  });

  it('sees each changed byte of the data, the filter and the indexes', () => {
    for (let at = 0; at < table.length - 48; at += 1) {
      const damaged = table.slice();
      damaged[at]! ^= 1;
      expect(isTableDamaged(damaged), `byte ${at}`).toBe(true);
    }
  });

  it('sees each changed byte of the number at the end', () => {
    for (let at = paddingEnd; at < table.length; at += 1) {
      const damaged = table.slice();
      damaged[at]! ^= 1;
      expect(isTableDamaged(damaged), `byte ${at}`).toBe(true);
    }
  });

  it('sees a cut at any place, and zeros', () => {
    for (let length = 0; length < table.length; length += 1) {
      expect(isTableDamaged(table.subarray(0, length)), `${length} bytes`).toBe(true);
    }
    expect(isTableDamaged(new Uint8Array(table.length))).toBe(true);
  });

  it('sees damaged data behind a compressed index', () => {
    const damaged = writeTable(payloads, 'snappy');
    damaged[310]! ^= 1;
    expect(isTableDamaged(damaged)).toBe(true);
  });

  it('says nothing of what an index lists that it cannot unpack', () => {
    const unknown = writeTable(payloads, 'unknown');
    unknown[3]! ^= 1;
    expect(isTableDamaged(unknown)).toBe(false);
  });

  it('reads a table that is a part of a larger piece of memory', () => {
    const around = concatenate([new Uint8Array(13), table, new Uint8Array(5)]);
    expect(isTableDamaged(around.subarray(13, 13 + table.length))).toBe(false);
  });
});
