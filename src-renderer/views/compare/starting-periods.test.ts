import { describe, expect, it } from 'vitest';
import { startingPeriods } from './starting-periods.ts';

describe('startingPeriods', () => {
  it.each([
    [['2012', '2013', '2014', '2015'], '2015', '2013'],
    [['2012', '2013'], '2013', '2012'],
    [['2013'], '', ''],
    [['2014', '2015'], '2015', '2014'],
    [[], '', ''],
  ])('of %j are %s against %s', (periods, period, against) => {
    expect(startingPeriods(periods)).toEqual({ period, against });
  });
});
