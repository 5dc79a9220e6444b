import { isReadOnly } from '../editions.ts';
import { nameTable } from '../names.ts';
import type { Annotation, Table } from '../observations.ts';
import { plural } from '../plural.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { RecordChange, Step } from '../steps.ts';
import { writeTarget } from '../targets.ts';
import { heldFigures } from './held-figures.ts';
import { checkHead, type TableHead } from './new-table.ts';
import {
  findTable,
  putNote,
  putSeries,
  putTable,
  seriesOf,
  stepOf,
  type StructureRecords,
} from './records.ts';
import type { Removal } from './row-removal.ts';

/** The step that says otherwise what the table is: title, number, unit line, row heading, significant digits. */
export function changeTable(
  records: StructureRecords,
  tableId: string,
  head: Partial<TableHead>,
): Result<Step | null> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const checked = checkHead(records, { ...table.value, ...head }, table.value);
  if (!checked.ok) return checked;
  const after = { ...table.value, ...checked.value };
  return succeed(stepOf(labelOf(table.value, after), putTable(table.value, after)));
}

function labelOf(before: Table, after: Table): string {
  if (before.title !== after.title) return `Rename the table ${before.title} to ${after.title}`;
  if (before.significantDigits !== after.significantDigits) {
    return `Give ${nameTable(before)} to ${plural(after.significantDigits, 'significant digit')}`;
  }
  return `Change the head of ${nameTable(before)}`;
}

/** The tables in the list that this one stands in: those with a number, or those without. */
export function listOf(tables: ReadonlyArray<Table>, table: Table): Table[] {
  return [...tables]
    .sort((a, b) => a.order - b.order)
    .filter((one) => (one.number === '') === (table.number === '') && one.hidden !== true);
}

/** The step that moves a table up (-1) or down (1) in its list; null when it is at the end already. */
export function moveTable(
  records: StructureRecords,
  tableId: string,
  by: -1 | 1,
): Result<Step | null> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const list = listOf(records.tables, table.value);
  const at = list.findIndex(({ id }) => id === tableId);
  const other = list[at + by];
  if (at === -1 || other === undefined) return succeed(null);
  const all = [...records.tables].sort((a, b) => a.order - b.order);
  const [from, to] = [all.findIndex(({ id }) => id === tableId), all.indexOf(other)];
  const order = all.filter((_, index) => index !== from);
  order.splice(to, 0, table.value);
  const numbers = all.map((one) => one.order);
  const areUnique = new Set(numbers).size === numbers.length;
  return succeed(
    stepOf(
      `Move ${nameTable(table.value)} ${by < 0 ? 'up' : 'down'}`,
      order.flatMap((one, index) =>
        putTable(one, { ...one, order: areUnique ? (numbers[index] ?? one.order) : index + 1 }),
      ),
    ),
  );
}

/** The step that takes a table out of the list of tables, or puts it back; its figures count as before. */
export function hideTable(
  records: StructureRecords,
  tableId: string,
  isHidden: boolean,
): Result<Step | null> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  if (isHidden && records.tables.every(({ id, hidden }) => id === tableId || hidden === true)) {
    return fail('It is the last table that is shown.');
  }
  return succeed(
    stepOf(
      `${isHidden ? 'Hide' : 'Show'} ${nameTable(table.value)}`,
      putTable(table.value, withHidden(table.value, isHidden)),
    ),
  );
}

/**
 * The step that removes a table with its rows, notes and the figures of working editions in it. Refused where an
 * edition that was published states figures in it or is set out with it.
 */
export function removeTable(records: StructureRecords, tableId: string): Result<Removal> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const name = nameTable(table.value);
  const series = seriesOf(records, tableId);
  const { fixed, working, annotations, charts } = heldFigures(records, series);
  if (fixed !== '') {
    return fail(`“${name}” holds ${fixed}: what was published stays. Hide the table instead.`);
  }
  const printed = records.editions.find(
    (edition) => isReadOnly(edition) && hasLayout(edition, tableId),
  );
  if (printed !== undefined) {
    return fail(`“${printed.title}” is published with this table. Hide it instead.`);
  }
  if (records.tables.length === 1) return fail('It is the last table of the workspace.');
  const onTable = notesOnTable(records.annotations, tableId);
  return succeed({
    figures: working.length,
    notes: annotations.length + onTable.length,
    charts,
    step: {
      label: `Remove ${name}${working.length === 0 ? '' : ` with ${plural(working.length, 'figure')}`}`,
      reason: '',
      changes: [
        ...annotations,
        ...onTable,
        ...charts.changes,
        ...working,
        ...series.flatMap((one) => putSeries(one, null)),
        ...records.notes
          .filter((note) => note.tableId === tableId)
          .flatMap((note) => putNote(note, null)),
        ...records.editions.flatMap((edition) => withoutLayout(edition, tableId)),
        ...putTable(table.value, null),
      ],
    },
  });
}

/** The table as one that is left out of the list, or is not. */
export function withHidden({ hidden: _, ...table }: Table, isHidden: boolean): Table {
  return isHidden ? { ...table, hidden: true } : table;
}

type Edition = StructureRecords['editions'][number];

function hasLayout({ layouts = [] }: Edition, tableId: string): boolean {
  return layouts.some((one) => one.tableId === tableId);
}

function withoutLayout(before: Edition, tableId: string): RecordChange[] {
  if (!hasLayout(before, tableId)) return [];
  const { layouts = [], ...rest } = before;
  const left = layouts.filter((one) => one.tableId !== tableId);
  const after = left.length === 0 ? rest : { ...rest, layouts: left };
  return [{ on: 'edition', id: before.id, before, after }];
}

function notesOnTable(annotations: ReadonlyArray<Annotation>, tableId: string): RecordChange[] {
  const target = writeTarget({ on: 'table', tableId });
  return annotations
    .filter((note) => note.target === target)
    .map((before) => ({ on: 'annotation', id: before.id, before, after: null }));
}
