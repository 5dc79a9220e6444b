import {
  baseFault,
  nameSides,
  printIfFinite,
  printPair,
  sentence,
  statusOf,
  term,
  twoDecimals,
  type ChangeOptions,
} from './change-words.ts';
import { subtract } from './decimals.ts';
import { percentSpan } from './intervals.ts';
import type { Measured } from './measure.ts';
import { printNumber } from './notation-numbers.ts';
import { roundTo } from './rounding.ts';
import { unlikeStretches } from './stretches.ts';
import type { Value } from './values.ts';

export interface Change {
  /** In the figures' unit. */
  readonly change: number | null;
  readonly percent: number | null;
  /**
   * Of two numbers, the span of percent that their rounding allows. Of ranges, the percent of the low ends and that of
   * the high ends, whichever is larger.
   */
  readonly percentLow: number | null;
  readonly percentHigh: number | null;
  /** The base as 100. */
  readonly index: number | null;
  /** True when either figure is an estimate. */
  readonly estimated: boolean;
  /** Why something is null, in words; null when nothing is. */
  readonly reason: string | null;
  /** The calculation in one line. */
  readonly working: string;
}

type Outcome = Omit<Change, 'estimated'>;

/** Two figures that state amounts, and what to call them. */
interface Pair {
  readonly from: Measured;
  readonly to: Measured;
  readonly fromName: string;
  readonly toName: string;
}

/** Numbers and ranges by their ends; zero is 0 to 0. */
type Ends = readonly [low: number, high: number];

/**
 * How the second figure differs from the first, product.md *Arithmetic*. Two numbers have a change, a percent with the
 * span that rounding allows, and an index. Zero counts as 0, but there is no percent from it, nor from a figure below
 * it. A range is compared end by end, less than half a unit by its interval. What is withheld, not available, not
 * applicable, not listed or a bound has no change, nor has a quarter's amount from a year's. Null fields always come with the reason.
 */
export function compareFigures(
  from: Measured | null,
  to: Measured | null,
  options: ChangeOptions = {},
): Change {
  return { ...compare(from, to, options), estimated: isEstimated(from, to) };
}

/** Two figures that are not compared for a reason that lies outside them, such as a break in their series. */
export function stopChange(from: Measured | null, to: Measured | null, reason: string): Change {
  return { ...notComputed(from, to, reason), estimated: isEstimated(from, to) };
}

/**
 * A percent as a yearbook prints it: whole, with one decimal below 0.5 in size, an ASCII minus and no plus; no change
 * at all is `0%`. Halves go away from zero.
 */
export function percentText(percent: number): string {
  if (percent === 0) return '0%';
  const isSmall = Math.abs(percent) < 0.5;
  const rounded = roundTo(percent, isSmall ? 0.1 : 1);
  return `${printNumber(rounded, isSmall ? 1 : 0).replaceAll(',', '')}%`;
}

function isEstimated(from: Measured | null, to: Measured | null): boolean {
  return [from, to].some((side) => side?.observation.flags.includes('e') ?? false);
}

function compare(from: Measured | null, to: Measured | null, options: ChangeOptions): Outcome {
  const { fromName, toName } = nameSides(from, to, options);
  const statuses = [statusOf(from, fromName), statusOf(to, toName)].filter((one) => one !== null);
  if (from === null || to === null || statuses.length > 0) {
    return notComputed(from, to, sentence(statuses));
  }
  const { unit, indicator } = options;
  const apart =
    unit === undefined || indicator === undefined
      ? null
      : unlikeStretches({ unit, indicator }, from.observation.period, to.observation.period);
  if (apart !== null) return notComputed(from, to, apart);
  const pair = { from, to, fromName, toName };
  const fromEnds = endsOf(from.observation.value);
  const toEnds = endsOf(to.observation.value);
  if (unit === '%') return comparePoints(pair, fromEnds, toEnds);
  if (fromEnds === null || toEnds === null) return compareBySpan(pair);
  const isRange = [from, to].some(({ observation }) => observation.value.kind === 'range');
  return isRange
    ? compareEnds(pair, fromEnds, toEnds)
    : compareNumbers(pair, fromEnds[0], toEnds[0]);
}

function compareNumbers(pair: Pair, from: number, to: number): Outcome {
  const change = subtract(to, from);
  const sum = `${term(to)} - ${term(from)} = ${printIfFinite(change)}`;
  const fault = baseFault(pair.fromName, from);
  const percent = (100 * change) / from + 0;
  const index = (100 * to) / from + 0;
  if (![change, ...(fault === null ? [percent, index] : [])].every(Number.isFinite)) {
    return notComputed(pair.from, pair.to, 'The figures lie too far apart to be compared.');
  }
  if (fault !== null) return { ...nothing, change, reason: fault, working: sum };

  const span = spanOf(pair);
  const working = `${sum}; ${term(change)} / ${term(from)} = ${twoDecimals(percent)}`;
  return span === null
    ? {
        ...nothing,
        change,
        percent,
        index,
        reason: 'The span that rounding allows cannot be given.',
        working,
      }
    : {
        change,
        percent,
        percentLow: span.low,
        percentHigh: span.high,
        index,
        reason: null,
        working: `${working}; rounding allows ${twoDecimals(span.low)} to ${twoDecimals(span.high)}`,
      };
}

function compareEnds(pair: Pair, from: Ends, to: Ends): Outcome {
  const fault = baseFault(pair.fromName, from[0]) ?? baseFault(pair.fromName, from[1]);
  if (fault !== null) return notComputed(pair.from, pair.to, fault);
  const [low, high] = [percentFrom(from[0], to[0]), percentFrom(from[1], to[1])];
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    return notComputed(pair.from, pair.to, 'The figures lie too far apart to be compared.');
  }
  return {
    ...nothing,
    percentLow: low,
    percentHigh: high,
    reason: `A range is compared end by end: the low ends by ${twoDecimals(low)}, the high ends by ${twoDecimals(high)}.`,
    working:
      `low ends ${printNumber(from[0])} to ${printNumber(to[0])}: ${twoDecimals(low)}; ` +
      `high ends ${printNumber(from[1])} to ${printNumber(to[1])}: ${twoDecimals(high)}`,
  };
}

/** Less than half a unit has no number of its own: what it allows is known, what it is is not. */
function compareBySpan(pair: Pair): Outcome {
  const { from, to, fromName, toName } = pair;
  if (from.observation.value.kind === 'less-than-half-unit') {
    return notComputed(
      from,
      to,
      `${fromName} is less than half a unit and may be zero: there is no percent from it.`,
    );
  }
  const fault = baseFault(fromName, endsOf(from.observation.value)?.[0] ?? 0);
  const span = fault === null ? spanOf(pair) : null;
  if (span === null) {
    return notComputed(from, to, fault ?? 'The span that rounding allows cannot be given.');
  }
  return {
    ...nothing,
    percentLow: span.low,
    percentHigh: span.high,
    reason: `${toName} is less than half a unit: only the span of percent is known.`,
    working: `${printPair(from, to)}: ${twoDecimals(span.low)} to ${twoDecimals(span.high)}`,
  };
}

/** Figures in percent: 27% to 22% is 5 percentage points less; a percent of a percent would mislead. */
function comparePoints(pair: Pair, from: Ends | null, to: Ends | null): Outcome {
  const isNumber = from !== null && to !== null && from[0] === from[1] && to[0] === to[1];
  if (!isNumber) {
    return notComputed(
      pair.from,
      pair.to,
      'Only single numbers are compared in percentage points.',
    );
  }
  const change = subtract(to[0], from[0]);
  if (!Number.isFinite(change)) {
    return notComputed(pair.from, pair.to, 'The figures lie too far apart to be compared.');
  }
  return {
    ...nothing,
    change,
    reason: 'Figures in percent are compared in percentage points.',
    working: `${term(to[0])} - ${term(from[0])} = ${printNumber(change)} percentage points`,
  };
}

const nothing = { change: null, percent: null, percentLow: null, percentHigh: null, index: null };

function notComputed(from: Measured | null, to: Measured | null, reason: string): Outcome {
  return { ...nothing, reason, working: `${printPair(from, to)}: not computed. ${reason}` };
}

function endsOf(value: Value): Ends | null {
  switch (value.kind) {
    case 'number':
      return [value.value, value.value];
    case 'range':
      return [value.low, value.high];
    case 'zero':
      return [0, 0];
    default:
      return null;
  }
}

function spanOf({ from, to }: Pair): { low: number; high: number } | null {
  return from.interval === null || to.interval === null
    ? null
    : percentSpan(from.interval, to.interval);
}

function percentFrom(from: number, to: number): number {
  return (100 * (to - from)) / from + 0;
}
