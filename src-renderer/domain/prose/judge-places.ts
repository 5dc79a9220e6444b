import type { Series } from '../observations.ts';
import { findCandidates } from './candidates.ts';
import type { When } from './claims.ts';
import type { Clause } from './clauses.ts';
import { soften, type Desk } from './desk.ts';
import type { Judgement } from './finding.ts';
import { judgeComparison } from './judge-comparison.ts';
import { judgeOrder } from './judge-rank.ts';
import { asMeasure, judgeConcentration, judgeTogether } from './judge-together.ts';
import type { RankClaim } from './read-ranks.ts';
import { readConcentration, type TogetherClaim } from './read-together.ts';
import { readComparisons } from './read-standings.ts';
import { findSubject, type Before } from './subject.ts';

/** Keeps the row of a whole that a paragraph ranked last, and how many sentences ago that was. */
export interface RankKeeper {
  readonly ranked: () => { readonly row: Series | null; readonly ago: number };
  readonly rank: (row: Series | null) => void;
}

interface Spot {
  readonly first: number;
  readonly last: number;
  readonly judgement: Judgement;
}

interface Context extends RankKeeper {
  readonly before: Before;
  readonly when: When;
}

/**
 * What a clause says of an order, of what the first of it have together, and of how concentrated
 * the whole is.
 */
export function judgePlaces(
  desk: Desk,
  clause: Clause,
  {
    ranks,
    together,
  }: { readonly ranks: ReadonlyArray<RankClaim>; readonly together: ReadonlyArray<TogetherClaim> },
  context: Context,
): Spot[] {
  const { book } = desk;
  const rows = (places: ReadonlyArray<number>, concept: string) => {
    const found = places.map((place) => rankedAt(desk, clause, place, concept, context.before));
    const series = found.flatMap((one) => one ?? []);
    return series.length < found.length ? [] : series;
  };
  const spots: Spot[] = [];
  for (const { areas, concept, place, when, index, last } of ranks) {
    const series = rows(areas, concept);
    const [head] = series;
    if (head === undefined) continue;
    context.rank(head);
    spots.push({ first: index, last, judgement: judgeOrder(book, series, place, when) });
  }
  for (const { named, concept, start, index, when } of together) {
    const series = rows(named, concept);
    const [head] = series;
    const quantity = clause.items[index]?.quantity;
    if (head === undefined || quantity === undefined) continue;
    context.rank(head);
    const last = named.at(-1) ?? start;
    spots.push({ first: start, last, judgement: judgeOrder(book, series, 1, when) });
    const judgement = judgeTogether(book, series, quantity, when);
    spots.push({ first: index, last: index, judgement });
  }
  for (const { more, less, concept, index, last, when } of readComparisons(clause, context.when)) {
    const [larger, smaller] = rows([more, less], concept);
    if (larger === undefined || smaller === undefined || larger.unit !== smaller.unit) continue;
    const judgement = judgeComparison(book, larger, smaller, when);
    if (judgement.links.length > 0) spots.push({ first: index, last, judgement });
  }
  return [...spots, ...judgeIndices(desk, clause, context)];
}

function judgeIndices({ book }: Desk, clause: Clause, context: Context): Spot[] {
  const { row, ago } = context.ranked();
  const form = context.before.clause.form ?? context.before.sentence.form;
  const measured = row === null ? null : asMeasure(book, row, form);
  if (measured === null) return [];
  return readConcentration(clause, context.when).flatMap(({ index, when }) => {
    const quantity = clause.items[index]?.quantity;
    if (quantity === undefined) return [];
    const judgement = judgeConcentration(book, measured, quantity, when);
    // Only right behind an order is it sure whose concentration is meant.
    const isSure = ago <= 1;
    const reason = 'The text does not say plainly whose concentration it is.';
    return [
      { first: index, last: index, judgement: isSure ? judgement : soften(judgement, reason) },
    ];
  });
}

/**
 * The row that has a place among others; a share that the text gives only where no table has it.
 */
function rankedAt(
  { profiles, lexicon }: Desk,
  clause: Clause,
  place: number,
  concept: string,
  before: Before,
): Series | null {
  const subject = { ...findSubject(clause, place + 0.5, before), concepts: [concept] };
  const all = findCandidates(subject, { role: 'rank', unit: null }, profiles, lexicon);
  const part = all.find(({ profile }) => profile.series.role === 'part');
  return (part ?? all[0])?.profile.series ?? null;
}
