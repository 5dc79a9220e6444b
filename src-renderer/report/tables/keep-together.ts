import type { PrintedTable } from './printed-table.ts';

/** With no more rows than that, a table is not parted by the end of a page. */
const fewRows = 24;

export function isKeptWhole({ rows }: Pick<PrintedTable, 'rows'>): boolean {
  return rows.length <= fewRows;
}
