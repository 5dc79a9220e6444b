import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInput } from './figure-samples.ts';
import { printNumber } from './notation-numbers.ts';
import { observeValue } from './observation-samples.ts';
import { roundTo } from './rounding.ts';
import { sumFigures } from './sums.ts';

const of = (...texts: (string | null)[]) =>
  sumFigures(texts.map((text, index) => makeInput(`row ${index + 1}`, text)));

describe('sumFigures', () => {
  it('carries the half-units of its terms', () => {
    // 21,300 and 26,000 are within 50, 549 within 0.5.
    const sum = of('21,300', '26,000', '549');
    expect(sum).toMatchObject({ value: 47849, low: 47748.5, high: 47949.5, status: 'number' });
    expect(sum.working).toBe(
      '21,300 + 26,000 + 549 = 47,849; rounding allows 47,748.5 to 47,949.5',
    );
  });

  it('adds nothing for zero', () => {
    expect(of('39', '--')).toMatchObject({ value: 39, low: 38.5, high: 39.5 });
    expect(of('--', '--')).toMatchObject({ value: 0, low: 0, high: 0, status: 'zero' });
  });

  it('counts less than half a unit as an interval', () => {
    expect(of('39', 'Less than ½ unit')).toMatchObject({ value: null, low: 38.5, high: 40 });
  });

  it('is open where a bound is', () => {
    expect(of('39', '>50')).toMatchObject({ value: null, low: 88.5, high: null, status: 'bound' });
  });

  it('is estimated when a term is', () => {
    expect(of('39', '10 e').flags).toEqual(['e']);
    expect(of('39 r', '10').flags).toEqual([]);
  });

  it('names what stands in its way', () => {
    expect(of('39', 'W', null)).toMatchObject({
      value: null,
      low: null,
      status: 'withheld',
      reason: 'Row 2 is withheld and row 3 is not listed.',
    });
    expect(of().reason).toBe('There is nothing to sum.');
  });

  it('gives a reason rather than an infinity', () => {
    const observation = observeValue({ kind: 'number', value: 1.5e308 });
    const figure = { observation, interval: { low: 1.5e308, high: 1.5e308 } };
    const sum = sumFigures([
      { name: 'a', figure },
      { name: 'b', figure },
    ]);
    expect(sum).toMatchObject({
      value: null,
      low: null,
      high: null,
      reason: 'The figures are too large to be summed.',
    });
  });

  it('always has the true sum in its span', () => {
    const truth = fc.integer({ min: 1, max: 99_999_999 }).map((thousandths) => thousandths / 1000);
    const print = (x: number) => {
      const unit = Math.max(10 ** (Math.floor(Math.log10(x)) - 2), 1);
      return printNumber(roundTo(x, unit));
    };
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1, maxLength: 12 }), (truths) => {
        const printed = truths.map((x) => (print(x) === '0' ? 'Less than ½ unit' : print(x)));
        const sum = of(...printed);
        const total = truths.reduce((a, b) => a + b, 0);
        expect(sum.low).toBeLessThanOrEqual(total + 1e-6);
        expect(sum.high).toBeGreaterThanOrEqual(total - 1e-6);
      }),
    );
  });
});
