import type { Measured } from '../measure.ts';
import { subtract, sum, withoutNoise } from '../decimals.ts';
import { closeInterval } from '../interval-arithmetic.ts';
import type { Interval, Span } from '../intervals.ts';
import type { Flag } from '../flags.ts';

/**
 * The one number that stands for a figure in a check: itself, the middle of a range or of an interval, the number that
 * a bound names. Null where the figure states no amount.
 */
export function middleOf(figure: Measured): number | null {
  const { value } = figure.observation;
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'zero':
      return 0;
    case 'range':
      return middle({ low: value.low, high: value.high });
    case 'bound':
      return value.low === null ? value.high : value.low;
    case 'less-than-half-unit': {
      const span = spanOf(figure);
      return span === null ? null : middle(span);
    }
    default:
      return null;
  }
}

/**
 * What a figure states, before rounding is allowed for: a number by itself, a range by its ends, less than half a unit
 * from zero to that; a bound is open on one side. Null where the figure states no amount.
 */
export function statedEnds(figure: Measured): Interval | null {
  const { value } = figure.observation;
  switch (value.kind) {
    case 'number':
      return { low: value.value, high: value.value };
    case 'zero':
      return { low: 0, high: 0 };
    case 'range':
    case 'bound':
      return { low: value.low, high: value.high };
    default:
      return figure.interval;
  }
}

export function middle({ low, high }: Span): number {
  return sum([low, high]) / 2;
}

/**
 * How far a computed number may lie from a printed one for their intervals to meet: what the printed one can give on
 * that side and what the computed one can. Open ends give nothing, since they cannot be told in a number.
 */
export function allowance(
  printed: number,
  printedSpan: Interval,
  computed: number,
  computedSpan: Interval,
): number {
  const isAbove = computed > printed;
  const ofPrinted = isAbove
    ? subtract(printedSpan.high ?? printed, printed)
    : subtract(printed, printedSpan.low ?? printed);
  const ofComputed = isAbove
    ? subtract(computed, computedSpan.low ?? computed)
    : subtract(computedSpan.high ?? computed, computed);
  return withoutNoise(Math.max(0, ofPrinted) + Math.max(0, ofComputed));
}

/** Both ends of where the true value lies; null when nothing is listed, no amount is stated or an end is open. */
export function spanOf(figure: Measured | null): Span | null {
  if (figure === null || figure.interval === null) return null;
  return closeInterval(figure.interval);
}

export function hasFlag(figure: Measured | null, flag: Flag): boolean {
  return figure?.observation.flags.includes(flag) ?? false;
}
