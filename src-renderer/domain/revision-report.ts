import type { Figures } from './figures.ts';
import { latest } from './view.ts';
import type { Edition, Series, Table } from './observations.ts';
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
  const all = inDocumentOrder(input).flatMap(({ series, table }) =>
    sortPeriods(figures.periods([series.id], latest)).flatMap((period) => {
      const stated = figures.all(series.id, period);
      return stated.flatMap((to, index) => {
        const from = stated[index - 1];
        return from !== undefined && restates(from, to)
          ? [describeRestatement(series, table, figures, from, to)]
          : [];
      });
    }),
  );
  return restatedSince(all, figures.editions, since);
}

/** Those that editions later than this one make; null: all of them. `editions` stand in their order. */
export function restatedSince(
  restatements: ReadonlyArray<Restatement>,
  editions: ReadonlyArray<Edition>,
  since: string | null,
): Restatement[] {
  const order = editions.map(({ id }) => id);
  return restatements.filter(
    ({ to }) => since === null || order.indexOf(to.editionId) > order.indexOf(since),
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
