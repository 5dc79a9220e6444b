import type { Claim } from './claims.ts';
import { isAside, type Clause } from './clauses.ts';

/** What the text beside a clause says that may bear on it. */
export interface Doubt {
  /** Does a later clause of the sentence name another time than that of what names none? */
  readonly isTimedLater: boolean;
  /** Does the sentence, or one beside it, tell of an exception? */
  readonly mayExcept: boolean;
}

/** `The exception was 2010`; in brackets, which are passed over else, any year may be one. */
export function tellsOfExceptions(sentence: string): boolean {
  return /\bexcept/i.test(sentence) || /\([^)]*\b(?:19|20)\d\d\b[^)]*\)/.test(sentence);
}

/**
 * Why a contradiction of what the clause says there would rest on more than its words; null where
 * nothing speaks against one.
 */
export function whyOpen(
  clause: Clause,
  claim: Claim,
  { isTimedLater, mayExcept }: Doubt,
): string | null {
  const { index } = claim;
  const isOfEach = claim.kind === 'direction' && claim.steps !== undefined;
  if (isOfEach && mayExcept) return 'The text tells of an exception.';
  const when = 'when' in claim ? claim.when : claim.to;
  // `Imports rose in quantity and their value was $70 million in 2014`.
  const isUntimed = !when.isExplicit && clause.items.every(({ time }) => time === undefined);
  if (isTimedLater && isUntimed) return 'The text may say it of a time that it names later.';
  if (isInAside(clause, index)) return 'The text may say it of another time.';
  const before = clause.text.slice(0, clause.places[index] ?? 0);
  if (/ all but (?:[a-z]+ ){0,2}$/.test(before)) return 'The text speaks of all but that.';
  return null;
}

/** Of `rose by 2.5% after a fall from 340 t`, what stands behind `after`. */
function isInAside({ items, text, places }: Clause, index: number): boolean {
  if (!isAside(items, 0)) return false;
  // `After a fall from 340 t to 330 t, production rose`: it ends at the comma.
  const opens = items[0]?.isCapital === true;
  return !opens || !text.slice(0, places[index] ?? 0).includes(' , ');
}
