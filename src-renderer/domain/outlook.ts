import { convert, findYearlyConversion } from './conversions.ts';
import { subtract } from './decimals.ts';
import type { Figures } from './figures.ts';
import { overlap, scaleInterval } from './interval-arithmetic.ts';
import type { Interval, Span } from './intervals.ts';
import { measure, type Measured } from './measure.ts';
import { printNumber } from './notation-numbers.ts';
import type { Observation, Series, Table } from './observations.ts';
import { actualSources, type ActualSource } from './outlook-actuals.ts';
import { comparePeriods, readPeriod } from './periods.ts';
import { outcomePeriods } from './plan-outcomes.ts';
import { sortPeriods } from './table-layout.ts';

export type OutlookVerdict =
  /** The actual can be what was planned, for all that rounding says. */
  | 'as planned'
  | 'more than planned'
  | 'less than planned'
  | 'not entered yet'
  /** The actual states no amount: withheld, not available; or a range that lies partly in the plan, partly beyond. */
  | 'cannot tell';

/** One plan or forecast of the baseline with what came of it. */
export interface OutlookItem {
  readonly series: Series;
  /** The period that the plan aims at. */
  readonly period: string;
  readonly planned: Observation;
  /** The newest plan that a later edition states for the same series and period; null when the first one stands. */
  readonly replanned: Observation | null;
  readonly actual: Observation | null;
  /**
   * Actual less planned, in the plan's unit; of a bound, less the number it names. Of a range end by end: null where the
   * two ends differ by different amounts, which `message` names.
   */
  readonly difference: number | null;
  /** The difference in percent of the plan; null for plans that are percentages themselves. */
  readonly percent: number | null;
  readonly verdict: OutlookVerdict;
  /** In words: what was planned, what came of it, by how much they differ. */
  readonly message: string;
}

export interface OutlookInput {
  readonly figures: Figures;
  readonly series: ReadonlyArray<Series>;
  readonly tables: ReadonlyArray<Table>;
  readonly outcomes?: ReadonlyArray<ActualSource>;
}

/**
 * Every figure of the baseline that carries `f`, by target period, with the newest figure without `f` that any edition
 * states for the same series (or one that states the same thing) and the same period, its year or its yearend. The
 * newest plan of later editions stands beside the first, but the first is what the actual is held against.
 */
export function trackOutlook(input: OutlookInput): OutlookItem[] {
  const { baseline } = input.figures;
  if (baseline === null) return [];
  const view = { kind: 'edition', editionId: baseline.id } as const;
  return input.series
    .flatMap((series) =>
      [...input.figures.periods([series.id], view)].flatMap((period) => {
        const planned = input.figures.at(series.id, period, view);
        return planned?.flags.includes('f') === true ? [follow(input, series, planned)] : [];
      }),
    )
    .sort((a, b) => compareTargets(a.period, b.period));
}

function compareTargets(a: string, b: string): number {
  const [one, other] = [readPeriod(a), readPeriod(b)];
  return one.ok && other.ok ? comparePeriods(one.value, other.value) : 0;
}

function follow(input: OutlookInput, series: Series, planned: Observation): OutlookItem {
  const { period } = planned;
  const replanned = input.figures
    .all(series.id, period)
    .filter(({ flags, editionId }) => flags.includes('f') && editionId !== planned.editionId)
    .at(-1);
  const found = findActual(input, series, period);
  const item = { series, period, planned, replanned: replanned ?? null };
  const own = toAmount(input, planned, series, series.unit);
  if (found === null) {
    return {
      ...item,
      ...nothing,
      verdict: 'not entered yet',
      message: `${series.label}: ${say(planned, series)} for ${period}; not entered yet.`,
    };
  }
  const actual = toAmount(input, found.observation, found.series, series.unit);
  if (actual === null || own === null) {
    return {
      ...item,
      ...nothing,
      actual: found.observation,
      verdict: 'cannot tell',
      message: `${series.label}: ${say(planned, series)} for ${period}; the actual is ${found.observation.printed}.`,
    };
  }
  const [low, high] = [
    subtract(actual.ends.low, own.ends.low),
    subtract(actual.ends.high, own.ends.high),
  ];
  const difference = low === high ? low : null;
  const percent =
    difference === null || series.unit === '%' || own.ends.low !== own.ends.high
      ? null
      : percentOf(difference, own.ends.low);
  const verdict = judge(actual, own, low > 0);
  const apart =
    difference === null ? ` The ends differ by ${printNumber(low)} and ${printNumber(high)}.` : '';
  return {
    ...item,
    actual: found.observation,
    difference,
    percent,
    verdict,
    message:
      `${series.label}: ${say(planned, series)} for ${period}; ` +
      `${printEnds(actual.ends)} ${series.unit} came of it, ${verdict}.${apart}`,
  };
}

/** A range meets the plan where all of it lies in it, and misses it where none does; else nobody can tell. */
function judge(actual: Amount, own: Amount, isMore: boolean): OutlookVerdict {
  if (!overlap(actual.interval, own.interval))
    return isMore ? 'more than planned' : 'less than planned';
  const isRange = actual.ends.low !== actual.ends.high;
  return isRange && !isWithin(actual.interval, own.interval) ? 'cannot tell' : 'as planned';
}

function isWithin(inner: Interval, outer: Interval): boolean {
  const isAbove = outer.low === null || (inner.low !== null && inner.low >= outer.low);
  const isBelow = outer.high === null || (inner.high !== null && inner.high <= outer.high);
  return isAbove && isBelow;
}

function printEnds({ low, high }: Span): string {
  return low === high ? printNumber(low) : `${printNumber(low)} to ${printNumber(high)}`;
}

function percentOf(difference: number, base: number): number | null {
  return base <= 0 ? null : finite((100 * difference) / base);
}

const nothing = { actual: null, difference: null, percent: null };

/** The newest figure that is no plan, looked for in the plan's own series first. */
function findActual(
  { figures, series, outcomes = actualSources }: OutlookInput,
  plan: Series,
  period: string,
): { readonly observation: Observation; readonly series: Series } | null {
  const source = outcomes.find((one) => one.plan === plan.id);
  const candidates = [plan.id, ...(source?.actuals ?? [])].flatMap((id) =>
    (source?.hasNoDate === true ? laterPeriods(figures, id, period) : outcomePeriods(period)).map(
      (like) => ({ id, like }),
    ),
  );
  for (const { id, like } of candidates) {
    const of = series.find((one) => one.id === id);
    const observation = figures
      .all(id, like)
      .filter(({ flags }) => !flags.includes('f'))
      .at(-1);
    if (of !== undefined && observation !== undefined) return { observation, series: of };
  }
  return null;
}

/** Every period of the series from this one on: for plans without a date, whose outcome may be entered for any. */
function laterPeriods(figures: Figures, seriesId: string, period: string): string[] {
  return sortPeriods(figures.periods([seriesId])).filter((id) => compareTargets(id, period) >= 0);
}

interface Amount {
  /** Of a number or a bound both the same. */
  readonly ends: Span;
  readonly interval: Interval;
}

function toAmount(
  { figures, tables }: OutlookInput,
  observation: Observation,
  series: Series,
  unit: string,
): Amount | null {
  const table = tables.find(({ id }) => id === series.tableId);
  const conversion = findYearlyConversion(series.unit, unit);
  if (table === undefined || !conversion.ok) return null;
  const figure: Measured = measure(observation, table, figures);
  const ends = endsOf(observation);
  return ends === null || figure.interval === null
    ? null
    : {
        ends: {
          low: convert(ends.low, conversion.value),
          high: convert(ends.high, conversion.value),
        },
        interval: scaleInterval(figure.interval, conversion.value.factor),
      };
}

/** The ends of a range, the number stated or that a bound names; null when there is none. */
function endsOf({ value }: Observation): Span | null {
  switch (value.kind) {
    case 'number':
      return { low: value.value, high: value.value };
    case 'zero':
      return { low: 0, high: 0 };
    case 'range':
      return { low: value.low, high: value.high };
    case 'bound': {
      const named = value.low ?? value.high;
      return named === null ? null : { low: named, high: named };
    }
    default:
      return null;
  }
}

/** What was planned, as printed: `40 t planned`, `more than 100 t/yr planned`. */
function say({ printed, value, qualifier }: Observation, { unit }: Series): string {
  const hedge = value.kind === 'bound' ? (value.low === null ? 'at most ' : 'at least ') : '';
  const number = printed.replace(/^[<>]/, '').replace(/%$/, '');
  const amount = unit === '%' ? `${number}%` : `${number} ${unit}`;
  return `${hedge}${amount} ${qualifier === 'forecast' || qualifier === 'at-least' ? 'forecast' : 'planned'}`;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}
