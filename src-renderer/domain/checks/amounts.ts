import { convert, findYearlyConversion } from '../conversions.ts';
import { sum } from '../decimals.ts';
import { addIntervals, divideIntervals, negate, scaleInterval } from '../interval-arithmetic.ts';
import type { Interval } from '../intervals.ts';
import type { CheckedCell } from './check.ts';
import type { Expression, Place, Ratio, When } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { hasFlag, middleOf, statedEnds } from './middle.ts';

/** A number from one or several cells, where its true value lies, and the cells. */
export interface Amount {
  /** Of a range its middle: only to compare with, never to be told as what is stated. */
  readonly value: number;
  /** What is stated, by its ends; both are `value` where that is a number. */
  readonly stated: Interval;
  readonly interval: Interval;
  readonly cells: ReadonlyArray<CheckedCell>;
}

/**
 * The sum that an expression stands for in a year, in the unit, or in that of its first term. Null as soon as one term
 * is not listed, states no amount, is a plan where none was asked for, or cannot be converted.
 */
export function readExpression(
  evidence: Evidence,
  expression: Expression,
  year: string,
  unit: string | null = null,
): Amount | null {
  const [first] = expression;
  const target = unit ?? evidence.find(first?.series ?? '')?.unit ?? null;
  if (target === null) return null;
  const terms = expression.map((place) => readPlace(evidence, place, year, target));
  const known = terms.filter((term) => term !== null);
  if (known.length < terms.length || known.length === 0) return null;
  return {
    value: sum(known.map(({ value }) => value)),
    stated: addIntervals(known.map(({ stated }) => stated)),
    interval: addIntervals(known.map(({ interval }) => interval)),
    cells: known.flatMap(({ cells }) => cells),
  };
}

/** One sum over the other, times `factor`; null when either is not known or the divisor can be zero. */
export function readRatio(
  evidence: Evidence,
  { over, under, overUnit, underUnit }: Ratio,
  year: string,
  factor = 1,
): Amount | null {
  return divide(
    readExpression(evidence, over, year, overUnit),
    readExpression(evidence, under, year, underUnit),
    factor,
  );
}

export function divide(over: Amount | null, under: Amount | null, factor = 1): Amount | null {
  if (over === null || under === null || under.value === 0) return null;
  const interval = divideIntervals(over.interval, under.interval);
  if (interval === null) return null;
  const value = (over.value / under.value) * factor;
  if (!Number.isFinite(value)) return null;
  return {
    value,
    stated: isPoint(over) && isPoint(under) ? pointAt(value) : scaleInterval(interval, factor),
    interval: scaleInterval(interval, factor),
    cells: [...over.cells, ...under.cells],
  };
}

/** What is stated where that is a single number. */
export function pointAt(value: number): Interval {
  return { low: value, high: value };
}

export function isPoint({ stated }: Pick<Amount, 'stated'>): boolean {
  return stated.low !== null && stated.low === stated.high;
}

/** The period in which a place stands, seen from a year. */
export function resolvePeriod(when: When | undefined, year: string): string {
  if (typeof when === 'object') return when.at;
  const before = String(Number(year) - 1);
  switch (when) {
    case 'year-before':
      return before;
    case 'yearend':
      return `${year}-12-31`;
    case 'yearend-before':
      return `${before}-12-31`;
    default:
      return year;
  }
}

/** The years in which the view lists the series: year periods, and those in which its yearends fall. */
export function listYears(evidence: Evidence, seriesId: string): string[] {
  const years = evidence
    .calendar(seriesId)
    .filter(({ id, kind }) => kind === 'year' || (kind === 'day' && id.endsWith('-12-31')));
  return [...new Set(years.map(({ id }) => id.slice(0, 4)))];
}

/** The change in percent; null when either is not known or the base is not above zero. */
export function percentOf(from: number | undefined, to: number | undefined): number | null {
  if (from === undefined || to === undefined || from <= 0) return null;
  const percent = (100 * (to - from)) / from + 0;
  return Number.isFinite(percent) ? percent : null;
}

function readPlace(evidence: Evidence, place: Place, year: string, unit: string): Amount | null {
  const period = resolvePeriod(place.when, year);
  const series = evidence.find(place.series);
  const figure = evidence.at(place.series, period);
  if (series === null || figure === null || figure.interval === null) return null;
  const mayBePlanned = typeof place.when === 'object' && place.when.planned === true;
  if (hasFlag(figure, 'f') && !mayBePlanned) return null;
  const value = middleOf(figure);
  const ends = statedEnds(figure);
  const conversion = findYearlyConversion(series.unit, unit);
  if (value === null || ends === null || !conversion.ok) return null;
  const converted = convert(value, conversion.value);
  const interval = scaleInterval(figure.interval, conversion.value.factor);
  const stated =
    ends.low === ends.high ? pointAt(converted) : scaleInterval(ends, conversion.value.factor);
  return {
    value: place.minus === true ? 0 - converted : converted,
    stated: place.minus === true ? negate(stated) : stated,
    interval: place.minus === true ? negate(interval) : interval,
    cells: [evidence.cell(place.series, period)],
  };
}
