import { baseFigure } from './base.ts';
import { compareTable, type ComparisonRow, type MeasureComparison } from './comparison.ts';
import { latest, type Figures, type View } from './figures.ts';
import type { Observation, Series, Table } from './observations.ts';

export interface CompareRequest {
  readonly table: Table;
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly period: string;
  readonly against: string;
  /** The edition that states `period`; null: the newest that has it. */
  readonly edition: string | null;
  /** The edition that states `against`; null: the baseline where it has it, else the newest. */
  readonly againstEdition: string | null;
}

/** One table compared between two periods, a result for each measure. Says so where a later edition restates a base. */
export function compareEditions(request: CompareRequest): MeasureComparison[] {
  const { table, figures, period, against, edition, againstEdition } = request;
  const toView: View = edition === null ? latest : { kind: 'edition', editionId: edition };
  const from = (seriesId: string) =>
    againstEdition === null
      ? baseFigure(figures, seriesId, against)
      : figures.at(seriesId, against, { kind: 'edition', editionId: againstEdition });
  return compareTable({
    table,
    series: request.series,
    period,
    against,
    from,
    to: (seriesId) => figures.at(seriesId, period, toView),
    printedOfSeries: (seriesId) => figures.printed(seriesId),
    note: (row) => describeRestatement(row, figures, against),
  });
}

/** In words, when an edition later than the base's own states another figure for it; else null. */
function describeRestatement(row: ComparisonRow, figures: Figures, against: string): string | null {
  const newest = figures.at(row.series.id, against, latest);
  const { from } = row;
  if (from === null || newest === null || newest.editionId === from.editionId) return null;
  if (sameFigure(from, newest)) return null;
  const title = figures.editions.find(({ id }) => id === newest.editionId)?.title;
  return `${title ?? newest.editionId} restates ${against} as ${newest.printed}; compared with ${from.printed}.`;
}

function sameFigure(a: Observation, b: Observation): boolean {
  return a.printed === b.printed && a.value.kind === b.value.kind;
}
