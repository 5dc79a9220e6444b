import type { ChartMode } from '#domain/charts/chart.ts';
import { countDecimals } from '#domain/decimals.ts';

/** How many decimals a chart's number is shown with: a figure its own, what was computed enough that small ones differ. */
export function decimalsFor(value: number, mode: ChartMode): number {
  if (mode === 'value' || mode === 'change') return countDecimals(value);
  const size = Math.abs(value);
  return size === 0 || Number.isInteger(value) ? 0 : size < 1 ? 2 : 1;
}
