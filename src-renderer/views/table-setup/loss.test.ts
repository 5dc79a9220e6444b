import { expect, it } from 'vitest';
import { lossOf } from './loss.ts';

const step = { label: '', reason: '', changes: [] };

it.each([
  [0, 0, [], [], ''],
  [2, 0, [], [], '2 figures that you entered'],
  [0, 1, [], [], '1 note'],
  [3, 2, [], [], '3 figures that you entered and 2 notes'],
  [0, 0, ['Stocks'], [], 'its place in the chart “Stocks”'],
  [
    1,
    0,
    ['A', 'B'],
    ['C'],
    '1 figure that you entered, its place in the charts “A” and “B” and the chart “C”, showing nothing else',
  ],
  [0, 0, ['A', 'B', 'C', 'D', 'E'], [], 'its place in the charts “A”, “B”, “C” and 2 more charts'],
])(
  'says what goes with %d figures, %d notes, %j and %j',
  (figures, notes, shortened, ended, loss) => {
    const removal = { step, figures, notes, charts: { shortened, ended } };
    expect(lossOf({ ok: true, value: removal })).toEqual({ ok: true, value: { step, loss } });
  },
);
