import type { When } from './claims.ts';
import { splitClauses } from './clauses.ts';
import { soften, softenCarried, type Desk } from './desk.ts';
import { judgeNamed } from './judge-group.ts';
import type { Labelled } from './labels.ts';
import { markSentence } from './mark.ts';
import { extent, type Placed } from './placed.ts';
import { readClaims } from './read-claims.ts';
import { whenAfter } from './when.ts';

/**
 * The year that holds before a sentence, the one that it is about itself, and the time of what
 * names none.
 */
export interface SentenceTime {
  readonly year: string;
  readonly own: string;
  readonly fallback: When;
}

/** What is stated of rows that a sentence names before a colon. */
export function judgeLabelled(
  desk: Desk,
  start: number,
  { profiles, text, isBare }: Labelled,
  { year, own, fallback }: SentenceTime,
): Placed[] {
  const placed: Placed[] = [];
  let when = fallback;
  for (const clause of splitClauses(markSentence({ text }, desk.lexicon, own, null))) {
    for (const { claims } of readClaims(clause, when)) {
      const judgements = judgeNamed(desk.book, profiles, { claims });
      claims.forEach((claim, index) => {
        const [from, to] = [clause.items[claim.index], clause.items[claim.last]];
        const judgement = judgements?.[index];
        if (from === undefined || to === undefined || judgement === undefined) return;
        if (!('quantity' in claim) && judgement.links.length === 0) return;
        const soft = softenCarried(desk, year, claim, judgement);
        placed.push({
          ...extent(from, to, start),
          judgement: isBare
            ? soften(soft, 'The name before the colon is that of several rows.')
            : soft,
        });
      });
    }
    when = whenAfter(clause) ?? when;
  }
  return placed;
}
