import { basePeriod } from '#domain/base.ts';
import type { Series } from '#domain/observations.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import type { LodeDatabase } from './database.ts';

/** A cell of a table. */
export interface FoundCell {
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
}

/** The row with that id; null when it is gone. */
export async function findSeries(db: LodeDatabase, id: string): Promise<Series | null> {
  return (await db.series.get(id)) ?? null;
}

/**
 * The cell at the head of the first column of that period, in the first of these tables that has one; null when none
 * has.
 */
export async function findPeriod(
  db: LodeDatabase,
  period: string,
  tableIds: ReadonlyArray<string>,
): Promise<FoundCell | null> {
  for (const tableId of tableIds) {
    const table = await db.statisticalTables.get(tableId);
    if (table === undefined || table.hiddenPeriods?.includes(period) === true) continue;
    const isListed =
      table.addedPeriods.includes(period) ||
      (await db.blocks
        .where('tableId')
        .equals(tableId)
        .filter(({ figures }) => Object.hasOwn(figures, period))
        .first()) !== undefined;
    const first = isListed ? await findFirst(db, tableId, () => true) : null;
    if (first !== null) return { tableId, seriesId: first.id, period };
  }
  return null;
}

/** The first row of that country, in the first of these tables that has one; null when none has. */
export async function findArea(
  db: LodeDatabase,
  country: string,
  tableIds: ReadonlyArray<string>,
): Promise<Omit<FoundCell, 'period'> | null> {
  for (const tableId of tableIds) {
    const first = await findFirst(db, tableId, (one) => one.country === country);
    if (first !== null) return { tableId, seriesId: first.id };
  }
  return null;
}

async function findFirst(
  db: LodeDatabase,
  tableId: string,
  fits: (series: Series) => boolean,
): Promise<Series | null> {
  const found = await db.series
    .where('tableId')
    .equals(tableId)
    .filter((one) => one.hidden !== true && fits(one))
    .toArray();
  return found.reduce<Series | null>(
    (first, one) => (first === null || one.order < first.order ? one : first),
    null,
  );
}

/**
 * The period of the cell to go to in a row: the one where the table was left, where it was seen; else the base year, or
 * the newest year of which the row states anything.
 */
export async function findPeriodOf(
  db: LodeDatabase,
  seriesId: string,
  left: string | null,
): Promise<string> {
  if (left !== null) return left;
  const blocks = await db.blocks.where('seriesId').equals(seriesId).toArray();
  const listed = sortPeriods(new Set(blocks.flatMap(({ figures }) => Object.keys(figures))));
  return listed.includes(basePeriod) ? basePeriod : (listed.at(-1) ?? basePeriod);
}
