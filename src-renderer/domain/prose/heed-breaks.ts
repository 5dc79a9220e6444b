import { crossedBetween, stopBetween } from '../change-from-base.ts';
import type { Book, Found } from './book.ts';
import type { Claim } from './claims.ts';
import type { Judgement } from './finding.ts';

/**
 * What was judged of a movement, once it was asked whether it leads across a series break: where
 * nobody acknowledged the break, its figures are not compared, and it can be neither borne out nor
 * contradicted.
 */
export function heedBreaks(book: Book, { kind }: Claim, judgement: Judgement): Judgement {
  if (kind !== 'change' && kind !== 'multiple' && kind !== 'direction') return judgement;
  const { figures, view, choices } = book.world;
  const place = { figures, view, choices };
  const pairs = pairsOf(book, judgement);
  for (const [from, to] of pairs) {
    const stop = stopBetween(from.series, from.figure, to.figure, place);
    if (stop === null) continue;
    const message = `${book.describe(from)}; ${book.describe(to)}. ${stop}`;
    return { ...judgement, verdict: 'cannot-tell', message };
  }
  const crossed = pairs.flatMap(
    ([from, to]) => crossedBetween(from.series, from.figure, to.figure, place) ?? [],
  );
  if (crossed.length === 0) return judgement;
  const breaks = [...new Set(crossed)].join(' ');
  return { ...judgement, message: `${judgement.message} Acknowledged: ${breaks}` };
}

/** Of each row that the judgement rests on, its first figure with every other one. */
function pairsOf(book: Book, { links }: Judgement): ReadonlyArray<readonly [Found, Found]> {
  const found = links.flatMap((one) => book.find(one) ?? []);
  return found.flatMap((to) => {
    const from = found.find(({ series }) => series.id === to.series.id);
    return from === undefined || from.period === to.period ? [] : [[from, to] as const];
  });
}
