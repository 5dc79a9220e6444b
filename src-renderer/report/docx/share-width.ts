import type { ColumnWidth } from '../tables/column-widths.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { wantedWidths } from '../tables/table-width.ts';

/** How wide the columns are, in twentieths of a point; together as wide as the text. */
export interface TableWidths {
  readonly stub: ReadonlyArray<number>;
  readonly figures: ReadonlyArray<number>;
}

/** Columns of figures get what they need; names get the rest up to what they need; what is left widens the figures. */
export function shareWidth(
  table: PrintedTable,
  columns: ReadonlyArray<ColumnWidth>,
  width: number,
  digit: number,
): TableWidths {
  const wanted = wantedWidths(table, columns);
  const least = sum(wanted.stub.map((one) => one.least)) * digit;
  const need = sum(wanted.figures) * digit;
  const scale = Math.min(1, Math.max(0, width - least) / Math.max(1, need));
  const figures = wanted.figures.map((one) => Math.floor(one * digit * scale));
  const rest = width - sum(figures);
  const forNames = sum(wanted.stub.map((one) => one.wanted)) * digit;
  const spare = Math.floor(Math.max(0, rest - forNames) / Math.max(1, figures.length + 1));
  const wider = figures.map((one) => one + spare);
  const left = width - sum(wider);
  const stub = wanted.stub.map((one) => Math.floor((left * one.wanted * digit) / forNames));
  return { stub, figures: wider };
}

function sum(sizes: ReadonlyArray<number>): number {
  return sizes.reduce((all, size) => all + size, 0);
}
