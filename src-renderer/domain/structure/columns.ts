import { withHeadNotes } from '../footnotes/head-notes.ts';
import type { Edition, Table } from '../observations.ts';
import { periodYear } from '../periods.ts';
import { plural } from '../plural.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { RecordChange, Step } from '../steps.ts';
import { sortPeriods } from '../table-layout.ts';
import { isReadOnly } from '../editions.ts';
import { heldFigures } from './held-figures.ts';
import { findTable, putTable, seriesOf, stepOf, type StructureRecords } from './records.ts';
import type { Removal } from './row-removal.ts';

/** A column of a table as it can be set up: what stands in its period, over all editions. */
export interface TableColumn {
  readonly period: string;
  readonly isHidden: boolean;
  /** Figures that were published and stay. */
  readonly fixed: string;
  /** Figures of working editions. */
  readonly working: number;
}

/** Every period of which any edition states something in the table, or that was added to it, in time order. */
export function columnsOf(records: StructureRecords, table: Table): ReadonlyArray<TableColumn> {
  const series = seriesOf(records, table.id);
  const ids = new Set(series.map(({ id }) => id));
  const listed = records.blocks
    .filter(({ seriesId }) => ids.has(seriesId))
    .flatMap(({ figures }) => Object.keys(figures));
  const laidOut = records.editions.flatMap((edition) => layoutOf(edition, table.id)?.periods ?? []);
  return sortPeriods(new Set([...listed, ...table.addedPeriods, ...laidOut])).map((period) => {
    const { fixed, working } = heldFigures(records, series, period);
    const isHidden = (table.hiddenPeriods ?? []).includes(period);
    return { period, isHidden, fixed, working: working.length };
  });
}

/** The step that hides a column or shows it again; its figures count as before. */
export function hidePeriods(
  records: StructureRecords,
  tableId: string,
  periods: ReadonlyArray<string>,
  isHidden: boolean,
): Result<Step | null> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const before = table.value.hiddenPeriods ?? [];
  const others = before.filter((one) => !periods.includes(one));
  const after = isHidden ? sortPeriods([...others, ...periods]) : others;
  if (isHidden && columnsOf(records, table.value).every(({ period }) => after.includes(period))) {
    return fail('It is the last column that is shown: a table shows one at least.');
  }
  const what = periods.length === 1 ? (periods[0] ?? '') : plural(periods.length, 'column');
  return succeed(
    stepOf(
      `${isHidden ? 'Hide' : 'Show'} ${what}`,
      putTable(table.value, withHiddenPeriods(table.value, after)),
    ),
  );
}

/**
 * The step that removes a column with the figures of working editions in it. Refused where an edition that was
 * published states figures in it or is set out with it.
 */
export function removePeriod(
  records: StructureRecords,
  tableId: string,
  period: string,
): Result<Removal> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const held = heldFigures(records, seriesOf(records, tableId), period);
  if (held.fixed !== '') {
    return fail(
      `${period} holds ${held.fixed}: what was published stays. Hide the column instead.`,
    );
  }
  const printed = records.editions.find(
    (edition) => isReadOnly(edition) && layoutOf(edition, tableId)?.periods.includes(period),
  );
  if (printed !== undefined) {
    return fail(`“${printed.title}” is published with the column ${period}. Hide it instead.`);
  }
  const { addedPeriods, hiddenPeriods = [] } = table.value;
  const isOther = (one: string) => one !== period;
  const after = withHiddenPeriods(
    withHeadNotes(
      { ...table.value, addedPeriods: addedPeriods.filter(isOther) },
      { on: 'period', name: period },
      [],
    ),
    hiddenPeriods.filter(isOther),
  );
  const { working } = held;
  return succeed({
    figures: working.length,
    notes: held.annotations.length,
    charts: held.charts,
    step: {
      label: `Remove ${period}${working.length === 0 ? '' : ` with ${plural(working.length, 'figure')}`}`,
      reason: '',
      changes: [
        ...held.annotations,
        ...held.charts.changes,
        ...working,
        ...records.editions.flatMap((edition) => withoutColumn(edition, tableId, period)),
        ...putTable(table.value, after),
      ],
    },
  });
}

/** The year after the last one of the table, as the next column would be; empty when it has no year. */
export function nextYear(columns: ReadonlyArray<TableColumn>): string {
  const years = columns.flatMap(({ period }) => periodYear(period) ?? []);
  return years.length === 0 ? '' : String(Math.max(...years) + 1);
}

function layoutOf({ layouts = [] }: Edition, tableId: string) {
  return layouts.find((one) => one.tableId === tableId);
}

function withoutColumn(before: Edition, tableId: string, period: string): RecordChange[] {
  if (!layoutOf(before, tableId)?.periods.includes(period)) return [];
  const isOther = (one: string) => one !== period;
  const layouts = (before.layouts ?? []).map((one) =>
    one.tableId === tableId
      ? { ...one, periods: one.periods.filter(isOther), wanted: one.wanted.filter(isOther) }
      : one,
  );
  return [{ on: 'edition', id: before.id, before, after: { ...before, layouts } }];
}

function withHiddenPeriods(
  { hiddenPeriods: _, ...table }: Table,
  periods: ReadonlyArray<string>,
): Table {
  return periods.length === 0 ? table : { ...table, hiddenPeriods: periods };
}
