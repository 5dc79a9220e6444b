import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { linesOf, rowsWithin } from './lines.ts';

describe('linesOf', () => {
  // 0 heading, 1 row 0, 2 row 1, 3 heading, 4 row 2, 5 row 3
  const lines = linesOf(4, [0, 2]);

  test.each([
    [0, 1, 0],
    [1, 2, 2],
    [2, 4, 3],
    [3, 5, 5],
  ])('row %i stands on line %i, what belongs to it begins on line %i', (row, line, top) => {
    expect(lines.lineOf(row)).toBe(line);
    expect(lines.topOf(row)).toBe(top);
    expect(lines.hasHeading(row)).toBe(top !== line);
  });

  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
  ])('on line %i stands row %i or the heading over it', (line, row) => {
    expect(lines.rowAt(line)).toBe(row);
  });

  it('has a line for each row where there are no headings', () => {
    const plain = linesOf(100_000);
    expect([plain.count, plain.lineOf(99_999), plain.rowAt(512)]).toEqual([100_000, 99_999, 512]);
  });

  it('finds every row again on its line and on that of its heading', () => {
    const headed = fc.uniqueArray(fc.nat(40)).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(headed, (all) => {
        const many = linesOf(41, all);
        for (let row = 0; row < 41; row += 1) {
          expect(many.rowAt(many.lineOf(row))).toBe(row);
          expect(many.rowAt(many.topOf(row))).toBe(row);
        }
        expect(many.lineOf(40) + 1).toBe(many.count);
      }),
    );
  });
});

describe('rowsWithin', () => {
  test.each([
    ['no headings', [], 10, 5, 5],
    ['one above', [8], 10, 5, 4],
    ['one below', [12], 10, 5, 4],
    ['at the top only what is below counts', [0], 1, 5, 5],
    ['headings over every row', [8, 9, 10, 11, 12], 10, 1, 1],
  ])('%s', (_, headed, row, count, expected) => {
    expect(rowsWithin(linesOf(40, headed), row, count)).toBe(expected);
  });
});
