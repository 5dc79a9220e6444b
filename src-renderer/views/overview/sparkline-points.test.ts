import { describe, expect, it } from 'vitest';
import { findRow, makeTableOf } from './row-samples.ts';
import { describeSparkline, sparklinePoints } from './sparkline-points.ts';

const row = (years: Record<string, string>) => findRow(makeTableOf({ France: years }), 'France');

describe('sparklinePoints', () => {
  it('draws numbers, zero and ranges; everything else is a gap', () => {
    const points = sparklinePoints(
      row({
        '2009': '--',
        '2010': 'NA',
        '2011': 'W',
        '2012': '>50',
        '2013': '555-580',
        '2014': '33,000 e',
      }),
    );
    expect(points.map(({ year, low, high }) => [year, low, high])).toEqual([
      [2009, 0, 0],
      [2013, 555, 580],
      [2014, 33000, 33000],
    ]);
    expect(points.map(({ isHollow }) => isHollow)).toEqual([false, false, true]);
    expect(points.map(({ isBase }) => isBase)).toEqual([false, true, false]);
  });
});

describe('describeSparkline', () => {
  it('says all figures in order, gaps with their reasons', () => {
    expect(
      describeSparkline(row({ '2011': '--', '2012': 'W', '2013': '555-580', '2014': '600 e' })),
    ).toBe(
      'France, kilograms: zero in 2011, withheld in 2012, 555–580 in 2013, 600 (estimated) in 2014.',
    );
  });

  it('says that nothing is listed', () => {
    expect(describeSparkline(row({}))).toBe('France, kilograms: nothing is listed.');
  });
});
