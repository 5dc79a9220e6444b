import { baseFigure, basePeriod } from '#domain/base.ts';
import { compareFigures } from '#domain/change.ts';
import { countDecimals } from '#domain/decimals.ts';
import type { Figures, View } from '#domain/figures.ts';
import { measure } from '#domain/measure.ts';
import { nameRowShortly } from '#domain/names.ts';
import type { Observation, Series, Table } from '#domain/observations.ts';
import { namePeriod } from '#format/periods.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import { kindNames } from '#domain/values.ts';

export type ChartMode = 'value' | 'percent' | 'index';

/** One figure as a chart draws it. Where `y` and `range` are both null there is a gap, and `gap` says why. */
export interface ChartPoint {
  readonly period: string;
  readonly y: number | null;
  readonly range: readonly [low: number, high: number] | null;
  readonly isEstimated: boolean;
  /** A plan or forecast, not an outcome. */
  readonly isForecast: boolean;
  /** The series breaks here: no line leads to this point. */
  readonly startsAnew: boolean;
  readonly gap: string | null;
}

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly points: ReadonlyArray<ChartPoint>;
}

export interface ChartData {
  readonly periods: ReadonlyArray<string>;
  readonly periodLabels: ReadonlyArray<string>;
  readonly series: ReadonlyArray<ChartSeries>;
  readonly mode: ChartMode;
  /** The period that is marked; null when it is not on the axis. */
  readonly basePeriod: string | null;
}

export interface ChartInput {
  readonly table: Table;
  /** The series to draw, in order. */
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly view: View;
  readonly mode: ChartMode;
}

/** The figures of a chart. Years without any figure keep their place on the axis; what cannot be drawn is a gap. */
export function chartData(input: ChartInput): ChartData {
  const ids = input.series.map(({ id }) => id);
  const periods = fillYears(sortPeriods(input.figures.periods(ids, input.view)));
  return {
    periods,
    periodLabels: periods.map(namePeriod),
    series: input.series.map((one) => ({
      id: one.id,
      label: nameRowShortly(one),
      points: periods.map((period) => chartPoint(one, period, input)),
    })),
    mode: input.mode,
    // Among quarters and days a year is no point in time that could be marked.
    basePeriod: periods.includes(basePeriod) && periods.every(isYear) ? basePeriod : null,
  };
}

/** Where all periods are years, the years between them too: an axis must not hide a missing one. */
function fillYears(periods: string[]): string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return periods;
  if (!periods.every(isYear)) return periods;
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => String(Number(first) + index));
}

function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}

function chartPoint(series: Series, period: string, input: ChartInput): ChartPoint {
  const observation = input.figures.at(series.id, period, input.view);
  if (observation === null) return gap(period, 'not listed');
  return input.mode === 'value'
    ? valuePoint(observation)
    : derivedPoint(observation, series, input, input.mode);
}

function valuePoint(observation: Observation): ChartPoint {
  const { value, period, flags } = observation;
  const about = { period, isEstimated: flags.includes('e'), ...statusOf(observation), gap: null };
  switch (value.kind) {
    case 'number':
      return { ...about, y: value.value, range: null };
    case 'zero':
      return { ...about, y: 0, range: null };
    case 'range':
      return { ...about, y: null, range: [value.low, value.high] };
    default:
      return gap(period, kindNames[value.kind]);
  }
}

function statusOf({ flags }: Observation) {
  return { isForecast: flags.includes('f'), startsAnew: flags.includes('b') };
}

function derivedPoint(
  observation: Observation,
  { unit, indicator }: Series,
  { figures, table, view }: ChartInput,
  mode: 'percent' | 'index',
): ChartPoint {
  const { period } = observation;
  const base = baseFigure(figures, observation.seriesId, basePeriod, view);
  const change = compareFigures(
    base === null ? null : measure(base, table, figures),
    measure(observation, table, figures),
    { from: basePeriod, to: period, unit, indicator },
  );
  const y = mode === 'percent' ? change.percent : change.index;
  if (y === null) return gap(period, change.reason ?? 'not computed');
  const { estimated: isEstimated } = change;
  return { period, y, range: null, isEstimated, ...statusOf(observation), gap: null };
}

/** How many decimals a chart's number is shown with: a figure its own, what was computed enough that small ones differ. */
export function decimalsFor(value: number, mode: ChartMode): number {
  if (mode === 'value') return countDecimals(value);
  const size = Math.abs(value);
  return size === 0 || Number.isInteger(value) ? 0 : size < 1 ? 2 : 1;
}

function gap(period: string, why: string): ChartPoint {
  const status = { isEstimated: false, isForecast: false, startsAnew: false };
  return { period, y: null, range: null, ...status, gap: why };
}
