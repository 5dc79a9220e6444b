import { sum } from '#domain/decimals.ts';
import type { ChartPoint } from './points.ts';
import type { TimeSeries } from './time-series.ts';

/** Each figure as a percentage of the numbers drawn in its period. A period whose numbers sum to nothing has none. */
export function toHundred(time: TimeSeries): TimeSeries {
  const wholes = time.periods.map((_, index) =>
    sum(time.series.flatMap(({ points }) => points[index]?.y ?? [])),
  );
  return {
    ...time,
    mode: 'share',
    series: time.series.map((series) => ({
      ...series,
      points: series.points.map((point, index) => partOf(point, wholes[index] ?? 0)),
    })),
  };
}

function partOf(point: ChartPoint, whole: number): ChartPoint {
  if (point.y === null) return point;
  if (whole <= 0 || point.y < 0) {
    return { ...point, y: null, span: null, gap: 'no part of a sum above zero' };
  }
  return { ...point, y: (100 * point.y) / whole, span: null };
}

/** The periods in which a stack lacks a row: they stand lower than their whole. */
export function incompletePeriods({ periodLabels, series }: TimeSeries): string[] {
  return periodLabels.filter((_, index) => {
    const drawn = series.filter(({ points }) => typeof points[index]?.y === 'number');
    return drawn.length > 0 && drawn.length < series.length;
  });
}
