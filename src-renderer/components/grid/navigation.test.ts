import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveByKey, startsEntry, type KeyPress, type Position } from './navigation.ts';

const size = { rows: 19, columns: 4, pageRows: 10 };

/** Reads `ctrl+Home` as a key press. */
function press(keys: string): KeyPress {
  const parts = keys.split('+');
  return { key: parts.at(-1) ?? '', ctrl: parts.includes('ctrl'), shift: parts.includes('shift') };
}

function move(row: number, column: number, keys: string): [number, number] | null {
  const to = moveByKey({ row, column }, press(keys), size);
  return to === null ? null : [to.row, to.column];
}

describe('moveByKey', () => {
  it.each<[string, [number, number]]>([
    ['ArrowUp', [4, 2]],
    ['ArrowDown', [6, 2]],
    ['ArrowLeft', [5, 1]],
    ['ArrowRight', [5, 3]],
    ['Enter', [6, 2]],
    ['shift+Enter', [4, 2]],
    ['Tab', [5, 3]],
    ['shift+Tab', [5, 1]],
    ['PageUp', [0, 2]],
    ['PageDown', [15, 2]],
    ['Home', [5, 0]],
    ['End', [5, 3]],
    ['ctrl+Home', [0, 0]],
    ['ctrl+End', [18, 3]],
    ['ctrl+ArrowUp', [0, 2]],
    ['ctrl+ArrowDown', [18, 2]],
    ['ctrl+ArrowLeft', [5, 0]],
    ['ctrl+ArrowRight', [5, 3]],
  ])('leads by %s from row 5, column 2 to %j', (keys, to) => {
    expect(move(5, 2, keys)).toEqual(to);
  });

  it('goes by Tab from the end of a row to the next, and back', () => {
    expect(move(5, 3, 'Tab')).toEqual([6, 0]);
    expect(move(6, 0, 'shift+Tab')).toEqual([5, 3]);
  });

  it('lets Tab leave the grid at its ends', () => {
    expect(move(18, 3, 'Tab')).toBeNull();
    expect(move(0, 0, 'shift+Tab')).toBeNull();
  });

  it.each([
    [0, 0, 'ArrowUp'],
    [0, 0, 'ArrowLeft'],
    [18, 3, 'ArrowDown'],
    [18, 3, 'ArrowRight'],
    [18, 3, 'Enter'],
    [18, 3, 'PageDown'],
  ])('stays in row %s, column %s on %s: nothing lies beyond', (row, column, keys) => {
    expect(move(row, column, keys)).toEqual([row, column]);
  });

  it.each(['a', 'F2', 'Escape', 'Delete'])('does not move by %s', (key) => {
    expect(move(5, 2, key)).toBeNull();
  });

  it('never leaves the grid', () => {
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
    const pressed = fc.record({ key: keys, ctrl: fc.boolean(), shift: fc.boolean() });
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(count, count, fc.array(pressed), (rows, columns, presses) => {
        const grid = { rows, columns, pageRows: 10 };
        const end = presses.reduce<Position>((at, one) => moveByKey(at, one, grid) ?? at, {
          row: 0,
          column: 0,
        });
        expect(end.row).toBeLessThan(rows);
        expect(end.column).toBeLessThan(columns);
        expect(Math.min(end.row, end.column)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('startsEntry', () => {
  it.each(['1', 'N', '-', '<', '½'])('is true for %s', (key) => {
    expect(startsEntry(press(key))).toBe(true);
  });

  it.each(['Enter', 'F2', 'Delete', ' ', 'ctrl+c', 'Dead'])('is false for "%s"', (keys) => {
    expect(startsEntry(press(keys))).toBe(false);
  });
});
