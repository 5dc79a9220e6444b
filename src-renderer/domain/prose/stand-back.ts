import type { Claim } from './claims.ts';
import { isAside, type Clause } from './clauses.ts';

/**
 * Why a contradiction of what the clause says there would rest on more than its words; null where
 * nothing speaks against one.
 */
export function whyOpen(clause: Clause, { index }: Claim): string | null {
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
