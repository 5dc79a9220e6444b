import { expect, it } from 'vitest';
import { describePeriods } from './describe-periods.ts';

it.each([
  [[], ''],
  [['2013'], '2013'],
  [['2010', '2011', '2012', '2014'], '2010–2012, 2014'],
  [['2013-Q1', '2013-Q2'], '1st quarter 2013, 2nd quarter 2013'],
  [['2014-01-01', '2014-Q1', '2014-Q2', '2014-Q3', '2014'], '2014, 4 more'],
  [
    ['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4'],
    '1st quarter 2013, 2nd quarter 2013, 3rd quarter 2013, 1 more',
  ],
])('describes %j as “%s”', (periods, words) => {
  expect(describePeriods(periods)).toBe(words);
});
