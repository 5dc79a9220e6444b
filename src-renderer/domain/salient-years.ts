import { baseFigure, basePeriod } from './base.ts';
import type { Measured } from './measure.ts';
import type { Evidence } from './checks/evidence.ts';
import type { Period } from './periods.ts';

/** What a figure of a year stands for: all of it, its last day, or several years together of which it is the last. */
export type Timing = 'year' | 'yearend' | 'years';

export interface DatedFigure {
  readonly year: string;
  readonly period: Period;
  readonly timing: Timing;
  readonly figure: Measured;
}

/** What a statistic states in one year. */
export interface StatisticFigure {
  readonly year: string;
  readonly period: Period;
  readonly timing: Timing;
  /** The listed figure, or the calculated one in the same form; null where the calculation comes to nothing. */
  readonly figure: Measured | null;
  /** Why there is none. */
  readonly reason: string | null;
  /** What else has to be said of it. */
  readonly note: string | null;
  /** The calculation in one line; null for what is listed. */
  readonly working: string | null;
  /** The editions of all that it rests on. */
  readonly editionIds: ReadonlyArray<string>;
}

const timings: ReadonlyArray<Timing> = ['year', 'yearend', 'years'];

/**
 * One figure of the series for each year that has any, in time order. Where a year has several, the one that stands for
 * the same as the base period's figure does is taken: a yearend is set beside yearends. Plans and forecasts are no
 * figures of their year. The base year's figure is the baseline's where it states one.
 */
export function yearlyFigures(evidence: Evidence, seriesId: string): DatedFigure[] {
  const all = evidence.calendar(seriesId).flatMap((period): DatedFigure[] => {
    const timing = timingOf(period);
    const year = period.end.slice(0, 4);
    const figure = timing === null ? null : figureOf(evidence, seriesId, period.id, year);
    return timing === null || figure === null ? [] : [{ year, period, timing, figure }];
  });
  const years = [...new Set(all.map(({ year }) => year))];
  const wanted = wantedTiming(all, years);
  return years.flatMap((year) =>
    best(
      all.filter((one) => one.year === year),
      wanted,
    ),
  );
}

/** The figure of a year as such, which is no plan; the baseline's in the base year. Null when none is listed. */
export function figureOf(
  evidence: Evidence,
  seriesId: string,
  period: string,
  year = period,
): Measured | null {
  const base =
    year === basePeriod ? baseFigure(evidence.figures, seriesId, period, evidence.view) : null;
  const candidates = [base === null ? null : evidence.measure(base), evidence.at(seriesId, period)];
  return candidates.find((one) => one?.observation.flags.includes('f') === false) ?? null;
}

/** Do the two stand for like stretches of time: two years, two yearends, two spans of as many years? */
export function isLike(a: Period, b: Period): boolean {
  return timingOf(a) === timingOf(b) && lengthOf(a) === lengthOf(b);
}

function timingOf({ kind, id }: Period): Timing | null {
  switch (kind) {
    case 'year':
      return 'year';
    case 'day':
      return id.endsWith('-12-31') ? 'yearend' : null;
    case 'span':
      return 'years';
    default:
      return null;
  }
}

function lengthOf({ start, end }: Period): number {
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4));
}

/** What the base year's figure stands for, or, where it has none, the newest year's. */
function wantedTiming(
  all: ReadonlyArray<DatedFigure>,
  years: ReadonlyArray<string>,
): Timing | undefined {
  const year = years.includes(basePeriod) ? basePeriod : years.at(-1);
  const there = all.filter((one) => one.year === year).map(({ timing }) => timing);
  return timings.find((timing) => there.includes(timing));
}

function best(ofYear: ReadonlyArray<DatedFigure>, wanted: Timing | undefined): DatedFigure[] {
  const order = [...(wanted === undefined ? [] : [wanted]), ...timings];
  const found = order
    .map((timing) => ofYear.find((one) => one.timing === timing))
    .find((one) => one !== undefined);
  return found === undefined ? [] : [found];
}
