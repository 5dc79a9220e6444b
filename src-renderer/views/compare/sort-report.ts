import { movement } from '#domain/compare/movers.ts';
import type { ReportRow, RowPlace } from '#domain/compare/report-row.ts';
import type { Observation } from '#domain/observations.ts';

export type SortKey =
  | 'row'
  | 'from'
  | 'to'
  | 'change'
  | 'percent'
  | 'shareFrom'
  | 'shareTo'
  | 'rankFrom'
  | 'rankTo'
  | 'movement';

export interface Sort {
  readonly key: SortKey;
  /** From the largest down; for rows, from the last up. */
  readonly isDown: boolean;
}

/** The groups in which rows are listed, in their order; those on neither side are only named. */
export const places = ['both', 'unlike', 'new', 'gone'] as const satisfies RowPlace[];

/**
 * The rows of one place, sorted; rows without the number keep document order at the end whichever way it goes.
 * Movements go by their size in either direction, all others by their value.
 */
export function sortReport(
  rows: ReadonlyArray<ReportRow>,
  place: RowPlace,
  { key, isDown }: Sort,
  addsUp: boolean,
): ReportRow[] {
  const placed = rows.filter((row) => row.place === place);
  if (key === 'row') return isDown ? placed.reverse() : placed;
  const sized = placed.map((row) => ({ row, size: sizeOf(row, key, addsUp) }));
  const known = sized.flatMap(({ row, size }) => (size === null ? [] : [{ row, size }]));
  known.sort((a, b) => (isDown ? b.size - a.size : a.size - b.size));
  return [
    ...known.map(({ row }) => row),
    ...sized.filter(({ size }) => size === null).map(({ row }) => row),
  ];
}

function sizeOf(row: ReportRow, key: Exclude<SortKey, 'row'>, addsUp: boolean): number | null {
  switch (key) {
    case 'from':
    case 'to':
      return numberOf(row[key]);
    case 'movement': {
      const moved = movement(row, addsUp);
      return moved === null ? null : Math.abs(moved);
    }
    case 'percent':
      return row.percent ?? row.percentLow;
    default:
      return row[key];
  }
}

function numberOf(observation: Observation | null): number | null {
  switch (observation?.value.kind) {
    case 'number':
      return observation.value.value;
    case 'range':
      return observation.value.low;
    case 'zero':
      return 0;
    default:
      return null;
  }
}
