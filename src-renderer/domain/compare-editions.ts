import { baseFigure } from './base.ts';
import type { SeriesBreak } from './compare/series-break.ts';
import { breaksBetween } from './compare/series-breaks.ts';
import { compareTable, type MeasureComparison } from './comparison.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';
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
  /** Whose figures of `period` and `against` are meant, where an edition is not enough to say it. */
  readonly periodView?: View | null;
  readonly againstView?: View | null;
  /** Does a break stop the comparison of its row? When left out, none does: it is only said. */
  readonly stopsAt?: (found: SeriesBreak) => boolean;
}

/**
 * One table compared between two periods, a result for each measure. Says so where a later edition restates a base. Two
 * sides of one period are told apart by their editions.
 */
export function compareEditions(request: CompareRequest): MeasureComparison[] {
  const { table, figures, period, against, view, stopsAt } = request;
  const [toView, fromView] = [viewOfPeriod(request), viewOfBase(request)];
  const isOnePeriod = period === against;
  const sides = {
    from: { period: against, view: baseView(request) },
    to: { period, view: toView },
    view,
  };
  return compareTable({
    table,
    series: request.series,
    period,
    against,
    periodEdition: isOnePeriod ? nameView(toView, figures) : null,
    againstEdition: isOnePeriod ? nameView(sides.from.view, figures) : null,
    from: (seriesId) =>
      fromView === null
        ? baseFigure(figures, seriesId, against, view)
        : figures.at(seriesId, against, fromView),
    to: (seriesId) => figures.at(seriesId, period, toView),
    printedOfSeries: (seriesId, editionId) => figures.printed(seriesId, editionId),
    breaksOf: (series) => breaksBetween(series, figures, sides),
    ...(stopsAt === undefined ? {} : { stopsAt }),
    nameEdition: (id) => titleOf(id, figures),
    note: (row) => describeRestatedBase(row.from, figures, view),
  });
}

/** Whose figures of the compared period are shown. */
export function viewOfPeriod({ periodView, edition, view }: CompareRequest): View {
  return periodView ?? viewOfEdition(edition) ?? view;
}

/** Whose figures of the base are; null: the baseline's where it has them, figure by figure, else the newest. */
export function viewOfBase({ againstView, againstEdition }: CompareRequest): View | null {
  return againstView ?? viewOfEdition(againstEdition);
}

function viewOfEdition(editionId: string | null): View | null {
  return editionId === null ? null : { kind: 'edition', editionId };
}

/** Where the base's figures come from: what was asked for, the baseline where it states the period, else the newest. */
function baseView(request: CompareRequest): View {
  const { series, figures, against, view } = request;
  const asked = viewOfBase(request);
  if (asked !== null) return asked;
  const { baseline } = figures;
  const isPrinted =
    baseline !== null && series.some(({ id }) => figures.has(id, against, baseline.id));
  return isPrinted ? { kind: 'edition', editionId: baseline.id } : view;
}

/** `(Yearbook 2013)`, `(as of Yearbook 2014)`, `(latest)`. */
function nameView(view: View, figures: Figures): string {
  if (view.kind === 'latest') return '(latest)';
  const title = titleOf(view.editionId, figures);
  return view.kind === 'edition' ? `(${title})` : `(as of ${title})`;
}

function titleOf(editionId: string, { editions }: Figures): string {
  return editions.find(({ id }) => id === editionId)?.title ?? editionId;
}
