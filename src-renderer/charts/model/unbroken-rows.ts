import type { MeasureGroup } from '#domain/measure-groups.ts';
import { nameRow } from '#domain/names.ts';
import type { Series } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { PointSource } from './points.ts';

/** Which rows of a measure are compared between two periods, and which a series break keeps from it. */
export interface UnbrokenRows {
  /** The rows that the sums are made of. */
  readonly summed: ReadonlyArray<Series>;
  /** Why a row is not compared, a sentence or two; null where nothing keeps it from it. */
  stopOf(seriesId: string): string | null;
}

/** Why a row's figures of two periods are not compared; null where nothing keeps them from it, or one is missing. */
export function stopOfRow(
  series: Series,
  [from, to]: readonly [string, string],
  table: PointSource,
): string | null {
  const [old, now] = [table.at(series.id, from), table.at(series.id, to)];
  return old === null || now === null ? null : table.stopBetween(series, old, now);
}

/**
 * The rows between which no series break lies that nobody acknowledged. A sum must not lead across one either, so a row
 * with one is in neither sum; a printed total holds what stands on both sides. Fails in words where the total itself
 * has one, or all rows have.
 */
export function unbrokenRows(
  { rows, total }: MeasureGroup,
  [from, to]: readonly [string, string],
  table: PointSource,
): Result<UnbrokenRows> {
  const find = (series: Series) => stopOfRow(series, [from, to], table);
  const totalStop = total === null ? null : find(total);
  if (total !== null && totalStop !== null) return fail(`${nameRow(total)}: ${totalStop}`);
  const isPrinted = (period: string) => total !== null && table.at(total.id, period) !== null;
  const isTotal = isPrinted(from) && isPrinted(to);
  const stops = new Map(
    rows.map((row) => {
      const stop = find(row);
      const where = isTotal ? 'Its change is among the other rows.' : 'It is in neither sum.';
      return [row.id, stop === null ? null : `${stop} ${where}`];
    }),
  );
  const summed = isTotal ? rows : rows.filter(({ id }) => stops.get(id) === null);
  const [first] = rows;
  if (summed.length === 0 && first !== undefined) {
    return fail(`No row is compared. ${nameRow(first)}: ${find(first)}`);
  }
  return succeed({ summed, stopOf: (id) => stops.get(id) ?? null });
}
