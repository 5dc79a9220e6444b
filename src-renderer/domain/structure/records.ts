import { isEqual } from '../equality.ts';
import type { Note, Series, Table } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { RecordChange, Step } from '../steps.ts';
import { groupIntoRows } from '../table-layout.ts';

/** What the store holds of tables and all that depends on how they are set out. */
export type StructureRecords = Pick<
  WorkspaceRecords,
  'editions' | 'tables' | 'series' | 'notes' | 'annotations' | 'charts' | 'blocks'
>;

/** One line of a table as it is set out: the series that share a stub, at least one. */
export type Row = ReadonlyArray<Series>;

/** The table of that id, or why there is none. */
export function findTable({ tables }: StructureRecords, id: string): Result<Table> {
  const table = tables.find((one) => one.id === id);
  return table === undefined ? fail('The table is not there any more.') : succeed(table);
}

/** A table's series in document order, those of hidden rows too. */
export function seriesOf({ series }: Pick<StructureRecords, 'series'>, tableId: string): Series[] {
  return series.filter((one) => one.tableId === tableId).sort((a, b) => a.order - b.order);
}

/** A table's rows in document order, hidden ones too. */
export function rowsOf(
  records: Pick<StructureRecords, 'series'>,
  tableId: string,
): ReadonlyArray<Row> {
  return groupIntoRows(seriesOf(records, tableId)).rows;
}

/** The row that has that series, with all rows of its table; or why there is none. */
export function findRow(
  records: StructureRecords,
  seriesId: string,
): Result<{ readonly row: Row; readonly rows: ReadonlyArray<Row>; readonly index: number }> {
  const one = records.series.find(({ id }) => id === seriesId);
  const rows = one === undefined ? [] : rowsOf(records, one.tableId);
  const index = rows.findIndex((row) => row.some(({ id }) => id === seriesId));
  const row = rows[index];
  return row === undefined ? fail('The row is not there any more.') : succeed({ row, rows, index });
}

export function headOf(row: Row): Series {
  const [first] = row;
  if (first === undefined) throw new Error('A row without a series.');
  return first;
}

export function putSeries(before: Series | null, after: Series | null): RecordChange[] {
  const id = (after ?? before)?.id;
  if (id === undefined || isEqual(before, after)) return [];
  return [{ on: 'series', id, before, after }];
}

export function putTable(before: Table | null, after: Table | null): RecordChange[] {
  const id = (after ?? before)?.id;
  if (id === undefined || isEqual(before, after)) return [];
  return [{ on: 'table', id, before, after }];
}

export function putNote(before: Note | null, after: Note | null): RecordChange[] {
  const id = (after ?? before)?.id;
  if (id === undefined || isEqual(before, after)) return [];
  return [{ on: 'note', id, before, after }];
}

/** The step of these changes; null when there are none. */
export function stepOf(label: string, changes: ReadonlyArray<RecordChange>): Step | null {
  return changes.length === 0 ? null : { label, reason: '', changes };
}
