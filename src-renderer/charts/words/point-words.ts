import type { ChartMode } from '#domain/charts/chart.ts';
import { formatNumber } from '#format/numbers.ts';
import { decimalsFor } from '../decimals-for.ts';
import type { ChartPoint } from '../model/points.ts';

/** A number of the chart as it is read: `33,000`, `−10.8%`, `121.2`. */
export function printValue(value: number, mode: ChartMode, locale: string): string {
  const number = formatNumber(value, {
    locale,
    decimals: decimalsFor(value, mode),
    signed: mode === 'change' || mode === 'percent',
  });
  return mode === 'percent' || mode === 'share' ? `${number}%` : number;
}

/** A point in words: its value and status, or why there is none. */
export function describePoint(point: ChartPoint, mode: ChartMode, locale: string): string {
  const status = [
    point.isEstimated ? ', estimated' : '',
    point.isForecast ? ', forecast or planned' : '',
    point.startsAnew ? ', after a break of the series' : '',
  ].join('');
  const print = (value: number) => printValue(value, mode, locale);
  if (point.range !== null) return `${point.range.map(print).join(' to ')}${status}`;
  return point.y === null ? (point.gap ?? '') : `${print(point.y)}${status}`;
}
