import { findCandidates } from './candidates.ts';
import type { Clause } from './clauses.ts';
import type { Desk } from './desk.ts';
import type { Judgement } from './finding.ts';
import { judgeTopShare } from './judge-rank.ts';
import type { TopShare } from './read-ranks.ts';
import { findSubject, type Before, type Subject } from './subject.ts';

/**
 * `the three leading suppliers accounted for 59%`; null where the words are about no rows of a
 * total.
 */
export function judgeTop(
  { book, profiles, lexicon }: Desk,
  clause: Clause,
  top: TopShare,
  before: Before,
): Judgement | null {
  const quantity = clause.items[top.index]?.quantity;
  const subject = findSubject(clause, top.index, before);
  if (quantity === undefined || subject.entities.length > 0) return null;
  if ([...subject.words].some((word) => lexicon.topics.has(word))) return null;
  // Any part will do to find the rows: they have one total.
  const part = profiles.find((profile) => {
    const { series } = profile;
    const asPart: Subject = {
      ...subject,
      supplier: series.country,
      area: series.country,
      areas: new Set([series.country]),
    };
    return (
      series.role === 'part' &&
      profile.form === 'amount' &&
      findCandidates(asPart, { role: 'rank', unit: null }, [profile], lexicon).length > 0
    );
  });
  return part === undefined
    ? null
    : judgeTopShare(book, part.series, top.count, quantity, top.when);
}
