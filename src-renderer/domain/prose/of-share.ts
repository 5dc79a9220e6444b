import { conceptOfWord } from './concepts.ts';
import type { Clause } from './clauses.ts';

/**
 * `China’s share of world production rose`: it is the share that moved, not what it is a share of.
 */
export function isOfShare({ items }: Clause, index: number): boolean {
  const share = items.slice(0, index).findLastIndex(({ mark }) => /^shares?$/.test(mark));
  if (share === -1) return false;
  // A word for another thing that is counted, behind the one that the share is of, is a subject of
  // its own.
  const counted = items
    .slice(share + 1, index)
    .flatMap(({ mark }, at) => (conceptOfWord(mark) === null ? [] : [share + 1 + at]));
  const [own, other] = counted;
  return other === undefined && (own === undefined || items[share + 1]?.mark === 'of');
}
