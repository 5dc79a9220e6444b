import { expect, it } from 'vitest';
import type { Position } from './position.ts';
import { pressOf } from './press-samples.ts';
import { startOfMove, tabRunAfter } from './tab-run.ts';

const at = (row: number, column: number): Position => ({ row, column });

const alongRow = tabRunAfter(
  tabRunAfter(null, pressOf('Tab'), at(1, 2), at(1, 3)),
  pressOf('Tab'),
  at(1, 3),
  at(1, 4),
);

it('goes on by Enter below the cell where Tab began', () => {
  expect(startOfMove(alongRow, pressOf('Enter'), at(1, 4))).toEqual(at(1, 2));
});

it.each([
  ['Shift+Enter', at(1, 4)],
  ['ArrowDown', at(1, 4)],
  // Somebody else made another cell the active one.
  ['Enter', at(3, 4)],
])('has nothing to do with %s at %o', (keys, active) => {
  expect(startOfMove(alongRow, pressOf(keys), active)).toEqual(active);
});

it('begins anew on the next row, and is over with any other key', () => {
  const onNextRow = tabRunAfter(alongRow, pressOf('Tab'), at(1, 4), at(2, 0));
  expect(startOfMove(onNextRow, pressOf('Enter'), at(2, 0))).toEqual(at(2, 0));
  expect(tabRunAfter(alongRow, pressOf('ArrowRight'), at(1, 4), at(1, 5))).toBeNull();
});
