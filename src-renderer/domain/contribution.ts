import { term } from './change-words.ts';
import { subtract, sum } from './decimals.ts';
import {
  describeSpan,
  giveReason,
  nameStops,
  pointOf,
  startResult,
  type Derived,
  type Input,
} from './derived.ts';
import { addIntervals, closeInterval } from './interval-arithmetic.ts';
import type { Interval, Span } from './intervals.ts';
import { printNumber } from './notation-numbers.ts';
import { describeKind, isStop, kindOf } from './status-algebra.ts';

/** What the change is set against: the base's printed total, or its sum, to which the row itself belongs. */
export type ContributionBase =
  | { readonly kind: 'total'; readonly total: Input }
  | { readonly kind: 'sum'; readonly others: ReadonlyArray<Input> };

/**
 * What a row's change adds to the change of the whole, in percentage points of the base's whole, with the span that
 * rounding allows. Only between two single numbers. In a sum the row's own earlier figure is part of what it is set
 * against, so the two move together and the span is narrower than that against a printed total.
 */
export function contributionTo(from: Input, to: Input, base: ContributionBase): Derived {
  const others = base.kind === 'total' ? [base.total] : base.others;
  const inputs = [from, to, ...others];
  const stopped = inputs.filter(({ figure }) => isStop(kindOf(figure)));
  if (stopped.length > 0) return giveReason(inputs, 'undefined', nameStops(stopped));
  const points = inputs.map(({ figure }) => (figure === null ? null : pointOf(figure)));
  const unclear = inputs[points.indexOf(null)];
  if (unclear !== undefined) {
    const is = describeKind(kindOf(unclear.figure));
    return giveReason(inputs, 'undefined', `${unclear.name} ${is}: there is no contribution.`);
  }
  const [first = 0, second = 0, ...rest] = points.filter((point) => point !== null);
  const whole = base.kind === 'total' ? (rest[0] ?? 0) : sum([first, ...rest]);
  const name = base.kind === 'total' ? 'printed total' : 'sum of rows';
  if (whole <= 0) {
    const is = whole === 0 ? 'zero' : 'below zero';
    return giveReason(inputs, 'undefined', `The ${name} is ${is}: nothing is set against it.`);
  }
  const value = (100 * subtract(second, first)) / whole + 0;
  if (!Number.isFinite(value)) {
    return giveReason(inputs, 'undefined', 'The figures lie too far apart for a contribution.');
  }
  const span = spanOf(from, to, base);
  return {
    ...startResult(inputs),
    value,
    ...span,
    status: 'number',
    reason: null,
    working:
      `(${term(second)} - ${term(first)}) / ${term(whole)} (${name}) = ` +
      `${printNumber(value, 2)} percentage points; ${describeSpan(span, 2)}`,
  };
}

function spanOf(from: Input, to: Input, base: ContributionBase): Interval {
  const [before, after] = [closedOf(from), closedOf(to)];
  const beside =
    base.kind === 'total'
      ? closedOf(base.total)
      : closeInterval(addIntervals(base.others.map(({ figure }) => figure?.interval ?? open)));
  if (before === null || after === null || beside === null) return open;
  // The least: the most before, the least after. A rise is smallest against the largest whole, a fall against the
  // smallest; where the row is part of the whole, its own figure before is in it.
  const wholeWith = (own: number, other: number) =>
    base.kind === 'total' ? other : sum([own, other]);
  const end = (own: number, later: number, isLow: boolean) => {
    const change = subtract(later, own);
    const other = change >= 0 === isLow ? beside.high : beside.low;
    const whole = wholeWith(own, other);
    return whole > 0 ? (100 * change) / whole + 0 : null;
  };
  return { low: end(before.high, after.low, true), high: end(before.low, after.high, false) };
}

const open: Interval = { low: null, high: null };

function closedOf({ figure }: Input): Span | null {
  return figure === null || figure.interval === null ? null : closeInterval(figure.interval);
}
