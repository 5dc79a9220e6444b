import type { Series } from '../observations.ts';
import { groupIntoRows, sortPeriods } from '../table-layout.ts';
import type { NotedRange, RangeTarget } from './note-places.ts';

/** A cell by its row's and its measure's place in the table. */
interface Place {
  readonly row: number;
  readonly measure: number;
}

/**
 * The ranges with notes that cover a cell, as the table sets its rows, measures and periods in order, hidden ones too.
 * `series` are those of the cell's table, in any order.
 */
export function rangesOver(
  ranges: ReadonlyArray<NotedRange>,
  series: ReadonlyArray<Series>,
  cell: { readonly seriesId: string; readonly period: string },
): NotedRange[] {
  if (ranges.length === 0) return [];
  const places = placesOf(series);
  const at = places.get(cell.seriesId);
  if (at === undefined) return [];
  return ranges.filter((range) => covers(range, places, { ...at, period: cell.period }));
}

function covers(
  { from, to, first, last }: RangeTarget,
  places: ReadonlyMap<string, Place>,
  cell: Place & { readonly period: string },
): boolean {
  const [one, other] = [places.get(from), places.get(to)];
  if (one === undefined || other === undefined) return false;
  const rows = [one.row, other.row];
  if (cell.row < Math.min(...rows) || cell.row > Math.max(...rows)) return false;
  const periods = sortPeriods([...new Set([first, last, cell.period])]);
  // Columns go by period, and within one by measure.
  const columnOf = (period: string, measure: number) =>
    periods.indexOf(period) * (places.size + 1) + measure;
  const ends = [columnOf(first, one.measure), columnOf(last, other.measure)];
  const column = columnOf(cell.period, cell.measure);
  return column >= Math.min(...ends) && column <= Math.max(...ends);
}

function placesOf(series: ReadonlyArray<Series>): Map<string, Place> {
  const { rows } = groupIntoRows([...series].sort((a, b) => a.order - b.order));
  return new Map(
    rows.flatMap((row, at) =>
      row.map(({ id }, measure) => [id, { row: at, measure }] as [string, Place]),
    ),
  );
}
