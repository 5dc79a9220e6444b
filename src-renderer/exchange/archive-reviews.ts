import type { Figure, Observation } from '#domain/observations.ts';
import { withReview } from '#domain/review.ts';
import { ownOf } from './own-of.ts';

type State = NonNullable<Figure['review']>;

/** The states of figures that were checked, by edition, series and period. */
export type Reviews = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, State>>>>>
>;

/** The states that a package's columns have no room for; null where every figure is a draft. */
export function gatherReviews(observations: ReadonlyArray<Observation>): Reviews | null {
  const byEdition = new Map<string, Map<string, Map<string, State>>>();
  for (const { editionId, seriesId, period, review } of observations) {
    if (review === undefined) continue;
    const bySeries = byEdition.get(editionId) ?? new Map<string, Map<string, State>>();
    const byPeriod = bySeries.get(seriesId) ?? new Map<string, State>();
    byEdition.set(editionId, bySeries.set(seriesId, byPeriod.set(period, review)));
  }
  if (byEdition.size === 0) return null;
  return Object.fromEntries(
    [...byEdition].map(([editionId, bySeries]) => [
      editionId,
      Object.fromEntries(
        [...bySeries].map(([seriesId, byPeriod]) => [seriesId, Object.fromEntries(byPeriod)]),
      ),
    ]),
  );
}

/** The figures in the states that are said of them; what is said of a figure that is not there goes with it. */
export function addReviews(
  observations: ReadonlyArray<Observation>,
  reviews: Reviews,
): Observation[] {
  return observations.map((one) => {
    const state = ownOf(ownOf(ownOf(reviews, one.editionId), one.seriesId), one.period);
    return state === undefined ? one : withReview(one, state);
  });
}
