import type { ChartSpec } from '#domain/charts/chart.ts';
import type { TimeSeries } from './time-series.ts';

/**
 * Do bars stand in one period alone? Then rows take the place of periods: each bar has its name beside it instead of a
 * colour in a key.
 */
export function areRowBars(
  { periods, series }: Pick<TimeSeries, 'periods' | 'series'>,
  { type, showsSpans }: Pick<ChartSpec, 'type' | 'showsSpans'>,
): boolean {
  const isPlain = !showsSpans && !series.some(({ onSecondAxis }) => onSecondAxis);
  return type === 'bar' && periods.length === 1 && series.length > 1 && isPlain;
}
