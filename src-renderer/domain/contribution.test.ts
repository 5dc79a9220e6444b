import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionTo } from './contribution.ts';
import type { Input } from './derived.ts';
import { makeInput } from './figure-samples.ts';
import { printNumber } from './notation-numbers.ts';
import { roundTo } from './rounding.ts';

const total = (text: string) => ({ kind: 'total', total: makeInput('The total', text) }) as const;
const sumWith = (...others: string[]) =>
  ({ kind: 'sum', others: others.map((text) => makeInput('Other', text)) }) as const;
const belgium = [makeInput('2012', '8,930'), makeInput('2013', '21,300')] as const;

describe('contributionTo a printed total', () => {
  it('is the change over the base’s total', () => {
    const points = contributionTo(...belgium, total('109,000'));
    expect(points.value).toBeCloseTo(11.3486, 4); // 12,370 / 109,000
    expect(points.low).toBeCloseTo(11.2466, 4); // (21,250 - 8,935) / 109,500
    expect(points.high).toBeCloseTo(11.4516, 4); // (21,350 - 8,925) / 108,500
    expect(points.working).toBe(
      '(21,300 - 8,930) / 109,000 (printed total) = 11.35 percentage points; rounding allows 11.25 to 11.45',
    );
  });

  it('sets a fall against the smallest total first', () => {
    const points = contributionTo(belgium[1], belgium[0], total('97,200'));
    expect(points.low).toBeCloseTo(-12.7895, 4); // (8,925 - 21,350) / 97,150
    expect(points.high).toBeCloseTo(-12.6632, 4); // (8,935 - 21,250) / 97,250
  });

  it('is estimated when the total is', () => {
    expect(contributionTo(...belgium, total('109,000 e')).flags).toEqual(['e']);
  });
});

describe('contributionTo a sum', () => {
  it('has the row’s own earlier figure in what it is set against', () => {
    const points = contributionTo(
      makeInput('2012', '100'),
      makeInput('2013', '150'),
      sumWith('300'),
    );
    expect(points.value).toBe(12.5); // 50 / 400
    expect(points.low).toBeCloseTo(12.2195, 4); // (149.5 - 100.5) / (100.5 + 300.5)
    expect(points.high).toBeCloseTo(12.782, 4); // (150.5 - 99.5) / (99.5 + 299.5)
  });

  it('is the percent of the row itself where there are no others', () => {
    expect(contributionTo(makeInput('a', '100'), makeInput('b', '150'), sumWith()).value).toBe(50);
  });
});

describe('no contribution', () => {
  it.each([
    ['W', '150', total('400'), '2012 is withheld.'],
    ['100', 'NA', total('400'), '2013 is not available.'],
    ['100', null, total('400'), '2013 is not listed.'],
    ['100', '150', total('W'), 'The total is withheld.'],
    ['100', '150', total('--'), 'The printed total is zero: nothing is set against it.'],
    ['100', '100-150', total('400'), '2013 is a range: there is no contribution.'],
    ['--', '150', sumWith('--'), 'The sum of rows is zero: nothing is set against it.'],
  ] as const)('from %s to %s has a reason', (from, to, base, reason) => {
    const points = contributionTo(makeInput('2012', from), makeInput('2013', to), base);
    expect(points).toMatchObject({ value: null, low: null, high: null, reason });
  });
});

describe('the span of a contribution', () => {
  const truth = fc.integer({ min: 1000, max: 99_999_999 }).map((thousandths) => thousandths / 1000);
  const print = (x: number): Input =>
    makeInput('x', printNumber(roundTo(x, Math.max(10 ** (Math.floor(Math.log10(x)) - 2), 1))));

  it('always holds the true contribution', () => {
    fc.assert(
      fc.property(
        truth,
        truth,
        fc.array(truth, { minLength: 1, maxLength: 5 }),
        (from, to, rest) => {
          const whole = rest.reduce((a, b) => a + b, from);
          const truly = (100 * (to - from)) / whole;
          for (const base of [
            { kind: 'total', total: print(whole) } as const,
            { kind: 'sum', others: rest.map(print) } as const,
          ]) {
            const { low, high } = contributionTo(print(from), print(to), base);
            expect(low).toBeLessThanOrEqual(truly + 1e-9);
            expect(high).toBeGreaterThanOrEqual(truly - 1e-9);
          }
        },
      ),
    );
  });
});
