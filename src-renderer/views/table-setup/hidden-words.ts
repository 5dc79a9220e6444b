import type { Series, Table } from '#domain/observations.ts';
import { plural } from '#domain/plural.ts';
import { rowsOf } from '#domain/structure/records.ts';
import { isRowHidden } from '#domain/structure/rows.ts';

/** `2 rows and 1 column are hidden; they still count in totals, shares and checks.`; empty where all is shown. */
export function describeHidden(table: Table, series: ReadonlyArray<Series>): string {
  const rows = rowsOf({ series }, table.id).filter(isRowHidden).length;
  const columns = table.hiddenPeriods?.length ?? 0;
  const parts = [
    rows === 0 ? '' : plural(rows, 'row'),
    columns === 0 ? '' : plural(columns, 'column'),
  ].filter(Boolean);
  if (parts.length === 0) return '';
  const isOne = rows + columns === 1;
  return `${parts.join(' and ')} ${isOne ? 'is' : 'are'} hidden; ${isOne ? 'it still counts' : 'they still count'} in totals, shares and checks.`;
}
