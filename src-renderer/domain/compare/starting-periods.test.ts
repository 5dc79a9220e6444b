import { describe, expect, it } from 'vitest';
import { startingPeriods } from './starting-periods.ts';

describe('startingPeriods', () => {
  it.each([
    [['2012', '2013', '2014', '2015'], '2015', '2013'],
    [['2012', '2013'], '2013', '2012'],
    [['2013'], '', ''],
    [['2014', '2015'], '2015', '2014'],
    [[], '', ''],
    // A year is set against a year, not against its last day or quarter.
    [['2012', '2013-Q3', '2013-Q4', '2013-12-31', '2013'], '2013', '2012'],
    [['2013', '2014-Q1'], '2014-Q1', '2013'],
    [['2013-Q3', '2013-Q4'], '2013-Q4', '2013-Q3'],
  ])('of %j are %s against %s', (periods, period, against) => {
    expect(startingPeriods(periods)).toEqual({ period, against });
  });
});
