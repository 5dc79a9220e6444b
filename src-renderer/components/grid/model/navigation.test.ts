import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveByKey } from './navigation.ts';
import { pressOf } from './press-samples.ts';
import type { GridShape, Position } from './position.ts';

const full: GridShape = { rows: 19, columns: 4, pageRows: 10, isFilled: () => true };

function move(row: number, column: number, keys: string, grid = full): [number, number] | null {
  const to = moveByKey({ row, column }, pressOf(keys), grid);
  return to === null ? null : [to.row, to.column];
}

describe('moveByKey', () => {
  it.each<[string, [number, number]]>([
    ['ArrowUp', [4, 2]],
    ['ArrowDown', [6, 2]],
    ['ArrowLeft', [5, 1]],
    ['ArrowRight', [5, 3]],
    ['Enter', [6, 2]],
    ['Shift+Enter', [4, 2]],
    ['Tab', [5, 3]],
    ['Shift+Tab', [5, 1]],
    ['PageUp', [0, 2]],
    ['PageDown', [15, 2]],
    ['Home', [5, 0]],
    ['End', [5, 3]],
    ['Ctrl+Home', [0, 0]],
    ['Ctrl+End', [18, 3]],
    ['Ctrl+ArrowUp', [0, 2]],
    ['Ctrl+ArrowDown', [18, 2]],
    ['Ctrl+ArrowLeft', [5, 0]],
    ['Ctrl+ArrowRight', [5, 3]],
  ])('leads by %s from row 5, column 2 to %j', (keys, to) => {
    expect(move(5, 2, keys)).toEqual(to);
  });

  it.each<[string, number, number, [number, number]]>([
    ['ArrowUp', 0, 2, [0, 2]],
    ['ArrowDown', 18, 2, [18, 2]],
    ['Ctrl+ArrowDown', 18, 2, [18, 2]],
    ['ArrowLeft', 5, 0, [5, 0]],
    ['ArrowRight', 5, 3, [5, 3]],
    ['Enter', 18, 2, [18, 2]],
    ['Tab', 5, 3, [6, 0]],
    ['Shift+Tab', 5, 0, [4, 3]],
  ])('stays inside by %s from row %i, column %i', (keys, row, column, to) => {
    expect(move(row, column, keys)).toEqual(to);
  });

  it('lets Tab leave at the ends', () => {
    expect(move(18, 3, 'Tab')).toBeNull();
    expect(move(0, 0, 'Shift+Tab')).toBeNull();
  });

  it('takes no other key for a move', () => {
    for (const keys of ['a', 'F2', 'Escape', 'Delete']) expect(move(5, 2, keys)).toBeNull();
  });

  /** One row, `#` where a figure stands. */
  it.each<[string, string, number, number]>([
    ['##..##.', 'Ctrl+ArrowRight', 0, 1],
    ['##..##.', 'Ctrl+ArrowRight', 1, 4],
    ['##..##.', 'Ctrl+ArrowRight', 2, 4],
    ['##..##.', 'Ctrl+ArrowRight', 4, 5],
    ['##..##.', 'Ctrl+ArrowRight', 5, 6],
    ['##..##.', 'Ctrl+ArrowLeft', 6, 5],
    ['##..##.', 'Ctrl+ArrowLeft', 5, 4],
    ['##..##.', 'Ctrl+ArrowLeft', 4, 1],
    ['.......', 'Ctrl+ArrowRight', 2, 6],
    ['.......', 'Ctrl+ArrowLeft', 2, 0],
  ])('stops in %s by %s from %i at %i', (cells, keys, from, to) => {
    const isFilled = ({ column }: Position) => cells[column] === '#';
    const grid = { rows: 1, columns: cells.length, pageRows: 1, isFilled };
    expect(move(0, from, keys, grid)).toEqual([0, to]);
  });

  it('never leaves the grid', () => {
    const size = fc.record({
      rows: fc.integer({ min: 1, max: 9 }),
      columns: fc.integer({ min: 1, max: 9 }),
    });
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Enter',
      'Tab',
    );
    const press = fc.record({ key: keys, ctrl: fc.boolean(), shift: fc.boolean() });
    fc.assert(
      fc.property(
        size,
        fc.array(press, { maxLength: 30 }),
        fc.array(fc.boolean(), { minLength: 81, maxLength: 81 }),
        ({ rows, columns }, presses, filled) => {
          const isFilled = ({ row, column }: Position) => filled[row * 9 + column] ?? false;
          let at: Position = { row: 0, column: 0 };
          for (const one of presses) {
            at = moveByKey(at, one, { rows, columns, pageRows: 3, isFilled }) ?? at;
            expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(
              true,
            );
          }
        },
      ),
    );
  });
});
