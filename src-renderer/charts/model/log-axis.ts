import { gapAt, type ChartPoint } from './points.ts';

/** A log axis has no place for zero and what is below it: there is a gap, and it is said why. */
export function onLogAxis(point: ChartPoint): ChartPoint {
  const least = point.range === null ? point.y : point.range[0];
  const why = least === null ? null : whyNotOnLogAxis(least);
  return why === null ? point : gapAt(point.period, why, point.observation);
}

/** Null where there is a place for the value. */
export function whyNotOnLogAxis(value: number): string | null {
  if (value > 0) return null;
  return `${value === 0 ? 'zero' : 'below zero'}, which a log axis cannot show`;
}
