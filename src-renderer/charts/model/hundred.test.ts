import { describe, expect, it } from 'vitest';
import { timeOf } from '../chart-samples.ts';
import { incompletePeriods } from './hundred.ts';

describe('a 100% stack', () => {
  const rows = {
    a: { '2012': '30', '2013': '10', '2014': '--' },
    b: { '2012': '70', '2013': 'W', '2014': '--' },
  };
  const time = timeOf({ rows }, { type: 'stacked-100' });

  it('has each number as a part of those drawn', () => {
    expect(time.series.map(({ points }) => points.slice(0, 2).map(({ y }) => y))).toEqual([
      [30, 100],
      [70, null],
    ]);
  });

  it('has no parts of nothing', () => {
    expect(time.series[0]?.points[2]?.gap).toBe('no part of a sum above zero');
  });

  it('knows the periods that lack a row', () => {
    expect(incompletePeriods(time)).toEqual(['2013']);
  });
});
