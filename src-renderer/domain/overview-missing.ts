import { basePeriod } from './base.ts';
import type { Check } from './checks/check.ts';
import { nameRow, nameTable } from './names.ts';
import type { Series, Table } from './observations.ts';
import { periodYear } from './periods.ts';
import type { CellPlace } from './salient-rows.ts';

/** A cell with its row's name. */
export interface NamedCell extends CellPlace {
  readonly label: string;
}

/** How far a measure of a period that was begun is filled. */
export interface Progress {
  readonly id: string;
  readonly period: string;
  readonly measure: string;
  readonly filled: number;
  readonly expected: number;
  /** The cells that are still empty, in document order. */
  readonly missing: ReadonlyArray<NamedCell>;
}

/** The begun periods of one table. */
export interface TableProgress {
  readonly tableId: string;
  readonly tableName: string;
  readonly lines: ReadonlyArray<Progress>;
}

/**
 * The checks on missing figures, as progress by table: tables that lack something first, else in document order. A year
 * that the baseline fills is left out unless something is missing there: to restate a figure of it begins nothing.
 */
export function listProgress(
  checks: ReadonlyArray<Check>,
  tables: ReadonlyArray<Table>,
  series: ReadonlyArray<Series>,
): TableProgress[] {
  const names = new Map(series.map((one) => [one.id, nameRow(one)]));
  const begun = checks.filter(
    ({ kind, result, period }) =>
      kind === 'missing' && (result !== 'ok' || (periodYear(period) ?? 0) > Number(basePeriod)),
  );
  const ids = [...new Set(begun.map(({ table }) => table))];
  const progress = ids.map((tableId) => {
    const table = tables.find(({ id }) => id === tableId);
    return {
      tableId,
      tableName: table === undefined ? tableId : nameTable(table),
      lines: begun.filter((check) => check.table === tableId).map((check) => toLine(check, names)),
    };
  });
  return [...progress.filter(lacksSomething), ...progress.filter((one) => !lacksSomething(one))];
}

function lacksSomething({ lines }: TableProgress): boolean {
  return lines.some(({ missing }) => missing.length > 0);
}

/** A check that found nothing missing names the cells that are there. */
function toLine(check: Check, names: ReadonlyMap<string, string>): Progress {
  const { id, table, period, measure, result, printed, computed, cells } = check;
  const missing = result === 'ok' ? [] : cells;
  return {
    id,
    period,
    measure,
    filled: printed,
    expected: computed,
    missing: missing.map(({ seriesId, period }) => ({
      tableId: table,
      seriesId,
      period,
      label: names.get(seriesId) ?? seriesId,
    })),
  };
}
