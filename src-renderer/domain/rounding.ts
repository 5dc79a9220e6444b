import {
  exactDigits,
  leadingPlace,
  plainDigits,
  powerOfTen,
  subtract,
  sum,
  withoutNoise,
} from './decimals.ts';
import type { Interval } from './intervals.ts';
import { assertNever } from './result.ts';
import type { Value } from './values.ts';

export interface RoundingRule {
  /** Significant digits to which the table rounds. */
  readonly significantDigits: number;
  /** Place of the last digit printed in the series, in the series' unit: 1, 0.01. */
  readonly reportingUnit: number;
}

/**
 * The place of the last digit that the series prints, in its unit: 1 for `97` and `30,000`, 0.01 as soon as one
 * figure reads `1.05`. A series of words alone (`NA`, `--`) reports in whole units: 1.
 */
export function reportingUnit(printedOfSeries: ReadonlyArray<string>): number {
  const decimals = printedOfSeries.flatMap(printedNumbers).map((digits) => fraction(digits).length);
  return powerOfTen(-Math.max(0, ...decimals));
}

/**
 * The unit to which a printed number is rounded, product.md *Arithmetic*: the table's significant digits, but never
 * finer than the reporting unit, and finer than the rule where the source printed more digits, down to the place of
 * the last one that is not zero (11,080 kg: 10; 1,629 kg: 1). Of a range it is the coarser of its ends' units. Null
 * for what is no rounded number.
 */
export function roundingUnit(
  figure: { readonly value: Value; readonly printed: string },
  rule: RoundingRule,
): number | null {
  const { value } = figure;
  switch (value.kind) {
    case 'number':
      return unitOf(value.value, 0, figure.printed, rule);
    case 'range':
      return Math.max(...rangeUnits(value, figure.printed, rule));
    case 'bound':
      return unitOf(value.low === null ? value.high : value.low, 0, figure.printed, rule);
    case 'zero':
    case 'less-than-half-unit':
    case 'not-available':
    case 'withheld':
    case 'not-applicable':
      return null;
    default:
      return assertNever(value);
  }
}

/**
 * Where the true value lies: a number within half its rounding unit; a range from its low end less half a unit to its
 * high end plus half; zero exactly there; less than half a unit between zero and half the reporting unit. A bound is
 * taken at its word and open on the other side. Null for what states no amount.
 */
export function roundingInterval(
  value: Value,
  printed: string,
  rule: RoundingRule,
): Interval | null {
  switch (value.kind) {
    case 'number': {
      const half = unitOf(value.value, 0, printed, rule) / 2;
      return { low: subtract(value.value, half), high: sum([value.value, half]) };
    }
    case 'range': {
      const [low, high] = rangeUnits(value, printed, rule);
      return { low: subtract(value.low, low / 2), high: sum([value.high, high / 2]) };
    }
    case 'bound':
      return { low: value.low, high: value.high };
    case 'zero':
      return { low: 0, high: 0 };
    case 'less-than-half-unit':
      return { low: 0, high: rule.reportingUnit / 2 };
    case 'not-available':
    case 'withheld':
    case 'not-applicable':
      return null;
    default:
      return assertNever(value);
  }
}

/** The nearest multiple of the unit (above zero); halves go away from zero, as on paper: 1.005 to 0.01 is 1.01. */
export function roundTo(value: number, unit: number): number {
  const multiple = Math.abs(value / unit);
  // From here on neighbouring doubles lie further apart than the unit's digits.
  if (!(multiple < powerOfTen(exactDigits))) return value;
  return withoutNoise(Math.sign(value) * Math.floor(withoutNoise(multiple) + 0.5) * unit);
}

function rangeUnits(
  { low, high }: { readonly low: number; readonly high: number },
  printed: string,
  rule: RoundingRule,
): [number, number] {
  return [unitOf(low, 0, printed, rule), unitOf(high, 1, printed, rule)];
}

/** The unit of one number; `position` says which of the printed numbers it is. One not printed is written out. */
function unitOf(value: number, position: 0 | 1, printed: string, rule: RoundingRule): number {
  if (value === 0) return rule.reportingUnit;
  const digits = printedNumbers(printed)[position] ?? plainDigits(Math.abs(value));
  const byRule = powerOfTen(leadingPlace(value) - Math.max(1, rule.significantDigits) + 1);
  return Math.max(Math.min(byRule, lastPlace(digits)), rule.reportingUnit);
}

function printedNumbers(printed: string): string[] {
  return printed.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
}

function fraction(digits: string): string {
  return digits.split('.')[1] ?? '';
}

/** The place of the last digit that is not zero: 10 for `11,080`, 0.1 for `97.20`. */
function lastPlace(digits: string): number {
  const decimals = fraction(digits).replace(/0+$/, '').length;
  if (decimals > 0) return powerOfTen(-decimals);
  const whole = (digits.split('.')[0] ?? '').replaceAll(',', '');
  return powerOfTen(whole.length - whole.replace(/0+$/, '').length);
}
