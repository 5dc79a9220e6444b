import type { Position, Range } from './position.ts';

/** One cell to be filled with what stands in another. */
export interface Filled {
  readonly from: Position;
  readonly to: Position;
}

/**
 * The copies that fill a range from its first row (`down`) or its first column (`right`). A single row or column is
 * filled from the one before it, as in Excel; nothing where there is none.
 */
export function fillWithin(range: Range, direction: 'down' | 'right'): Filled[] {
  const isDown = direction === 'down';
  const isOne = isDown ? range.top === range.bottom : range.left === range.right;
  const first = (isDown ? range.top : range.left) - (isOne ? 1 : 0);
  if (first < 0) return [];
  const source: Range = isDown
    ? { ...range, top: first, bottom: first }
    : { ...range, left: first, right: first };
  return fillAround(source, isDown ? { ...range, top: first } : { ...range, left: first });
}

/**
 * The copies that carry a source on over a range that contains it: the source repeats itself. Figures are never
 * continued as a sequence: a figure that nobody stated must not come about by dragging.
 */
export function fillAround(source: Range, range: Range): Filled[] {
  const filled: Filled[] = [];
  const rows = source.bottom - source.top + 1;
  const columns = source.right - source.left + 1;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const from = {
        row: source.top + wrap(row - source.top, rows),
        column: source.left + wrap(column - source.left, columns),
      };
      if (from.row !== row || from.column !== column) filled.push({ from, to: { row, column } });
    }
  }
  return filled;
}

/** The range that dragging the handle to a place makes of a source: on along one side only, the farther one. */
export function dragTo(source: Range, to: Position): Range {
  const above = source.top - to.row;
  const below = to.row - source.bottom;
  const before = source.left - to.column;
  const after = to.column - source.right;
  const most = Math.max(above, below, before, after, 0);
  if (most === 0) return source;
  if (most === below) return { ...source, bottom: to.row };
  if (most === above) return { ...source, top: to.row };
  if (most === after) return { ...source, right: to.column };
  return { ...source, left: to.column };
}

function wrap(value: number, length: number): number {
  return ((value % length) + length) % length;
}
