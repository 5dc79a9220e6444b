import type { ChartSpec } from '#domain/charts/chart.ts';
import { comparePeriods, readPeriod } from '#domain/periods.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import type { ChartFigures } from './chart-figures.ts';

/**
 * The periods on a chart's time axis, in time order, within its limits. Where all are years, the years between them
 * too: an axis must not hide a missing one.
 */
export function axisPeriods(
  { from, to }: Pick<ChartSpec, 'from' | 'to'>,
  figures: ChartFigures,
): string[] {
  const ids = figures.drawn.map(({ series }) => series.id);
  const listed = sortPeriods(figures.figures.periods(ids, figures.view));
  const within = listed.filter(
    (period) =>
      (from === null || !isBefore(period, from)) && (to === null || !isBefore(to, period)),
  );
  return fillYears(within);
}

function isBefore(a: string, b: string): boolean {
  const [first, second] = [readPeriod(a), readPeriod(b)];
  return first.ok && second.ok && comparePeriods(first.value, second.value) < 0;
}

function fillYears(periods: string[]): string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || !periods.every(isYear)) return periods;
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => String(Number(first) + index));
}

/** Is it a plain year, a point in time that can be marked among others? */
export function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}
