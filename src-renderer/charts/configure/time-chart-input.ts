import type { ChartSpec } from '#domain/charts/chart.ts';
import type { TimeSeries } from '../model/time-series.ts';
import type { ChartLook } from './lode-chart.ts';

/** What charts over time are set from. */
export interface TimeChartInput {
  readonly time: TimeSeries;
  readonly spec: Pick<ChartSpec, 'type' | 'scale' | 'showsSpans'>;
  /** Of the value axes: `kilograms`, `index, 2013 = 100`. */
  readonly axisTitle: string;
  readonly secondAxisTitle: string;
  readonly look: ChartLook;
  /** Least and greatest value of an axis that others are to be like. */
  readonly extent?: readonly [least: number, greatest: number];
}
