import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import { isReadOnly } from './editions.ts';
import type { Series } from './observations.ts';
import { reviewOf, type Review } from './review.ts';
import { SeriesTally } from './series-tally.ts';

/** How many figures that are worked on are in each state. */
export type ReviewCounts = Readonly<Record<Review, number>>;

const noReviews: ReviewCounts = { draft: 0, checked: 0, 'second-check': 0 };

/** The states of the figures that the view shows of these series, those that published editions state left out. */
export function countReviews(
  series: ReadonlyArray<Pick<Series, 'id'>>,
  figures: Figures,
  view: View,
): ReviewCounts {
  return readReviewCounts(makeReviewTally().count(series, figures, view));
}

/** Counts the states of a table's figures, and after a change those alone that changed. */
export function makeReviewTally(): SeriesTally<Review> {
  return new SeriesTally((figure, editionId, { editions }) => {
    const edition = editions.find(({ id }) => id === editionId);
    return edition === undefined || isReadOnly(edition) ? [] : [reviewOf(figure)];
  });
}

export function readReviewCounts(counts: ReadonlyMap<Review, number>): ReviewCounts {
  return { ...noReviews, ...Object.fromEntries(counts) };
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
