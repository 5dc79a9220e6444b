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

/**
 * One table compared between two periods, a result for each measure. Says so where a later edition restates a base. Two
 * sides of one period are told apart by their editions.
 */
export function compareEditions(request: CompareRequest): MeasureComparison[] {
  const { table, figures, period, against, view, edition, againstEdition } = request;
  const toView: View = edition === null ? view : { kind: 'edition', editionId: edition };
  const from = (seriesId: string) =>
    againstEdition === null
      ? baseFigure(figures, seriesId, against, view)
      : figures.at(seriesId, against, { kind: 'edition', editionId: againstEdition });
  const isOnePeriod = period === against;
  return compareTable({
    table,
    series: request.series,
    period,
    against,
    periodEdition: isOnePeriod ? nameView(toView, figures) : null,
    againstEdition: isOnePeriod ? nameView(baseView(request), figures) : null,
    from,
    to: (seriesId) => figures.at(seriesId, period, toView),
    printedOfSeries: (seriesId, editionId) => figures.printed(seriesId, editionId),
    note: (row) => describeRestatedBase(row.from, figures, view),
  });
}

/** Where the base's figures come from: the edition that was asked for, the baseline where it states the period, else the newest. */
function baseView({ series, figures, against, view, againstEdition }: CompareRequest): View {
  if (againstEdition !== null) return { kind: 'edition', editionId: againstEdition };
  const { baseline } = figures;
  const isPrinted =
    baseline !== null && series.some(({ id }) => figures.has(id, against, baseline.id));
  return isPrinted ? { kind: 'edition', editionId: baseline.id } : view;
}

/** `in Yearbook 2013`, `as of Yearbook 2014`, `(latest)`. */
function nameView(view: View, { editions }: Figures): string {
  if (view.kind === 'latest') return '(latest)';
  const title = editions.find(({ id }) => id === view.editionId)?.title ?? view.editionId;
  return view.kind === 'edition' ? `in ${title}` : `as of ${title}`;
}
