import { describe, expect, it } from 'vitest';
import { describeInterval } from './intervals.ts';

describe('describeInterval', () => {
  it.each([
    [29500, 30500, 'between 29,500 and 30,500'],
    [-0.5, 0.5, 'between \u22120.5 and 0.5'],
    [0, 0, 'exactly 0'],
    [50, null, 'at least 50'],
    [null, 30, 'at most 30'],
  ])('says of %s to %s that it is %s', (low, high, words) => {
    expect(describeInterval({ low, high })).toBe(words);
  });
});
