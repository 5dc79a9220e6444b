import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods, periodYear, printPeriod, readPeriod, type Period } from './periods.ts';

function read(text: string): Period {
  const result = readPeriod(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('readPeriod', () => {
  it.each([
    ['2013', '2013', 'year', '2013-01-01', '2013-12-31'],
    ['2013-Q1', '2013-Q1', 'quarter', '2013-01-01', '2013-03-31'],
    ['2013-q4', '2013-Q4', 'quarter', '2013-10-01', '2013-12-31'],
    ['2013-08', '2013-08', 'month', '2013-08-01', '2013-08-31'],
    ['2012-02', '2012-02', 'month', '2012-02-01', '2012-02-29'],
    ['1900-02', '1900-02', 'month', '1900-02-01', '1900-02-28'],
    ['2013-12-31', '2013-12-31', 'day', '2013-12-31', '2013-12-31'],
    ['2009/2013', '2009/2013', 'span', '2009-01-01', '2013-12-31'],
    ['2009–2013', '2009/2013', 'span', '2009-01-01', '2013-12-31'],
    ['2021–24', '2021/2024', 'span', '2021-01-01', '2024-12-31'],
    [' 2013 ', '2013', 'year', '2013-01-01', '2013-12-31'],
  ])('reads %s', (text, id, kind, start, end) => {
    expect(read(text)).toEqual({ id, kind, start, end });
  });

  it.each([
    ['13', 'is not a period'],
    ['', 'is not a period'],
    ['20113', 'is not a period'],
    ['0213', 'is not a period'],
    ['2013-Q5', 'quarters Q1 to Q4'],
    ['2013-13', 'no month 13'],
    ['2013-00', 'no month 00'],
    ['2013-02-29', 'February 2013 has no such day'],
    ['2013-04-31', 'April 2013 has no such day'],
    ['2013-04-00', 'has no such day'],
    ['2013/2009', 'from an earlier year to a later'],
    ['2013/2013', 'from an earlier year to a later'],
    ['next year', 'is not a period'],
  ])('refuses %j and says why', (text, why) => {
    const result = readPeriod(text);
    expect(result.ok ? 'read' : result.reason).toContain(why);
  });

  it('never throws', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789-/Q–'.split('')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        const result = readPeriod(text);
        return (
          !result.ok ||
          (result.value.start <= result.value.end && read(result.value.id).id === result.value.id)
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('comparePeriods', () => {
  it('puts parts of a year before the year, and its closing day between', () => {
    const order = [
      '2012-12-31',
      '2012',
      '2013-01-01',
      '2013-Q1',
      '2013-Q2',
      '2013-08',
      '2013-Q3',
      '2013-12',
      '2013-Q4',
      '2013-12-31',
      '2013',
      '2009/2013',
      '2014',
    ];
    const shuffled = [...order].reverse().map(read);
    expect(shuffled.sort(comparePeriods).map(({ id }) => id)).toEqual(order);
  });

  it('finds a period equal to itself alone', () => {
    expect(comparePeriods(read('2013'), read('2013'))).toBe(0);
    expect(comparePeriods(read('2009/2013'), read('2010/2013'))).toBeGreaterThan(0);
  });
});

describe('periodYear', () => {
  it.each([
    ['2013', 2013],
    ['2013-Q1', 2013],
    ['2013-12-31', 2013],
    ['2009/2013', 2013],
    ['none', null],
  ])('of %s is %s', (id, year) => expect(periodYear(id)).toBe(year));
});

describe('printPeriod', () => {
  it.each([
    ['2013', '2013'],
    ['2013-Q1', '1st quarter 2013'],
    ['2013-Q2', '2nd quarter 2013'],
    ['2013-Q3', '3rd quarter 2013'],
    ['2013-Q4', '4th quarter 2013'],
    ['2013-08', 'August 2013'],
    ['2013-12-31', '31 December 2013'],
    ['2013-01-01', '1 January 2013'],
    ['2009/2013', '2009 to 2013'],
  ])('says %s as %s', (id, words) => expect(printPeriod(read(id))).toBe(words));
});
