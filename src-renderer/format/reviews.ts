import { isAllChecked, totalOf, type ReviewCounts } from '#domain/count-reviews.ts';
import { plural } from '#domain/plural.ts';
import { reviewNames, type Review } from '#domain/review.ts';
import type { MarkedReview } from '#domain/set-review.ts';

/** `12 drafts, 40 checked, 3 checked twice`; states without a figure are left out. Empty where there is none at all. */
export function describeReviews(counts: ReviewCounts): string {
  return [
    counts.draft === 0 ? '' : plural(counts.draft, 'draft'),
    counts.checked === 0 ? '' : `${counts.checked} checked`,
    counts['second-check'] === 0 ? '' : `${counts['second-check']} checked twice`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** In few words: `43 of 55 checked`, `All checked`, `Nothing to check`. */
export function summariseReviews(counts: ReviewCounts): string {
  const total = totalOf(counts);
  if (total === 0) return 'Nothing to check';
  return isAllChecked(counts) ? 'All checked' : `${total - counts.draft} of ${total} checked`;
}

/** What marking figures came to: `12 figures marked as checked. 2 stay as they are.` */
export function describeMarked(
  { changed, stay, printed }: Omit<MarkedReview, 'step'>,
  review: Review,
): string {
  const parts = [
    changed === 0 ? '' : `${plural(changed, 'figure')} marked as ${nameState(review, changed)}.`,
    stay === 0 ? '' : describeStay(stay, changed > 0, review),
    printed === 0
      ? ''
      : `${plural(printed, 'printed one counts', 'printed ones count')} as checked.`,
  ].filter(Boolean);
  return parts.length === 0 ? 'There is no figure in the selected cells.' : parts.join(' ');
}

function describeStay(stay: number, hasChanged: boolean, review: Review): string {
  return hasChanged
    ? `${plural(stay, 'stays as it is', 'stay as they are')}.`
    : `${plural(stay, 'figure is', 'figures are')} ${nameState(review, stay)} already.`;
}

/** As it goes with that many figures: `a draft`, `drafts`, `checked twice`. */
function nameState(review: Review, count: number): string {
  if (review !== 'draft') return reviewNames[review];
  return count === 1 ? 'a draft' : 'drafts';
}
