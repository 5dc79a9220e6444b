import { describe, expect, it } from 'vitest';
import { makeEvidence } from './checks/check-samples.ts';
import type { Cells } from './figure-samples.ts';
import { readPeriod, type Period } from './periods.ts';
import { isLike, yearlyFigures } from './salient-years.ts';

/** What is taken for each year: its period, and the figure as printed. */
function taken(printed: Cells[string][string], entered: Cells[string][string] = {}) {
  const cells: Cells = { 'myb-2013': { a: printed }, working: { a: entered } };
  return yearlyFigures(makeEvidence({ cells }), 'a').map(
    ({ period, figure }) => `${period.id} ${figure.observation.printed}`,
  );
}

describe('yearlyFigures', () => {
  it.each<[string, Cells[string][string], string[]]>([
    ['years as they are', { '2012': '5', '2013': '6' }, ['2012 5', '2013 6']],
    ['a yearend for its year', { '2013-12-31': '680', '2013-01-01': '580' }, ['2013-12-31 680']],
    ['several years for their last', { '2009/2013': '100-150' }, ['2009/2013 100-150']],
    ['no quarters and months', { '2013-Q1': '1', '2013-08': '2' }, []],
    ['no plans', { '2013': '33', '2014': '40 f' }, ['2013 33']],
    ['withheld as it is', { '2013': 'W' }, ['2013 W']],
  ])('takes %s', (_, printed, expected) => expect(taken(printed)).toEqual(expected));

  it('takes what stands for the same as in 2013 where a year has several', () => {
    expect(taken({ '2013-12-31': '680' }, { '2014': '700', '2014-12-31': '720' })).toEqual([
      '2013-12-31 680',
      '2014-12-31 720',
    ]);
    expect(taken({ '2013': '555-580' }, { '2014': '700', '2014-12-31': '720' })).toEqual([
      '2013 555-580',
      '2014 700',
    ]);
  });

  it('goes by the newest year where 2013 has none', () => {
    const entered = { '2014': '5', '2014-12-31': '6', '2015-12-31': '7' };
    expect(taken({}, entered)).toEqual(['2014-12-31 6', '2015-12-31 7']);
  });

  it('takes the baseline’s figure of 2013, and the newest of every other year', () => {
    const printed = { '2012': '8', '2013': '9' };
    expect(taken(printed, { '2012': '7', '2013': '10' })).toEqual(['2012 7', '2013 9']);
  });

  it('takes what came of a plan that the baseline has for 2013', () => {
    expect(taken({ '2013': '11 f' }, { '2013': '12' })).toEqual(['2013 12']);
  });
});

describe('isLike', () => {
  const period = (id: string): Period => {
    const read = readPeriod(id);
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  };

  it.each([
    ['2013', '2014', true],
    ['2013-12-31', '2014-12-31', true],
    ['2009/2013', '2010/2014', true],
    ['2009/2013', '2013/2014', false],
    ['2009/2013', '2014', false],
    ['2013-12-31', '2014', false],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(isLike(period(a), period(b))).toBe(expected);
  });
});
