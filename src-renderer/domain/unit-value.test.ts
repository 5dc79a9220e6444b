import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInput } from './figure-samples.ts';
import { printNumber } from './notation-numbers.ts';
import { roundTo } from './rounding.ts';
import { unitValue, type UnitValueOptions } from './unit-value.ts';

const customs = { valueUnit: 'kUSD', quantityUnit: 'kg' };

const of = (value: string | null, quantity: string | null, options: UnitValueOptions = customs) =>
  unitValue(makeInput('the value', value), makeInput('the quantity', quantity), options);

describe('unitValue', () => {
  it('of Mexico in 2012 is a caution as much as a price', () => {
    const mexico = of('49', '45');
    expect(mexico.value).toBeCloseTo(1088.889, 3);
    expect(mexico.low).toBeCloseTo(1065.934, 3); // 48,500 / 45.5
    expect(mexico.high).toBeCloseTo(1112.36, 3); // 49,500 / 44.5
    expect(mexico.caution).toBe(
      'Small quantity: 45 kg, less than 100 kg. One lot can decide this unit value.',
    );
    expect(mexico.working).toBe(
      '49 / 45 = 1,088.89 dollars per kilogram; thousand dollars to dollars; rounding allows 1,065.93 to 1,112.36',
    );
  });

  it('of all imports of 2013 is none', () => {
    const total = of('53,400', '97,200');
    expect(total.value).toBeCloseTo(549.383, 3);
    expect(total.caution).toBeNull();
    expect(total.unit).toBe('USD/kg');
  });

  it('warns where rounding alone decides', () => {
    expect(of('4', '130', customs).caution).toBe(
      'Rounding alone leaves this unit value uncertain.',
    );
  });

  it('takes the limit of small quantities as a setting', () => {
    expect(of('27', '103', { ...customs, smallQuantityKg: 500 }).caution).toContain('500 kg');
  });

  it('converts tons and million dollars', () => {
    const tons = of('53', '97', { valueUnit: 'MUSD', quantityUnit: 't' });
    expect(tons.value).toBeCloseTo(546.39, 2);
    expect(tons.conversions).toEqual(['million dollars to dollars', 'metric tons to kilograms']);
  });

  it.each([
    ['--', '--', 'The quantity is zero: nothing is divided by it.'],
    ['49', 'W', 'The quantity is withheld.'],
    [null, '45', 'The value is not listed.'],
  ])('of %s and %s has a reason', (value, quantity, reason) => {
    expect(of(value, quantity)).toMatchObject({ value: null, low: null, caution: null, reason });
  });

  it('refuses other units in words', () => {
    expect(of('49', '45', { valueUnit: 'bnJPY', quantityUnit: 'kg' }).reason).toBe(
      'Billion yen cannot be converted to dollars.',
    );
  });

  it('always has the true unit value in its span', () => {
    const truth = fc
      .integer({ min: 1000, max: 99_999_999 })
      .map((thousandths) => thousandths / 1000);
    const print = (x: number) =>
      printNumber(roundTo(x, Math.max(10 ** (Math.floor(Math.log10(x)) - 2), 1)));
    fc.assert(
      fc.property(truth, truth, (value, quantity) => {
        const { low, high } = of(print(value), print(quantity));
        const truly = (1000 * value) / quantity;
        expect(low).toBeLessThanOrEqual(truly * (1 + 1e-9));
        expect(high).toBeGreaterThanOrEqual(truly * (1 - 1e-9));
      }),
    );
  });
});
