import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import { isReadOnly } from './editions.ts';
import { nameRow } from './names.ts';
import type { Observation, Series } from './observations.ts';
import { plural } from './plural.ts';
import { reviewNames, reviewOf, withReview, type Review } from './review.ts';
import { toFigure } from './revised-flags.ts';
import type { RecordChange, Step } from './steps.ts';

/** A cell whose figure is to be in another state. */
export interface ReviewPlace {
  readonly series: Series;
  readonly period: string;
}

/** What marking cells comes to. */
export interface MarkedReview {
  /** Null when nothing would change. */
  readonly step: Step | null;
  readonly changed: number;
  /** Figures that are in that state already, or beyond it. */
  readonly stay: number;
  /** Figures that published editions state: they count as checked. */
  readonly printed: number;
}

/**
 * The one step that puts the figures shown in these cells into a state; cells without a figure are passed over. To mark
 * as checked what was checked twice takes the second check back only where there is no draft among the cells: who
 * checks a whole column does not mean to undo what was done twice.
 */
export function markReview(
  places: ReadonlyArray<ReviewPlace>,
  review: Review,
  figures: Figures,
  view: View,
): MarkedReview {
  const shown = places.flatMap((place) => {
    const observation = figures.at(place.series.id, place.period, view);
    return observation === null ? [] : [{ ...place, observation }];
  });
  const own = shown.filter(({ observation }) => isReviewed(observation, figures));
  const hasDraft = own.some(({ observation }) => reviewOf(observation) === 'draft');
  const marked = own.filter(({ observation }) => {
    const now = reviewOf(observation);
    return now !== review && !(review === 'checked' && hasDraft && now === 'second-check');
  });
  return {
    step: stepOf(marked, review),
    changed: marked.length,
    stay: own.length - marked.length,
    printed: shown.length - own.length,
  };
}

/** Has the figure a state that can be set? What is published has none: it was printed, and counts as checked. */
export function isReviewed({ editionId }: Observation, figures: Figures): boolean {
  const edition = figures.editions.find(({ id }) => id === editionId);
  return edition !== undefined && !isReadOnly(edition);
}

function stepOf(
  marked: ReadonlyArray<ReviewPlace & { readonly observation: Observation }>,
  review: Review,
): Step | null {
  const [first] = marked;
  if (first === undefined) return null;
  const { series, period, observation } = first;
  const from = reviewNames[reviewOf(observation)];
  return {
    label:
      marked.length === 1
        ? `${nameRow(series)}, ${series.measure}, ${period}: ${from} to ${reviewNames[review]}`
        : `Mark ${plural(marked.length, 'figure')} as ${review === 'draft' ? 'drafts' : reviewNames[review]}`,
    reason: '',
    changes: marked.map(({ series, period, observation }): RecordChange => {
      const before = toFigure(observation);
      const { id: seriesId, tableId } = series;
      const { editionId } = observation;
      const after = withReview(before, review);
      return { on: 'figure', seriesId, period, editionId, tableId, before, after };
    }),
  };
}
