import type { Series } from '../observations.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import type { Claim } from './claims.ts';
import { soften, type Desk } from './desk.ts';
import type { Judgement } from './finding.ts';
import { judgeGroup, needsOf } from './judge-group.ts';
import { judgeOn } from './judge-on.ts';
import { sumRow } from './made-rows.ts';
import type { Several } from './several.ts';
import { findSubject, type Before, type Subject } from './subject.ts';

/**
 * What is said of several rows together, against their sum; of a movement, or after `each`, against
 * every one of them too. Null where the words leave open which rows are meant.
 */
export function judgeSeveral(
  desk: Desk,
  { clauses, isEach }: Several,
  claims: ReadonlyArray<Claim>,
  anchor: { readonly item: unknown; readonly before: Before },
): ReadonlyArray<Judgement> | null {
  const subjects = clauses.map((clause) => {
    const index = clause.items.findIndex((item) => item === anchor.item);
    return findSubject(clause, index, anchor.before);
  });
  const rows = rowsOf(desk, subjects, claims);
  const sum = rows === null ? null : sumRow(rows.map(({ profile }) => profile.series));
  if (rows === null || sum === null) {
    const [last] = subjects.slice(-1);
    const judgements = last === undefined ? null : judgeGroup(desk, last, { claims });
    const reason = 'The text says it of several together.';
    return judgements?.map((judgement) => soften(judgement, reason)) ?? null;
  }
  const [head] = rows;
  const book = desk.book.with(sum);
  return claims.map((claim) => {
    const each = rows.map(({ profile }) => judgeOn(desk.book, profile, claim));
    if (isEach || head === undefined) return all(each);
    const judged = judgeOn(book, { ...head.profile, series: sum.series }, claim);
    const together: Judgement = { ...judged, links: book.partsOf(judged.links) };
    return weigh(together, each, claim, desk);
  });
}

/** A row for each subject, all of one table and measure. */
function rowsOf(
  { profiles, lexicon }: Desk,
  subjects: ReadonlyArray<Subject>,
  claims: ReadonlyArray<Claim>,
): ReadonlyArray<Candidate> | null {
  for (const need of needsOf(claims)) {
    const found = subjects.map((subject) => findCandidates(subject, need, profiles, lexicon));
    for (const first of found[0] ?? []) {
      const peers = found.map((candidates) =>
        candidates.find(({ profile }) => keyOf(profile.series) === keyOf(first.profile.series)),
      );
      const ids = new Set(peers.map((peer) => peer?.profile.series.id));
      if (peers.every((peer) => peer !== undefined) && ids.size === peers.length) return peers;
    }
  }
  return null;
}

function keyOf({ tableId, measure, unit, indicator, role }: Series): string {
  return [tableId, measure, unit, indicator, role].join('\n');
}

function weigh(
  together: Judgement,
  each: ReadonlyArray<Judgement>,
  claim: Claim,
  { book }: Desk,
): Judgement {
  if (claim.kind === 'direction') {
    const verdicts = new Set([together, ...each].map(({ verdict }) => verdict));
    return verdicts.size === 1
      ? together
      : { ...together, verdict: 'cannot-tell', message: `Not of every one: ${together.message}` };
  }
  if (together.verdict !== 'disagree') return together;
  if (each.every(({ verdict }) => verdict === 'agree')) return all(each);
  if (each.some(({ verdict }) => verdict === 'agree'))
    return soften(together, 'It is true of one of them.');
  return book.beforeRevision(together.links).length > 0
    ? soften(together, 'A figure of these has been revised.')
    : together;
}

function all(each: ReadonlyArray<Judgement>): Judgement {
  const [first] = each;
  if (first === undefined) throw new Error('There are no rows to judge.');
  const worst =
    each.find(({ verdict }) => verdict === 'disagree') ??
    each.find(({ verdict }) => verdict === 'cannot-tell') ??
    first;
  return worst.verdict === 'agree'
    ? {
        ...worst,
        message: each.map(({ message }) => message).join(' '),
        links: each.flatMap(({ links }) => links),
      }
    : worst;
}
