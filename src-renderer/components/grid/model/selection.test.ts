import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from './position.ts';
import { pressOf } from './press-samples.ts';
import {
  cellToShow,
  extendTo,
  growTo,
  isInRange,
  isSingle,
  movingCorner,
  placesIn,
  rangeOf,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
  stepWithin,
  type Selection,
} from './selection.ts';

const size = { rows: 5, columns: 4 };
const at = (row: number, column: number): Position => ({ row, column });

/** `1,1 to 2,3` with the first corner active. */
function block(from: Position, to: Position): Selection {
  return extendTo(selectCell(from), to);
}

describe('extendTo', () => {
  it('moves one corner and keeps the other, in all directions', () => {
    const first = block(at(2, 2), at(3, 3));
    expect(rangeOf(first)).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
    expect(rangeOf(extendTo(first, at(0, 1)))).toEqual({ top: 0, left: 1, bottom: 2, right: 2 });
    expect(extendTo(first, at(0, 1)).active).toEqual(at(2, 2));
    expect(isSingle(extendTo(first, at(2, 2)))).toBe(true);
  });

  it('begins anew at the active cell after Tab within the selection', () => {
    const tabbed = stepWithin(block(at(1, 1), at(2, 2)), pressOf('Tab'));
    if (tabbed === null) throw new Error('Tab left the selection.');
    expect(rangeOf(extendTo(tabbed, at(3, 2)))).toEqual({ top: 1, left: 2, bottom: 3, right: 2 });
  });
});

describe('whole rows, columns and all', () => {
  it.each([
    ['rows', selectRows(block(at(1, 1), at(2, 2)), size), { top: 1, left: 0, bottom: 2, right: 3 }],
    [
      'columns',
      selectColumns(block(at(1, 1), at(2, 2)), size),
      { top: 0, left: 1, bottom: 4, right: 2 },
    ],
    ['all', selectAll(selectCell(at(1, 1)), size), { top: 0, left: 0, bottom: 4, right: 3 }],
  ])('%s', (_, selection, range) => {
    expect(rangeOf(selection)).toEqual(range);
    expect(selection.active).toEqual(at(1, 1));
  });
});

describe('growTo', () => {
  const rows = selectRows(selectCell(at(2, 1)), size);
  const columns = selectColumns(selectCell(at(2, 1)), size);

  it.each([
    ['a row', growTo(rows, at(3, 1)), { top: 2, left: 0, bottom: 3, right: 3 }],
    ['a row, up', growTo(rows, at(0, 1)), { top: 0, left: 0, bottom: 2, right: 3 }],
    ['a row, sideways', growTo(rows, at(2, 3)), { top: 2, left: 0, bottom: 2, right: 3 }],
    ['a column', growTo(columns, at(2, 3)), { top: 0, left: 1, bottom: 4, right: 3 }],
    ['a column, down', growTo(columns, at(4, 1)), { top: 0, left: 1, bottom: 4, right: 1 }],
    ['all', growTo(selectRows(columns, size), at(3, 3)), { top: 0, left: 0, bottom: 4, right: 3 }],
    ['cells', growTo(selectCell(at(2, 1)), at(3, 2)), { top: 2, left: 1, bottom: 3, right: 2 }],
  ])('keeps %s whole', (_, selection, range) => {
    expect(rangeOf(selection)).toEqual(range);
    expect(selection.active).toEqual(at(2, 1));
  });

  it('moves on from beside the active cell, which stays in sight', () => {
    expect(movingCorner(growTo(rows, at(3, 1)))).toEqual(at(3, 1));
    expect(cellToShow(growTo(rows, at(3, 1)))).toEqual(at(3, 1));
    expect(movingCorner(growTo(columns, at(2, 3)))).toEqual(at(2, 3));
    expect(cellToShow(selectAll(selectCell(at(2, 1)), size))).toEqual(at(2, 1));
  });

  it('shows the active cell once Tab or Enter moved it within', () => {
    const next = stepWithin(growTo(rows, at(3, 1)), pressOf('Enter'));
    if (next === null) throw new Error('Enter left the selection.');
    expect(cellToShow(next)).toEqual(next.active);
  });

  it('is no more after a shift-click on a cell', () => {
    expect(rangeOf(extendTo(rows, at(3, 2)))).toEqual({ top: 2, left: 1, bottom: 3, right: 2 });
    expect(extendTo(rows, at(3, 2)).whole).toBeUndefined();
  });
});

describe('whole rows and then whole columns', () => {
  it('are all cells, either way round', () => {
    const all = { top: 0, left: 0, bottom: 4, right: 3 };
    const row = selectRows(selectCell(at(2, 1)), size);
    const column = selectColumns(selectCell(at(2, 1)), size);
    expect(rangeOf(selectColumns(row, size))).toEqual(all);
    expect(rangeOf(selectRows(column, size))).toEqual(all);
  });
});

describe('stepWithin', () => {
  function walk(keys: string, times: number): number[][] {
    let selection = block(at(1, 1), at(2, 2));
    return Array.from({ length: times }, () => {
      selection = stepWithin(selection, pressOf(keys)) ?? selection;
      return [selection.active.row, selection.active.column];
    });
  }

  it.each([
    [
      'Tab',
      [
        [1, 2],
        [2, 1],
        [2, 2],
        [1, 1],
      ],
    ],
    [
      'Shift+Tab',
      [
        [2, 2],
        [2, 1],
        [1, 2],
        [1, 1],
      ],
    ],
    [
      'Enter',
      [
        [2, 1],
        [1, 2],
        [2, 2],
        [1, 1],
      ],
    ],
    [
      'Shift+Enter',
      [
        [2, 2],
        [1, 2],
        [2, 1],
        [1, 1],
      ],
    ],
  ])('goes round by %s', (keys, places) => {
    expect(walk(keys, 4)).toEqual(places);
  });

  it('is not for a single cell, nor for other keys', () => {
    expect(stepWithin(selectCell(at(1, 1)), pressOf('Tab'))).toBeNull();
    expect(stepWithin(block(at(1, 1), at(2, 2)), pressOf('ArrowDown'))).toBeNull();
  });

  it('visits each cell once, and stays within', () => {
    const place = fc.record({ row: fc.nat(4), column: fc.nat(3) });
    const keys = fc.constantFrom('Tab', 'Shift+Tab', 'Enter', 'Shift+Enter');
    fc.assert(
      fc.property(place, place, keys, (from, to, key) => {
        fc.pre(from.row !== to.row || from.column !== to.column);
        let selection = block(from, to);
        const range = rangeOf(selection);
        const visited = placesIn(range).map(() => {
          selection = stepWithin(selection, pressOf(key)) ?? selection;
          expect(isInRange(selection.active, range)).toBe(true);
          return JSON.stringify(selection.active);
        });
        expect(new Set(visited).size).toBe(visited.length);
        expect(selection.active).toEqual(from);
      }),
    );
  });
});
