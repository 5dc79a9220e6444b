import { baseFigure } from './base.ts';
import { compareTable, type MeasureComparison } from './comparison.ts';
import type { Figures, View } from './figures.ts';
import type { Series, Table } from './observations.ts';
import { describeRestatedBase } from './restated-base.ts';

export interface CompareRequest {
  readonly table: Table;
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly period: string;
  readonly against: string;
  /** What counts as newest. */
  readonly view: View;
  /** The edition that states `period`; null: the newest that has it. */
  readonly edition: string | null;
  /** The edition that states `against`; null: the baseline where it has it, else the newest. */
  readonly againstEdition: string | null;
}

/** One table compared between two periods, a result for each measure. Says so where a later edition restates a base. */
export function compareEditions(request: CompareRequest): MeasureComparison[] {
  const { table, figures, period, against, view, edition, againstEdition } = request;
  const toView: View = edition === null ? view : { kind: 'edition', editionId: edition };
  const from = (seriesId: string) =>
    againstEdition === null
      ? baseFigure(figures, seriesId, against, view)
      : figures.at(seriesId, against, { kind: 'edition', editionId: againstEdition });
  return compareTable({
    table,
    series: request.series,
    period,
    against,
    from,
    to: (seriesId) => figures.at(seriesId, period, toView),
    printedOfSeries: (seriesId, editionId) => figures.printed(seriesId, editionId),
    note: (row) => describeRestatedBase(row.from, figures, view),
  });
}
