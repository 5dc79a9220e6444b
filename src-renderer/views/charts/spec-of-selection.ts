import type { ChartMode, ChartSpec } from '#domain/charts/chart.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import type { Value } from '#domain/values.ts';

/** A cell of a table that is to be drawn. */
export interface ChosenCell {
  readonly seriesId: string;
  readonly period: string;
  /** Null where nothing is listed. */
  readonly kind: Value['kind'] | null;
}

/**
 * The chart that a selection of cells asks for: its rows in the table's order, within its periods. Ranges are drawn as
 * ranges, several periods as lines, one period of several rows as bars, and of a single cell its row over all periods.
 */
export function specOfSelection(cells: ReadonlyArray<ChosenCell>, mode: ChartMode): ChartSpec {
  const seriesIds = [...new Set(cells.map(({ seriesId }) => seriesId))];
  const periods = sortPeriods(new Set(cells.map(({ period }) => period)));
  const start = { ...startSpec(seriesIds), mode };
  if (cells.length <= 1) return start;
  const stated = cells.filter(({ kind }) => kind !== null);
  const areRanges = stated.some(({ kind }) => kind === 'range') && mode === 'value';
  const type = areRanges ? 'range' : periods.length === 1 ? 'bar' : 'line';
  return { ...start, type, from: periods[0] ?? null, to: periods.at(-1) ?? null };
}
