import { latest, type Figures } from './figures.ts';
import type { Series, Table } from './observations.ts';
import { describeRestatement, restates, type Restatement } from './restatements.ts';
import { sortPeriods } from './table-layout.ts';

export interface RevisionInput {
  readonly figures: Figures;
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  /** Only what editions later than this one restate; null: everything. */
  readonly since?: string | null;
}

/**
 * Every restated figure: each edition that states a series and period otherwise than the edition before it that states
 * them at all, in document and time order. A figure that is only repeated is no revision, nor is the outcome of a plan.
 */
export function reportRevisions(input: RevisionInput): Restatement[] {
  const { figures, since = null } = input;
  const order = figures.editions.map(({ id }) => id);
  const isSince = (editionId: string) =>
    since === null || order.indexOf(editionId) > order.indexOf(since);
  return inDocumentOrder(input).flatMap(({ series, table }) =>
    sortPeriods(figures.periods([series.id], latest)).flatMap((period) => {
      const stated = figures.all(series.id, period);
      return stated.flatMap((to, index) => {
        const from = stated[index - 1];
        return from !== undefined && isSince(to.editionId) && restates(from, to)
          ? [describeRestatement(series, table, figures, from, to)]
          : [];
      });
    }),
  );
}

/** The series with their tables, as the document has them. */
export function inDocumentOrder({
  tables,
  series,
}: Pick<RevisionInput, 'tables' | 'series'>): Array<{ series: Series; table: Table }> {
  return [...tables]
    .sort((a, b) => a.order - b.order)
    .flatMap((table) =>
      series
        .filter(({ tableId }) => tableId === table.id)
        .sort((a, b) => a.order - b.order)
        .map((one) => ({ series: one, table })),
    );
}
