import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printEntry, readCell } from '../notation.ts';
import { correctSlip } from './slip-correction.ts';

const ounces = 1 / 0.0311034768;

function correct(
  text: string,
  factor: number,
  isTooSmall: boolean,
  { unit = 'kg', printed = ['26,000'] } = {},
): string | null {
  const read = readCell(text);
  if (!read.ok) throw new Error(read.reason);
  const slip = { factor, ratio: isTooSmall ? 1 / factor : factor };
  const corrected = correctSlip({ cell: read.value, slip, unit, printed });
  return corrected === null ? null : printEntry(corrected);
}

describe('correctSlip', () => {
  it.each([
    ['25.4', 1000, '25,400'],
    ['25.4 e', 1000, '25,400 e'],
    ['25.4 e (4)', 1000, '25,400 e (4)'],
    ['about 25.4', 1000, 'about 25,400'],
    ['0.0254', 1000, '25.4'],
    ['25.40', 10, '254.0'],
    ['2,580', 10, '25,800'],
    ['0.27%', 100, '27%'],
    ['15.5-18', 10, '155-180'],
    ['1.005', 1000, '1,005'],
  ])('makes %s, too small by %d, %s', (text, factor, corrected) => {
    expect(correct(text, factor, true)).toBe(corrected);
  });

  it.each([
    ['25,400,000', 1000, '25,400'],
    ['25,412,345', 1000, '25,412.345'],
    ['262,000 r', 10, '26,200 r'],
    ['5', 1000, '0.005'],
    ['26.20', 100, '0.2620'],
    ['2,700%', 100, '27%'],
  ])('makes %s, too large by %d, %s', (text, factor, corrected) => {
    expect(correct(text, factor, false)).toBe(corrected);
  });

  it('does not take off a digit that is no zero', () => {
    expect(correct('26,201', 10, false)).toBeNull();
    expect(correct('26,201', 10, false, { printed: ['2,600.5'] })).toBe('2,620.1');
  });

  it.each([
    // 18.04 / 0.0311034768 = 579.9994...; 836,000 x 0.0311034768 = 26,002.5...
    ['18.04', 'USD/kg', true, '580'],
    ['18.04-19.00', 'USD/kg', true, '580-610.9'],
    ['836,000 e', 'kg', false, '26,000 e'],
    ['836,041', 'kg', false, '26,003.8'],
    ['780,000,000', 't', false, '24,300'],
  ])(
    'converts the ounces of %s %s, to the digits that were typed',
    (text, unit, isTooSmall, to) => {
      const factor = unit === 't' ? 1000 * ounces : ounces;
      expect(correct(text, factor, isTooSmall, { unit })).toBe(to);
    },
  );

  it('knows no unit in which a kilogram is less than one, nor a price for more than one', () => {
    expect(correct('805', ounces, true)).toBeNull();
    expect(correct('18,600', ounces, false, { unit: 'USD/kg' })).toBeNull();
  });

  it('loses no digit: moved there and back a number is what it was', () => {
    const number = fc
      .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.nat({ max: 4 }))
      .map(([units, decimals]) => units / 10 ** decimals);
    fc.assert(
      fc.property(number, fc.constantFrom(10, 100, 1000), (value, factor) => {
        const larger = correct(String(value), factor, true);
        const back = correct(larger ?? '', factor, false, { printed: ['0.00001'] });
        const read = readCell(back ?? '');
        expect(read).toMatchObject({ ok: true, value: { value: { value } } });
      }),
    );
  });
});
