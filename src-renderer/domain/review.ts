import { isEqual } from './equality.ts';
import type { Figure } from './observations.ts';

/** How often a figure was compared with its source: not yet, once, or twice, the second time independently. */
export type Review = 'draft' | NonNullable<Figure['review']>;

export const reviewNames: Readonly<Record<Review, string>> = {
  draft: 'draft',
  checked: 'checked',
  'second-check': 'checked twice',
};

export function reviewOf({ review }: Pick<Figure, 'review'>): Review {
  return review ?? 'draft';
}

/** The same figure in that state. A draft has no field for it, as before there were states. */
export function withReview<T extends Figure>(figure: T, review: Review): T {
  if (reviewOf(figure) === review) return figure;
  const rest = Object.entries(figure).filter(([name]) => name !== 'review');
  // Nothing but the optional field was taken out of it, or put in.
  return Object.fromEntries(review === 'draft' ? rest : [...rest, ['review', review]]) as T;
}

/**
 * The figure that is entered, in the state that it has then: that of the figure before it where both state the same,
 * else a draft. Where it comes from and what is remarked on it may differ: that was not compared with the source. So
 * may an `r` that follows from other editions, since that comes and goes without an entry.
 */
export function keepReview(before: Figure | null, after: Figure): Figure {
  const isKept = before !== null && statesTheSame(before, after);
  return withReview(after, isKept ? reviewOf(before) : 'draft');
}

/** Are both the same as far as a reader of the table sees: value and its print, flags, hedge and footnotes? */
function statesTheSame(a: Figure, b: Figure): boolean {
  return (
    isEqual(a.value, b.value) &&
    a.printed === b.printed &&
    isEqual(a.flags, b.flags) &&
    a.qualifier === b.qualifier &&
    isEqual(a.noteIds, b.noteIds)
  );
}

/** Are they the same but for how often they were compared with the source? */
export function differInReview(a: Figure, b: Figure): boolean {
  return reviewOf(a) !== reviewOf(b) && isEqual(a, withReview(b, reviewOf(a)));
}
