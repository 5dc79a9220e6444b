import type { ReportRow } from './report-row.ts';

/**
 * How much a row moved, for ranking within its measure: its contribution in points where the rows add up, else its
 * percent, or its percentage points. A range goes by the middle of the percents of its two ends, for the order alone.
 * Null where nothing of that kind is known.
 */
export function movement(row: ReportRow, addsUp: boolean): number | null {
  if (row.place !== 'both') return null;
  if (addsUp) return row.contribution;
  if (row.series.unit === '%') return row.change;
  const { percent, percentLow, percentHigh } = row;
  if (percent !== null || percentLow === null || percentHigh === null) return percent;
  return (percentLow + percentHigh) / 2;
}

/** The rows that moved, the largest movement first in either direction; equals keep document order. */
export function rankMovers(rows: ReadonlyArray<ReportRow>, addsUp: boolean): ReportRow[] {
  return rows
    .flatMap((row) => {
      const size = Math.abs(movement(row, addsUp) ?? 0);
      return size > 0 ? [{ row, size }] : [];
    })
    .sort((a, b) => b.size - a.size)
    .map(({ row }) => row);
}

/** The row that moved most; where none moved, one that could be compared; null where none could. */
export function leadingMover(rows: ReadonlyArray<ReportRow>, addsUp: boolean): ReportRow | null {
  return rankMovers(rows, addsUp)[0] ?? rows.find((row) => movement(row, addsUp) !== null) ?? null;
}
