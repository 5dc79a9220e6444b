import type { Claim } from './claims.ts';
import { isAside, type Clause } from './clauses.ts';

/**
 * Why a contradiction of what the clause says there would rest on more than its words; null where
 * nothing speaks against one.
 */
export function whyOpen(clause: Clause, { index }: Claim): string | null {
  if (isInAside(clause, index)) return 'The text may say it of another time.';
  return null;
}

/** Of `rose by 2.5% after a fall from 340 t`, what stands behind `after`. */
function isInAside({ items, text, places }: Clause, index: number): boolean {
  if (!isAside(items, 0)) return false;
  // `After a fall from 340 t to 330 t, production rose`: it ends at the comma.
  const opens = items[0]?.isCapital === true;
  return !opens || !text.slice(0, places[index] ?? 0).includes(' , ');
}
