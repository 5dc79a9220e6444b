import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printNumber } from './notation-numbers.ts';
import { readCell } from './notation.ts';
import { reportingUnit, roundingInterval, roundingUnit, roundTo } from './rounding.ts';

function figure(text: string) {
  const read = readCell(text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const threeDigits = { significantDigits: 3, reportingUnit: 1 };
const hundredths = { significantDigits: 3, reportingUnit: 0.01 };

describe('reportingUnit', () => {
  it.each<[ReadonlyArray<string>, number]>([
    [['8,930', '26,700', '39'], 1],
    [['30,000'], 1],
    [['1.05'], 0.01],
    [['1', '1.05', '2.1'], 0.01],
    [['485-500', '1,000-1,200.5'], 0.1],
    [['NA', '--', 'W', 'Less than ½ unit'], 1],
    [[], 1],
  ])('of %j is %s', (printed, unit) => expect(reportingUnit(printed)).toBe(unit));
});

describe('roundingUnit', () => {
  it.each([
    ['11,080', threeDigits, 10],
    ['1,629', threeDigits, 1],
    ['97', threeDigits, 1],
    ['39', threeDigits, 1],
    ['30,000', threeDigits, 100],
    ['109,000', threeDigits, 1000],
    ['97,200', threeDigits, 100],
    ['1.05', hundredths, 0.01],
    ['97.20', hundredths, 0.1],
    ['50', { significantDigits: 2, reportingUnit: 1 }, 1],
    ['150', { significantDigits: 2, reportingUnit: 1 }, 10],
    ['0.0', { significantDigits: 3, reportingUnit: 0.1 }, 0.1],
    ['485-1,000', threeDigits, 10],
    ['>50', threeDigits, 1],
    ['-11%', threeDigits, 1],
  ])('of %s is right', (text, rule, unit) => expect(roundingUnit(figure(text), rule)).toBe(unit));

  it.each(['--', 'NA', 'W', 'XX', 'Less than ½ unit'])('of %s is none', (text) => {
    expect(roundingUnit(figure(text), threeDigits)).toBeNull();
  });

  it('takes the number itself where nothing was printed', () => {
    const value = { kind: 'number', value: 11080 } as const;
    expect(roundingUnit({ value, printed: '' }, threeDigits)).toBe(10);
  });
});

describe('roundingInterval', () => {
  it.each<[string, number | null, number | null]>([
    ['109,000', 108500, 109500],
    ['97,200', 97150, 97250],
    ['11,080', 11075, 11085],
    ['1.05', 1.045, 1.055],
    ['-11%', -11.05, -10.95],
    ['555-1,200', 554.5, 1205],
    ['>50', 50, null],
    ['<25', null, 25],
    ['--', 0, 0],
    ['Less than ½ unit', 0, 0.005],
  ])('of %s runs from %s to %s', (text, low, high) => {
    const { value, printed } = figure(text);
    expect(roundingInterval(value, printed, hundredths)).toEqual({ low, high });
  });

  it.each(['NA', 'W', 'XX'])('of %s is none', (text) => {
    const { value, printed } = figure(text);
    expect(roundingInterval(value, printed, threeDigits)).toBeNull();
  });

  it('always holds the true value that was rounded by the rule', () => {
    const places = fc.constantFrom(0, 1, 2);
    const trueValue = fc
      .tuple(fc.boolean(), fc.integer({ min: 1, max: 999_999_999 }))
      .map(([isNegative, thousandths]) => ((isNegative ? -1 : 1) * thousandths) / 1000);
    fc.assert(
      fc.property(trueValue, fc.integer({ min: 1, max: 5 }), places, (x, digits, decimals) => {
        const rule = { significantDigits: digits, reportingUnit: 10 ** -decimals };
        const place = Math.floor(Math.log10(Math.abs(x)));
        const unit = Math.max(10 ** (place - digits + 1), rule.reportingUnit);
        const rounded = roundTo(x, unit);
        fc.pre(rounded !== 0);
        const printed = printNumber(rounded, decimals);
        const interval = roundingInterval({ kind: 'number', value: rounded }, printed, rule);
        expect(interval?.low).toBeLessThanOrEqual(x);
        expect(interval?.high).toBeGreaterThanOrEqual(x);
      }),
      { numRuns: 500 },
    );
  });
});

describe('roundTo', () => {
  it.each([
    [97264, 100, 97300],
    [-10.8257, 1, -11],
    [0.5, 1, 1],
    [-0.5, 1, -1],
    [2.5, 1, 3],
    [1.005, 0.01, 1.01],
    [8.345, 0.01, 8.35],
    [1250, 100, 1300],
    [-0.2, 1, 0],
    [1e300, 1, 1e300],
  ])('rounds %s to %s', (value, unit, rounded) => expect(roundTo(value, unit)).toBe(rounded));
});
