import { findConversion } from './conversions.ts';
import { describeSpan, giveReason, pointOf, type Derived, type Input } from './derived.ts';
import { printNumber } from './notation-numbers.ts';
import { divideFigures } from './quotients.ts';

export interface UnitValueOptions {
  /** Unit of the value: `kUSD`. */
  readonly valueUnit: string;
  /** Unit of the quantity: `kg`. */
  readonly quantityUnit: string;
  /** Below this many kilograms a caution is given: a single lot decides such a unit value. */
  readonly smallQuantityKg?: number;
}

export interface UnitValue extends Derived {
  /** `USD/kg`. */
  readonly unit: string;
  /** The conversions that were made, by name. */
  readonly conversions: ReadonlyArray<string>;
  /** Why the unit value says little of the market, in words; null when nothing speaks against it. */
  readonly caution: string | null;
}

/** Quantities below this say more of one lot than of a market: a common lot of indium is 50 kilograms. */
export const smallQuantityKg = 100;

/** A span wider than this share of the unit value, in percent, is worth a caution of its own. */
const wideSpanPercent = 20;

/**
 * What a kilogram cost: value over quantity in dollars per kilogram, with the span that rounding allows. Value and
 * quantity are two figures with roundings of their own, so their ends are set against each other freely. Only dollars
 * and masses are converted; anything else is answered with the reason.
 */
export function unitValue(value: Input, quantity: Input, options: UnitValueOptions): UnitValue {
  const toDollars = findConversion(options.valueUnit, 'USD');
  const toKilograms = findConversion(options.quantityUnit, 'kg');
  if (!toDollars.ok || !toKilograms.ok) {
    const reason = [toDollars, toKilograms].map((one) => (one.ok ? '' : one.reason)).join(' ');
    return {
      ...giveReason([value, quantity], 'undefined', reason.trim()),
      unit,
      conversions: [],
      caution: null,
    };
  }
  const factor = toDollars.value.factor / toKilograms.value.factor;
  const result = divideFigures(value, quantity, factor);
  const conversions = [toDollars.value, toKilograms.value]
    .filter(({ from, to }) => from !== to)
    .map(({ name }) => name);
  return {
    ...result,
    unit,
    conversions,
    caution: findCaution(result, quantity, toKilograms.value.factor, options),
    working:
      result.value === null
        ? result.working
        : [
            `${result.working} = ${printNumber(result.value, 2)} dollars per kilogram`,
            ...(conversions.length === 0 ? [] : [conversions.join(' and ')]),
            describeSpan(result, 2),
          ].join('; '),
  };
}

const unit = 'USD/kg';

function findCaution(
  result: Derived,
  quantity: Input,
  kilograms: number,
  options: UnitValueOptions,
): string | null {
  const limit = options.smallQuantityKg ?? smallQuantityKg;
  const point = quantity.figure === null ? null : pointOf(quantity.figure);
  if (result.value === null || point === null) return null;
  const amount = point * kilograms;
  if (amount < limit) {
    return `Small quantity: ${printNumber(amount)} kg, less than ${printNumber(limit)} kg. One lot can decide this unit value.`;
  }
  const isWide =
    result.low === null ||
    result.high === null ||
    result.high - result.low > (wideSpanPercent / 100) * result.value;
  return isWide ? 'Rounding alone leaves this unit value uncertain.' : null;
}
