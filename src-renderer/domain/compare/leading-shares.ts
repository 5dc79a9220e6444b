import { concentration } from '../concentration.ts';
import { sum } from '../decimals.ts';
import { pointOf, type Input } from '../derived.ts';
import { closeInterval } from '../interval-arithmetic.ts';
import type { Interval } from '../intervals.ts';
import { inheritFlags } from '../status-algebra.ts';
import { shareInSum } from '../share-spans.ts';
import { sumSpan } from '../sums.ts';

/** A number with where rounding lets it lie; open ends are null. */
export interface SpannedNumber extends Interval {
  readonly value: number;
}

/** What the largest rows hold together, in percent of the sum of all rows that state a number. */
export interface LeadingShare extends SpannedNumber {
  /** Who they are, the largest first. */
  readonly names: ReadonlyArray<string>;
}

/** How concentrated one side of a measure is, and on which rows that rests. */
export interface SideConcentration {
  /** From near 0 to 10,000. */
  readonly hhi: SpannedNumber | null;
  readonly topOne: LeadingShare | null;
  /** Of the three largest, or of as many as there are. */
  readonly topThree: LeadingShare | null;
  /** How many rows state a number, and of how many. */
  readonly stated: number;
  readonly of: number;
  readonly isEstimated: boolean;
  /** Why there is none; null when there is. */
  readonly reason: string | null;
}

/**
 * HHI and the shares of the largest row and of the largest three, among the rows that state a number. Their spans hold
 * every value that rounding allows. That of HHI may be wider than need be: it sets every share at its least, and at its
 * most, at once; so may that of the largest where rounding leaves open who they are.
 */
export function concentrate(rows: ReadonlyArray<Input>): SideConcentration {
  const stated = rows.flatMap((input) => {
    const amount = input.figure === null ? null : pointOf(input.figure);
    return amount === null ? [] : [{ input, amount }];
  });
  const amounts = stated.map(({ amount }) => amount);
  const inputs = stated.map(({ input }) => input);
  const hhi = concentration(amounts);
  const coverage = {
    stated: stated.length,
    of: rows.length,
    isEstimated: inheritFlags(inputs.map(({ figure }) => figure)).includes('e'),
  };
  if (hhi === null) {
    return { ...coverage, hhi, topOne: null, topThree: null, reason: explain(amounts) };
  }
  const whole = sumSpan(inputs);
  const shares = inputs.map((input) => shareInSum(input, whole));
  const largest = [...stated]
    .sort((a, b) => b.amount - a.amount)
    .filter(({ amount }) => amount > 0);
  const top = (count: number): LeadingShare => {
    const leaders = largest.slice(0, count);
    const value = (100 * sum(leaders.map(({ amount }) => amount))) / sum(amounts);
    const names = leaders.map(({ input }) => input.name);
    const span = shareTogether(
      leaders.map(({ input }) => input),
      inputs,
    );
    return { value, low: span.low, high: span.high ?? mostOf(shares, count), names };
  };
  return {
    ...coverage,
    hhi: { value: hhi, ...squared(shares) },
    topOne: top(1),
    topThree: top(3),
    reason: null,
  };
}

function explain(amounts: ReadonlyArray<number>): string {
  if (amounts.length === 0) return 'No row states a number.';
  if (amounts.some((amount) => amount < 0)) return 'A row is below zero: there are no shares.';
  return amounts.every((amount) => amount === 0)
    ? 'Every row is zero: there are no shares.'
    : 'The rows are too large to be summed.';
}

function squared(shares: ReadonlyArray<Interval>): Interval {
  const square = (ends: ReadonlyArray<number | null>) => {
    const known = ends.filter((end) => end !== null);
    return known.length === ends.length
      ? Math.min(
          10_000,
          known.reduce((all, end) => all + end ** 2, 0),
        )
      : null;
  };
  return {
    low: square(shares.map(({ low }) => low)),
    high: square(shares.map(({ high }) => high)),
  };
}

/**
 * Where the share lies that these rows have together: their own least against the most of the others, and the other way
 * round. No high end where rounding leaves open whether others are larger: then others may be the leaders.
 */
function shareTogether(leaders: ReadonlyArray<Input>, all: ReadonlyArray<Input>): Interval {
  const spans = all.flatMap((input) => {
    const interval = input.figure?.interval ?? null;
    const span = interval === null ? null : closeInterval(interval);
    return span === null ? [] : [{ ...span, isLeader: leaders.includes(input) }];
  });
  if (spans.length < all.length) return { low: null, high: null };
  const [own, others] = [true, false].map((isLeader) =>
    spans.filter((span) => span.isLeader === isLeader),
  ) as [typeof spans, typeof spans];
  const lows = (some: typeof spans) => some.map(({ low }) => low);
  const highs = (some: typeof spans) => some.map(({ high }) => high);
  const isSure = Math.min(...lows(own)) >= Math.max(0, ...highs(others));
  return {
    low: percentOf(sum(lows(own)), sum(highs(others))),
    high: isSure ? percentOf(sum(highs(own)), sum(lows(others))) : null,
  };
}

function percentOf(own: number, others: number): number | null {
  const whole = sum([own, others]);
  return whole > 0 ? Math.min(100, Math.max(0, (100 * own) / whole)) : null;
}

/** The largest rows at their most together, whoever they are. */
function mostOf(shares: ReadonlyArray<Interval>, count: number): number | null {
  const highs = shares.map(({ high }) => high);
  if (highs.includes(null)) return null;
  const largest = highs.filter((high) => high !== null).sort((a, b) => b - a);
  return Math.min(100, sum(largest.slice(0, count)));
}
