import { describe, expect, it } from 'vitest';
import { dragTo, fillAround, fillWithin } from './fill.ts';
import type { Range } from './position.ts';

function range(top: number, left: number, bottom: number, right: number): Range {
  return { top, left, bottom, right };
}

/** `1,0<0,0`: what stands in row 0, column 0 goes to row 1, column 0. */
function print(filled: ReturnType<typeof fillWithin>): string {
  return filled
    .map(({ from, to }) => `${to.row},${to.column}<${from.row},${from.column}`)
    .join(' ');
}

describe('fillWithin', () => {
  it.each<[string, Range, 'down' | 'right', string]>([
    ['a column from its first cell', range(0, 1, 2, 1), 'down', '1,1<0,1 2,1<0,1'],
    ['a block from its first row', range(0, 0, 1, 1), 'down', '1,0<0,0 1,1<0,1'],
    ['a row from its first cell', range(2, 0, 2, 2), 'right', '2,1<2,0 2,2<2,0'],
    ['a single cell from above', range(3, 1, 3, 1), 'down', '3,1<2,1'],
    ['a single row from above', range(3, 0, 3, 1), 'down', '3,0<2,0 3,1<2,1'],
    ['a single cell from the left', range(3, 1, 3, 1), 'right', '3,1<3,0'],
    ['nothing where there is none above', range(0, 0, 0, 2), 'down', ''],
    ['nothing where there is none to the left', range(0, 0, 3, 0), 'right', ''],
  ])('fills %s', (_, filled, direction, expected) => {
    expect(print(fillWithin(filled, direction))).toBe(expected);
  });
});

describe('fillAround', () => {
  it('repeats a source that is dragged on, never continuing it', () => {
    expect(print(fillAround(range(0, 0, 1, 0), range(0, 0, 4, 0)))).toBe('2,0<0,0 3,0<1,0 4,0<0,0');
    expect(print(fillAround(range(2, 0, 3, 0), range(0, 0, 3, 0)))).toBe('0,0<2,0 1,0<3,0');
  });
});

describe('dragTo', () => {
  const source = range(2, 2, 3, 3);
  it.each<[string, [number, number], Range]>([
    ['within: nothing', [3, 2], source],
    ['below', [6, 3], range(2, 2, 6, 3)],
    ['above', [0, 2], range(0, 2, 3, 3)],
    ['to the right', [3, 5], range(2, 2, 3, 5)],
    ['to the left', [2, 0], range(2, 0, 3, 3)],
    ['farther down than right', [7, 4], range(2, 2, 7, 3)],
    ['farther right than down', [4, 7], range(2, 2, 3, 7)],
  ])('goes %s', (_, [row, column], expected) => {
    expect(dragTo(source, { row, column })).toEqual(expected);
  });
});
