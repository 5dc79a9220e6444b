import type { Judgement, Verdict } from './finding.ts';
import type { Item } from './mark.ts';

/** A judgement and the stretch of the text that it is about. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly judgement: Judgement;
}

/**
 * From the first item to the end of the last; `start` is where their sentence begins in the text.
 */
export function extent(from: Item, to: Item, start: number): { start: number; end: number } {
  return { start: start + from.start, end: start + Math.max(from.end, to.end) };
}

const gravity: Readonly<Record<Verdict, number>> = { disagree: 2, 'cannot-tell': 1, agree: 0 };

/**
 * Each stretch once: what is stated of several things at once holds only if it holds of all of
 * them.
 */
export function mergeSame(placed: ReadonlyArray<Placed>): Placed[] {
  const merged = new Map<string, Placed>();
  for (const one of placed) {
    const key = `${one.start} ${one.end}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? one : join(known, one));
  }
  return [...merged.values()];
}

function join(some: Placed, other: Placed): Placed {
  const [a, b] = [some.judgement, other.judgement];
  const worse = gravity[b.verdict] > gravity[a.verdict] ? b : a;
  if (a.verdict !== b.verdict) return { ...some, judgement: worse };
  const links = [...a.links, ...b.links];
  const message = a.message === b.message ? a.message : `${a.message} ${b.message}`;
  return { ...some, judgement: { ...worse, message, links } };
}
