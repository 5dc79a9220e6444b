import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInput } from './figure-samples.ts';
import { compoundGrowth } from './growth.ts';
import { printNumber } from './notation-numbers.ts';
import { roundTo } from './rounding.ts';

const grow = (from: string | null, to: string | null, first = '2009', last = '2013') =>
  compoundGrowth(
    { ...makeInput(first, from), period: first },
    { ...makeInput(last, to), period: last },
  );

describe('compoundGrowth', () => {
  it('of China’s production from 2009 to 2013', () => {
    // (415 / 340) ^ (1 / 4) = 1.0511
    const growth = grow('340,000 e', '415,000 e');
    expect(growth.value).toBeCloseTo(5.1097, 3);
    expect(growth.low).toBeCloseTo(5.0394, 3); // 414,500 / 340,500
    expect(growth.high).toBeCloseTo(5.1801, 3); // 415,500 / 339,500
    expect(growth.flags).toEqual(['e']);
    expect(growth.working).toBe(
      '(415,000 / 340,000) ^ (1 / 4) = 5.11% a year; rounding allows 5.04 to 5.18',
    );
  });

  it('is the percent itself over one year', () => {
    expect(grow('100', '150', '2012', '2013').value).toBeCloseTo(50, 9);
  });

  it('to zero is -100%', () => expect(grow('340', '--')).toMatchObject({ value: -100, low: -100 }));

  it.each([
    ['--', '5', '2009', '2013', '2009 is zero: there is no growth from it.'],
    ['-2', '5', '2009', '2013', '2009 is below zero: there is no growth from it.'],
    ['5', '-2', '2009', '2013', '2013 is below zero: there is no growth to it.'],
    ['W', '5', '2009', '2013', '2009 is withheld.'],
    ['5', null, '2009', '2013', '2013 is not listed.'],
    ['5', '6', '2013', '2013', 'Annual growth needs two different years.'],
    ['5', '6', '2014', '2013', '2013 is before 2014: growth goes forward in time.'],
    ['5', '6', '2013-Q1', '2014', 'Annual growth is between two years.'],
    ['5', '6', '2009/2013', '2014', 'Annual growth is between two years.'],
  ])('from %s to %s (%s to %s) has a reason', (from, to, first, last, reason) => {
    expect(grow(from, to, first, last)).toMatchObject({
      value: null,
      low: null,
      high: null,
      reason,
    });
  });

  it('refuses what is no period', () => {
    expect(grow('5', '6', '2009', 'later').reason).toContain('is not a period');
  });

  it('always has the true growth in its span', () => {
    const truth = fc
      .integer({ min: 1000, max: 99_999_999 })
      .map((thousandths) => thousandths / 1000);
    const print = (x: number) =>
      printNumber(roundTo(x, Math.max(10 ** (Math.floor(Math.log10(x)) - 2), 1)));
    fc.assert(
      fc.property(truth, truth, fc.integer({ min: 1, max: 40 }), (from, to, years) => {
        const { low, high } = grow(print(from), print(to), '2000', String(2000 + years));
        const truly = 100 * ((to / from) ** (1 / years) - 1);
        const noise = 1e-9 * (100 + Math.abs(truly));
        expect(low).toBeLessThanOrEqual(truly + noise);
        expect(high).toBeGreaterThanOrEqual(truly - noise);
      }),
    );
  });
});
