import type { When } from './claims.ts';
import type { Clause } from './clauses.ts';
import { leaveOpen, soften, softenCarried, unknown, type Desk } from './desk.ts';
import type { Judgement } from './finding.ts';
import { judgeGroup } from './judge-group.ts';
import { judgePlaces, type RankKeeper } from './judge-places.ts';
import { judgeSeveral } from './judge-several.ts';
import { judgeState } from './judge-state.ts';
import { judgeTop } from './judge-top.ts';
import { extent, type Placed } from './placed.ts';
import { readClaims } from './read-claims.ts';
import { readRanks, readTopShares, type RankClaim } from './read-ranks.ts';
import { readStandings } from './read-standings.ts';
import { readStates } from './read-states.ts';
import { readTogether } from './read-together.ts';
import { severalAt } from './several.ts';
import { whyOpen, type Doubt } from './stand-back.ts';
import { isLeftOut } from './areas-in.ts';
import { spanIn, stretchOf } from './when.ts';
import { findSubject, type Before, type Subject } from './subject.ts';

export interface ClauseContext extends RankKeeper {
  readonly before: Before;
  /** The time of what names none. */
  readonly when: When;
  /** Where the sentence begins in the text. */
  readonly start: number;
  /** The year that holds before the sentence. */
  readonly year: string;
  readonly doubt: Doubt;
}

/** What the tables say to all that a clause states. */
export function judgeClause(desk: Desk, clause: Clause, context: ClauseContext): Placed[] {
  const { when, start } = context;
  const put = (first: number, last: number, judgement: Judgement): Placed[] => {
    const [from, to] = [clause.items[first], clause.items[last]];
    return from === undefined || to === undefined
      ? []
      : [{ ...extent(from, to, start), judgement }];
  };
  const tops = readTopShares(clause, when).flatMap((top) => {
    const judgement = judgeTop(desk, clause, top, context.before);
    return judgement === null ? [] : [{ index: top.index, judgement }];
  });
  const ranks = [...readRanks(clause, when), ...readStandings(clause, when)];
  const together = readTogether(clause, when);
  const taken = new Set([...tops, ...together].map(({ index }) => index));
  return [
    ...tops.flatMap(({ index, judgement }) => put(index, index, judgement)),
    ...readClaims(clause, when).flatMap((group) => {
      const claims = group.claims.filter(({ index }) => !taken.has(index));
      const judgements = judgeClaims(desk, clause, { claims }, context, ranks);
      return claims.flatMap((claim, index) => {
        const judgement = judgements?.[index];
        if (claim.kind === 'direction' && (judgement?.links.length ?? 0) === 0) return [];
        if (judgement !== undefined) {
          const carried = softenCarried(desk, context.year, claim, judgement);
          const reason = whyOpen(clause, claim, context.doubt);
          const open = reason === null ? carried : soften(carried, reason);
          return put(claim.index, claim.last, open);
        }
        return 'quantity' in claim
          ? put(claim.index, claim.last, unknown(claim.quantity.quote, claim.kind))
          : [];
      });
    }),
    ...readStates(clause, when).flatMap((claim) => {
      const subject = findSubject(clause, claim.index, context.before);
      const judgement = judgeState(desk, subject, claim);
      return judgement === null
        ? []
        : put(
            claim.index,
            claim.last,
            softenCarried(desk, context.year, { when: claim.when[0] }, judgement),
          );
    }),
    ...judgePlaces(desk, clause, { ranks, together }, context).flatMap(
      ({ first, last, judgement }) => put(first, last, judgement),
    ),
  ];
}

/** The claims of a group, one judgement each; null where no row is about them. */
function judgeClaims(
  desk: Desk,
  clause: Clause,
  { claims }: ReturnType<typeof readClaims>[number],
  { before }: ClauseContext,
  ranks: ReadonlyArray<RankClaim>,
): ReadonlyArray<Judgement> | null {
  const [anchor] = claims;
  if (anchor === undefined) return null;
  if (
    clause.items.some(({ area }, place) => area !== undefined && isLeftOut(clause.items, place))
  ) {
    const found = judgeGroup(desk, findSubject(clause, anchor.index, before), { claims });
    return found?.map((judgement) => soften(judgement, 'The text leaves a part out.')) ?? null;
  }
  if (isMeanOfYears(clause) && claims.every(({ kind }) => kind === 'level')) {
    const found = judgeGroup(desk, findSubject(clause, anchor.index, before), { claims });
    return found?.map((judgement) => leaveOpen(judgement, meanOfYears)) ?? null;
  }
  const several = severalAt(clause, anchor.index);
  if (several !== null)
    return judgeSeveral(desk, several, claims, { item: clause.items[anchor.index], before });
  const found = findSubject(clause, anchor.index, before);
  return judgeGroup(desk, withConceptOf(found, anchor.index, ranks), { claims });
}

const meanOfYears = 'The text may speak of the mean of several years.';

/** `averaged 374 t from 2009 to 2013`, `average production in 2009–13`. */
function isMeanOfYears(clause: Clause): boolean {
  return (
    / (?:average|averaged|averages|averaging|mean) /.test(clause.text) &&
    (stretchOf(clause) !== null || spanIn(clause) !== undefined)
  );
}

/** `The leading plants were ... (13%)`: who leads says what the shares are of. */
function withConceptOf(subject: Subject, place: number, ranks: ReadonlyArray<RankClaim>): Subject {
  const list = ranks.find(({ index, last }) => index <= place && place <= last + 2);
  return list === undefined || subject.concepts.length > 0
    ? subject
    : { ...subject, concepts: [list.concept] };
}
