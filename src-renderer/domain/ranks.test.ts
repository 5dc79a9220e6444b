import { expect, it } from 'vitest';
import { rank } from './ranks.ts';

it('ranks from the largest down, equals together, and leaves out zero and what is no number', () => {
  expect(rank([50, 75, 0, 50, null, 10])).toEqual([2, 1, null, 2, null, 4]);
});

it('ranks a deficit last', () => {
  expect(rank([-5, 3, 1])).toEqual([3, 1, 2]);
});
