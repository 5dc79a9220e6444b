import { basePeriod } from '#domain/base.ts';
import type { ChartMode, ChartSpec } from '#domain/charts/chart.ts';
import { namePeriod } from '#format/periods.ts';
import { axisPeriods, isYear } from './axis-periods.ts';
import type { ChartFigures, DrawnSeries } from './chart-figures.ts';
import { onLogAxis } from './log-axis.ts';
import { nameSeries } from './name-series.ts';
import { pointsOf, type ChartPoint } from './points.ts';

export interface ChartSeries extends DrawnSeries {
  readonly id: string;
  readonly label: string;
  readonly points: ReadonlyArray<ChartPoint>;
  /** Measured on the axis on the right. */
  readonly onSecondAxis: boolean;
}

/** Series over time: what lines, bars, areas and ranges are drawn from. */
export interface TimeSeries {
  readonly mode: ChartMode;
  readonly periods: ReadonlyArray<string>;
  readonly periodLabels: ReadonlyArray<string>;
  readonly series: ReadonlyArray<ChartSeries>;
  /** The period that is marked; null when it is not on the axis. */
  readonly basePeriod: string | null;
}

/** The figures of a chart over time. Years without any figure keep their place; what cannot be drawn is a gap. */
export function timeSeries(spec: ChartSpec, figures: ChartFigures): TimeSeries {
  const periods = axisPeriods(spec, figures);
  const names = nameSeries(figures.drawn);
  return {
    mode: spec.mode,
    periods,
    periodLabels: periods.map(namePeriod),
    series: figures.drawn.map(({ series, table }, index) => ({
      series,
      table,
      id: series.id,
      label: names[index] ?? series.label,
      onSecondAxis: spec.secondAxis.includes(series.id),
      points: pointsOf(series, periods, spec.mode, figures.of(table)).map((point) =>
        spec.scale === 'log' ? onLogAxis(point) : point,
      ),
    })),
    // Among quarters and days a year is no point in time that could be marked.
    basePeriod: periods.includes(basePeriod) && periods.every(isYear) ? basePeriod : null,
  };
}
