import { describe, expect, it } from 'vitest';
import { countYears, rollPeriods } from './roll-periods.ts';

describe('rollPeriods', () => {
  it.each([
    {
      name: 'a five-year table drops its oldest year',
      periods: ['2009', '2010', '2011', '2012', '2013'],
      yearsShown: 5,
      rolled: ['2010', '2011', '2012', '2013', '2014'],
    },
    {
      name: 'a table of one year shows the new one alone',
      periods: ['2013'],
      yearsShown: 1,
      rolled: ['2014'],
    },
    {
      name: 'more years can be shown than before',
      periods: ['2013'],
      yearsShown: 2,
      rolled: ['2013', '2014'],
    },
    {
      name: 'quarters, first and last days and spans move along; months do not',
      periods: ['2013-01-01', '2013-Q1', '2013-Q4', '2013-08', '2013-12-31', '2013', '2009/2013'],
      yearsShown: 1,
      rolled: ['2014-01-01', '2014-Q1', '2014-Q4', '2014-12-31', '2014', '2010/2014'],
    },
    {
      name: 'plans for the new year take its place, later ones stay',
      periods: ['2012', '2013', '2014', '2017', '2020'],
      yearsShown: 2,
      rolled: ['2013', '2014', '2017', '2020'],
    },
  ])('$name', ({ periods, yearsShown, rolled }) => {
    const made = rollPeriods({ periods, fromYear: 2013, toYear: 2014, yearsShown });
    expect(made.periods).toEqual(rolled);
    expect(made.wanted).toEqual(rolled.filter((id) => /2014/.test(id)));
  });

  it('can leave years out', () => {
    const input = { periods: ['2012', '2013'], fromYear: 2013, toYear: 2016, yearsShown: 5 };
    expect(rollPeriods(input)).toEqual({
      periods: ['2012', '2013', '2016'],
      wanted: ['2016'],
    });
  });

  it('takes a leap day to no other year', () => {
    const input = { periods: ['2012-02-29'], fromYear: 2012, toYear: 2013, yearsShown: 1 };
    expect(rollPeriods(input)).toEqual({ periods: [], wanted: [] });
  });
});

describe('countYears', () => {
  it('counts each year once, and not what is planned for later', () => {
    expect(countYears(['2012', '2013-Q1', '2013', '2020'], 2013)).toBe(2);
  });
});
