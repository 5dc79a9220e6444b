import { nameRow } from '../names.ts';
import type { Series } from '../observations.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import {
  findRow,
  headOf,
  putSeries,
  rowsOf,
  stepOf,
  type Row,
  type StructureRecords,
} from './records.ts';

/** The headings over rows of the table, each once, in document order. */
export function headingsOf(
  records: Pick<StructureRecords, 'series'>,
  tableId: string,
): ReadonlyArray<string> {
  return [...new Set(rowsOf(records, tableId).map(groupOf))].filter((name) => name !== '');
}

/** The heading under which a row stands; empty when it stands under none. */
export function groupOf(row: Row): string {
  return headOf(row).group ?? '';
}

/**
 * The step that sets a heading over a row and those below it, down to the next heading or a total: what stands under
 * one heading stays together.
 */
export function addHeading(
  records: StructureRecords,
  id: string,
  name: string,
): Result<Step | null> {
  const found = findRow(records, id);
  if (!found.ok) return found;
  const { row, rows, index } = found.value;
  const checked = checkName(records, headOf(row).tableId, name);
  if (!checked.ok) return checked;
  const below = rows.slice(index + 1);
  const end = below.findIndex(
    (one) => groupOf(one) !== groupOf(row) || headOf(one).role === 'total',
  );
  const covered = [row, ...(end === -1 ? below : below.slice(0, end))];
  return succeed(stepOf(`Add the heading ${checked.value}`, regroup(covered, checked.value)));
}

/** The step that gives a heading another name. */
export function renameHeading(
  records: StructureRecords,
  tableId: string,
  from: string,
  to: string,
): Result<Step | null> {
  if (to.trim() === from) return succeed(null);
  const checked = checkName(records, tableId, to);
  if (!checked.ok) return checked;
  return succeed(
    stepOf(
      `Rename the heading ${from} to ${checked.value}`,
      regroup(under(records, tableId, from), checked.value),
    ),
  );
}

/** The step that takes a heading away; its rows stay. */
export function removeHeading(
  records: StructureRecords,
  tableId: string,
  name: string,
): Result<Step | null> {
  const rows = under(records, tableId, name);
  return succeed(stepOf(`Remove the heading ${name}`, regroup(rows, '')));
}

/** The step that puts one row under a heading of its table, or (empty) under none. */
export function putUnder(records: StructureRecords, id: string, name: string): Result<Step | null> {
  const found = findRow(records, id);
  if (!found.ok) return found;
  const { row } = found.value;
  const label =
    name === ''
      ? `Take the row ${nameRow(headOf(row))} from under its heading`
      : `Put the row ${nameRow(headOf(row))} under ${name}`;
  return succeed(stepOf(label, regroup([row], name)));
}

function under(records: StructureRecords, tableId: string, name: string): Row[] {
  return rowsOf(records, tableId).filter((row) => groupOf(row) === name);
}

function regroup(rows: ReadonlyArray<Row>, name: string) {
  return rows.flat().flatMap((one) => putSeries(one, withGroup(one, name)));
}

function withGroup({ group: _, ...one }: Series, name: string): Series {
  return name === '' ? one : { ...one, group: name };
}

function checkName(records: StructureRecords, tableId: string, text: string): Result<string> {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name === '') return fail('A heading needs words.');
  if (headingsOf(records, tableId).includes(name)) {
    return fail(`The table has a heading “${name}” already.`);
  }
  return succeed(name);
}
