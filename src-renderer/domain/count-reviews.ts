import type { Figures, View } from './figures.ts';
import { isReadOnly } from './editions.ts';
import type { Series } from './observations.ts';
import { reviewOf, type Review } from './review.ts';

/** How many figures that are worked on are in each state. */
export type ReviewCounts = Readonly<Record<Review, number>>;

const noReviews: ReviewCounts = { draft: 0, checked: 0, 'second-check': 0 };

/** The states of the figures that the view shows of these series, those that published editions state left out. */
export function countReviews(
  series: ReadonlyArray<Pick<Series, 'id'>>,
  figures: Figures,
  view: View,
): ReviewCounts {
  const working = new Set(
    figures.editions.filter((one) => !isReadOnly(one)).map((edition) => edition.id),
  );
  const counts = { ...noReviews };
  if (working.size === 0) return counts;
  for (const { id } of series) {
    for (const period of figures.periods([id], view)) {
      const shown = figures.at(id, period, view);
      if (shown !== null && working.has(shown.editionId)) counts[reviewOf(shown)] += 1;
    }
  }
  return counts;
}

/** The states by table, of those tables in which anything is worked on. */
export function countReviewsByTable({
  series,
  figures,
  view,
}: {
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly view: View;
}): Readonly<Record<string, ReviewCounts>> {
  const byTable = new Map<string, Series[]>();
  for (const one of series) {
    const ofTable = byTable.get(one.tableId);
    if (ofTable === undefined) byTable.set(one.tableId, [one]);
    else ofTable.push(one);
  }
  return Object.fromEntries(
    [...byTable]
      .map(([tableId, ofTable]) => [tableId, countReviews(ofTable, figures, view)] as const)
      .filter(([, counts]) => totalOf(counts) > 0),
  );
}

export function totalOf(counts: ReviewCounts): number {
  return counts.draft + counts.checked + counts['second-check'];
}

/** Is there something worked on, and no draft among it? */
export function isAllChecked(counts: ReviewCounts): boolean {
  return counts.draft === 0 && totalOf(counts) > 0;
}
