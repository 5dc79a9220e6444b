import type { Interval, Span } from '../intervals.ts';
import type { WordingLimits } from '../checks/claims.ts';
import type { Verdict } from './finding.ts';
import type { Quantity } from './quantities.ts';

/**
 * What the tables give, in the unit of the text: where it lies, and its one number where it has
 * one.
 */
export interface Given {
  readonly interval: Interval;
  readonly point: number | null;
}

/** By how many points a fraction in words may be off before it is called wrong. */
const loosely = 5;

/**
 * How an amount of the text stands to the figure of a table. The rules are those of docs/prose.md.
 */
export function compareAmount(quantity: Quantity, given: Given, limits: WordingLimits): Verdict {
  const { low, high, span, coarse, hedge, isFraction } = quantity;
  const { interval } = given;
  if (low !== high) return compareRange(quantity, given);
  if (interval.low === null || interval.high === null) return compareBound(quantity, interval);
  const middle = given.point ?? (interval.low + interval.high) / 2;
  const off = low === 0 ? Infinity : Math.abs((100 * (middle - low)) / low);
  switch (hedge) {
    case null:
      if (given.point === null) return overlaps(span, interval) ? 'cannot-tell' : 'disagree';
      if (overlaps(span, interval)) return 'agree';
      if (isFraction === true && Math.abs(given.point - low) <= loosely) return 'cannot-tell';
      return overlaps(coarse, interval) ? 'cannot-tell' : 'disagree';
    case 'about':
      if (overlaps(coarse, interval) || off <= limits.aboutTheSamePercent) return 'agree';
      return off <= limits.slightlyPercent ? 'cannot-tell' : 'disagree';
    case 'nearly':
      if (interval.low >= coarse.high)
        return off <= limits.aboutTheSamePercent ? 'cannot-tell' : 'disagree';
      return interval.high >= (isFraction === true ? 0.85 : 0.9) * low
        ? 'agree'
        : interval.high >= 0.75 * low
          ? 'cannot-tell'
          : 'disagree';
    case 'more-than':
    case 'at-least':
      if (middle > low || (hedge === 'at-least' && overlaps(span, interval)))
        return middle > 1.25 * low ? 'cannot-tell' : 'agree';
      return interval.high > low ? 'cannot-tell' : 'disagree';
    case 'less-than':
    case 'at-most':
      if (middle < low || (hedge === 'at-most' && overlaps(span, interval)))
        return middle < 0.75 * low ? 'cannot-tell' : 'agree';
      return interval.low < low ? 'cannot-tell' : 'disagree';
  }
}

/**
 * A number that is computed bears out the one stated when it rounds to it. Where only the rounding
 * of the figures allows it, that cannot be told: a share or change may have been computed before
 * rounding.
 */
export function compareComputed(
  quantity: Quantity,
  value: number,
  span: Span,
  limits: WordingLimits,
): Verdict {
  const point: Interval = { low: value, high: value };
  const exact = compareAmount(quantity, { interval: point, point: value }, limits);
  if (exact !== 'disagree') return exact;
  if (quantity.hedge === null || quantity.low !== quantity.high)
    return overlaps(quantity.span, span) ? 'cannot-tell' : 'disagree';
  return compareAmount(quantity, { interval: span, point: value }, limits) === 'disagree'
    ? 'disagree'
    : 'cannot-tell';
}

/**
 * A range of the text against a range, end by end, or against a number, which has to lie inside.
 */
function compareRange({ low, high, span }: Quantity, { interval, point }: Given): Verdict {
  if (interval.low === null || interval.high === null) return 'cannot-tell';
  if (point !== null) return overlaps(span, interval) ? 'agree' : 'disagree';
  const isSame =
    Math.abs(interval.low - span.low) <= tolerance(low - span.low) &&
    Math.abs(interval.high - span.high) <= tolerance(span.high - high);
  return isSame ? 'agree' : 'disagree';
}

const tolerance = (half: number) => Math.abs(half) + 1e-9;

/** A figure that the tables give as a bound: `>100` bears out `more than 100`. */
function compareBound({ low, hedge, span }: Quantity, interval: Interval): Verdict {
  if (interval.low !== null) {
    if (hedge === 'more-than' || hedge === 'at-least') {
      return span.low <= interval.low && interval.low <= span.high
        ? 'agree'
        : low < interval.low
          ? 'cannot-tell'
          : 'disagree';
    }
    return span.high < interval.low ? 'disagree' : 'cannot-tell';
  }
  if (interval.high !== null) {
    if (hedge === 'less-than' || hedge === 'at-most') {
      return span.low <= interval.high && interval.high <= span.high
        ? 'agree'
        : low > interval.high
          ? 'cannot-tell'
          : 'disagree';
    }
    return span.low > interval.high ? 'disagree' : 'cannot-tell';
  }
  return 'cannot-tell';
}

/** Do two intervals have more than an end in common? A single point may lie on an end. */
export function overlaps(some: Interval, other: Interval): boolean {
  const [a, b] = [some.low ?? -Infinity, some.high ?? Infinity];
  const [c, d] = [other.low ?? -Infinity, other.high ?? Infinity];
  return a === b || c === d ? a <= d && c <= b : a < d && c < b;
}
