import type { Series, SeriesRole } from '../observations.ts';
import { moved } from '../moved.ts';
import { nameRow } from '../names.ts';
import { plural } from '../plural.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import { freeId, idsOf, slugOf } from './ids.ts';
import { measuresOf, sharesMeasures, type Measure } from './measures.ts';
import {
  findRow,
  findTable,
  headOf,
  putSeries,
  rowsOf,
  stepOf,
  type Row,
  type StructureRecords,
} from './records.ts';
import { orderRows, placed } from './row-order.ts';

/** What a row is called and what it is to the others. */
export interface RowForm {
  readonly label: string;
  readonly country: string;
  readonly entity: string;
  readonly location: string;
  readonly role: SeriesRole;
  /** A series of the row whose total it is part of; empty for none. */
  readonly totalId: string;
}

/** What a row says of itself now. */
export function rowForm(row: Row): RowForm {
  const { label, country, entity, location, role, parentId } = headOf(row);
  return { label, country, entity, location, role, totalId: parentId };
}

export interface NewRow {
  readonly form: RowForm;
  /** What it measures; all measures of the table when left out, where its rows share them. */
  readonly measures?: ReadonlyArray<Measure>;
  /** A series of the row that it comes after; at the end, but above a closing total, when left out. */
  readonly afterId?: string;
}

/** The step that adds a row, with one series for each measure, and the id of its first one. */
export function addRow(
  records: StructureRecords,
  tableId: string,
  { form, measures, afterId }: NewRow,
): Result<{ readonly step: Step; readonly id: string }> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const rows = rowsOf(records, tableId);
  const known = measuresOf(records, tableId);
  const isShared = sharesMeasures(records, tableId);
  // Where rows have several columns each, one with others would take the table's columns apart.
  const wanted =
    isShared && (known.length > 1 || measures === undefined) ? known : (measures ?? []);
  if (wanted.length === 0) {
    return fail('The rows of this table measure different things: choose what the new one does.');
  }
  const checked = checkForm(form, rows, { own: null, measures: isShared ? null : wanted });
  if (!checked.ok) return checked;
  const total = rows.find((row) => row.some(({ id }) => id === form.totalId)) ?? null;
  const taken = idsOf(records.series);
  const last = Math.max(0, ...rows.flat().map(({ order }) => order));
  const row = wanted.map((measure, index): Series => {
    const id = freeId(rowId(tableId, checked.value, measure.measure), taken);
    taken.add(id);
    return {
      id,
      tableId,
      order: last + 1 + index,
      ...dimensionsOf(checked.value),
      ...measure,
      parentId: totalIn(total, measure),
      role: form.role,
      breakNote: '',
      ...groupAt(rows, afterId),
    };
  });
  const at = placeOfNew(rows, afterId);
  const sequence = moved([...rows, row], rows.length, at);
  const isNew = idsOf(row);
  const changes = placed(sequence).flatMap(({ one, order }) =>
    putSeries(isNew.has(one.id) ? null : one, { ...one, order }),
  );
  return succeed({
    id: headOf(row).id,
    step: { label: `Add the row ${nameRow(headOf(row))}`, reason: '', changes },
  });
}

/** The step that moves a row by that many places, over hidden rows too; null when it is at the end already. */
export function moveRow(records: StructureRecords, id: string, by: number): Result<Step | null> {
  const found = findRow(records, id);
  if (!found.ok) return found;
  const { row, rows, index } = found.value;
  const to = Math.min(Math.max(0, index + by), rows.length - 1);
  if (to === index) return succeed(null);
  return succeed(
    stepOf(
      `Move the row ${nameRow(headOf(row))} ${by < 0 ? 'up' : 'down'}`,
      orderRows(moved(rows, index, to)),
    ),
  );
}

/** The step that hides a row or shows it again; its figures count in totals and checks as before. */
export function hideRow(
  records: StructureRecords,
  id: string,
  isHidden: boolean,
): Result<Step | null> {
  const found = findRow(records, id);
  if (!found.ok) return found;
  const { row, rows } = found.value;
  const shown = rows.filter((one) => !isRowHidden(one));
  if (isHidden && shown.length === 1 && shown[0] === row) {
    return fail('It is the last row that is shown: hide the table instead.');
  }
  return succeed(
    stepOf(
      `${isHidden ? 'Hide' : 'Show'} the row ${nameRow(headOf(row))}`,
      row.flatMap((one) => putSeries(one, withHidden(one, isHidden))),
    ),
  );
}

/** The step that shows every hidden row of the table; null when there is none. */
export function showAllRows(records: StructureRecords, tableId: string): Result<Step | null> {
  const changes = rowsOf(records, tableId)
    .flat()
    .flatMap((one) => putSeries(one, withHidden(one, false)));
  const count = rowsOf(records, tableId).filter(isRowHidden).length;
  return succeed(stepOf(`Show ${plural(count, 'hidden row')}`, changes));
}

export function isRowHidden(row: Row): boolean {
  return row.every(({ hidden }) => hidden === true);
}

/** The step that renames a row or says otherwise what it is; ids and figures stay. Null when nothing would change. */
export function changeRow(
  records: StructureRecords,
  id: string,
  form: RowForm,
): Result<Step | null> {
  const found = findRow(records, id);
  if (!found.ok) return found;
  const { row, rows } = found.value;
  const checked = checkForm(form, rows, { own: row, measures: row });
  if (!checked.ok) return checked;
  const before = headOf(row);
  const total = rows.find((one) => one.some((series) => series.id === form.totalId)) ?? null;
  const changes = row.flatMap((one) =>
    putSeries(one, {
      ...one,
      ...dimensionsOf(checked.value),
      role: form.role,
      parentId:
        total === null ? '' : form.totalId === before.parentId ? one.parentId : totalIn(total, one),
    }),
  );
  const { label } = checked.value;
  const isRenamed = label !== before.label;
  return succeed(
    stepOf(
      isRenamed
        ? `Rename the row ${nameRow(before)} to ${label}`
        : `Change the row ${nameRow(before)}`,
      changes,
    ),
  );
}

/** The step that gives a row another name; its country follows where the row was named after it. */
export function renameRow(
  records: StructureRecords,
  id: string,
  label: string,
): Result<Step | null> {
  const found = findRow(records, id);
  if (!found.ok) return found;
  const form = rowForm(found.value.row);
  const country = form.country === form.label ? label : form.country;
  return changeRow(records, id, { ...form, label, country });
}

interface CheckedFor {
  /** The row that the form is of; null for a new one. */
  readonly own: Row | null;
  /** What the row measures: others of its name may measure something else. Null where all measure the same. */
  readonly measures: ReadonlyArray<Pick<Measure, 'measure' | 'unit'>> | null;
}

function checkForm(
  form: RowForm,
  rows: ReadonlyArray<Row>,
  { own, measures }: CheckedFor,
): Result<RowForm> {
  const clean: RowForm = {
    ...form,
    label: tidy(form.label),
    country: tidy(form.country),
    entity: tidy(form.entity),
    location: tidy(form.location),
  };
  if (clean.label === '') return fail('A row needs a name.');
  const twin = rows.find((row) => row !== own && isTwin(headOf(row), clean, measures));
  if (twin !== undefined) {
    return fail(
      `The table has a row “${nameRow(headOf(twin))}” already: two of one name cannot be told apart.`,
    );
  }
  if (own !== null && form.totalId !== '' && own.some(({ id }) => id === form.totalId)) {
    return fail('A row cannot be part of itself.');
  }
  const total = rows.find((row) => row.some(({ id }) => id === form.totalId));
  if (form.totalId !== '' && total === undefined) return fail('That total is not there any more.');
  if (own !== null && total !== undefined && isBelow(total, own, rows)) {
    return fail(
      `“${nameRow(headOf(total))}” is itself part of “${nameRow(headOf(own))}”: it cannot hold it.`,
    );
  }
  return succeed(clean);
}

/** Rows that measure different things may share a name, as those collected from a text do. */
function isTwin(
  head: Series,
  { label, country, entity, location }: RowForm,
  measures: CheckedFor['measures'],
): boolean {
  const isNamedSo =
    head.label === label &&
    head.entity === entity &&
    head.location === location &&
    head.country === country;
  const measuresSame =
    measures === null ||
    measures.some(({ measure, unit }) => measure === head.measure && unit === head.unit);
  return isNamedSo && measuresSame;
}

function isBelow(row: Row, top: Row, rows: ReadonlyArray<Row>): boolean {
  const seen = new Set<Row>();
  for (let at: Row | undefined = row; at !== undefined && !seen.has(at);) {
    if (at === top) return true;
    seen.add(at);
    const { parentId }: Series = headOf(at);
    at = rows.find((one) => one.some(({ id }) => id === parentId));
  }
  return false;
}

function dimensionsOf({ label, country, entity, location }: RowForm) {
  return { label, country, entity, location };
}

/** The series of the total row that the measure adds up to; empty where it has none. */
function totalIn(total: Row | null, { measure, unit }: Pick<Measure, 'measure' | 'unit'>): string {
  return total?.find((one) => one.measure === measure && one.unit === unit)?.id ?? '';
}

function rowId(tableId: string, { label, entity }: RowForm, measure: string): string {
  const name = slugOf([label, entity].filter(Boolean).join(' '), 'row');
  return `${tableId}/${name}/${slugOf(measure, 'figure')}`;
}

function placeOfNew(rows: ReadonlyArray<Row>, afterId: string | undefined): number {
  const after = rows.findIndex((row) => row.some(({ id }) => id === afterId));
  if (after !== -1) return after + 1;
  const isClosed = rows.length > 0 && headOf(rows.at(-1) ?? []).role === 'total';
  return isClosed ? rows.length - 1 : rows.length;
}

/** A new row belongs under the heading of the row that it comes after. */
function groupAt(
  rows: ReadonlyArray<Row>,
  afterId: string | undefined,
): { readonly group?: string } {
  const above = rows[placeOfNew(rows, afterId) - 1]?.[0]?.group;
  return above === undefined ? {} : { group: above };
}

function withHidden({ hidden: _, ...one }: Series, isHidden: boolean): Series {
  return isHidden ? { ...one, hidden: true } : one;
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
