import type { LodeDatabase } from '#data/database.ts';
import { findNearest } from '#domain/nearest.ts';
import type { Edition, Series, Table } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';

/** The series of that id; fails naming the nearest ones. */
export async function findSeries(db: LodeDatabase, id: string): Promise<Result<Series>> {
  const found = await db.series.get(id);
  if (found !== undefined) return succeed(found);
  return unknown('series', id, await db.series.toCollection().primaryKeys());
}

export async function findTable(db: LodeDatabase, id: string): Promise<Result<Table>> {
  const found = await db.statisticalTables.get(id);
  if (found !== undefined) return succeed(found);
  return unknown('table', id, await db.statisticalTables.toCollection().primaryKeys());
}

export async function findEdition(db: LodeDatabase, id: string): Promise<Result<Edition>> {
  const found = await db.editions.get(id);
  if (found !== undefined) return succeed(found);
  return unknown('edition', id, await db.editions.toCollection().primaryKeys());
}

/** Says that there is nothing of that id, naming the nearest ones. */
export function unknown(what: string, id: string, known: ReadonlyArray<string>): Result<never> {
  const nearest = findNearest(id, known, 3);
  const hint = nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`;
  return fail(`There is no ${what} “${id}”.${hint}`);
}
