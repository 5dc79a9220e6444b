import { describe, expect, it } from 'vitest';
import { describeAllowance, describeInterval } from './intervals.ts';

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

describe('describeAllowance', () => {
  it.each([
    [-11.2785, -10.3687, 'rounding allows \u221211.3% to \u221210.4%'],
    [3.7551, 3.7582, 'rounding allows +3.755% to +3.758%'],
    [-100, -100, 'rounding leaves it at \u2212100.0%'],
    [5, null, 'rounding allows at least +5.0%'],
    [null, 5, 'rounding allows at most +5.0%'],
    [null, null, ''],
  ])('says of %s to %s: %s', (low, high, words) => {
    const style = { locale: 'en-US', signed: true, sign: '%' };
    expect(describeAllowance({ low, high }, style)).toBe(words);
  });
});
