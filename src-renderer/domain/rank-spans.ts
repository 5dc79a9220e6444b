import type { Measured } from './measure.ts';
import { pointOf } from './derived.ts';
import { rank } from './ranks.ts';

/** A row's place among the rows of one period, from the largest down. */
export interface RankPlace {
  /** Null for what is zero or no single number; equals share a place. */
  readonly place: number | null;
  /** The best and the worst place that rounding allows; null where there is none. */
  readonly best: number | null;
  readonly worst: number | null;
  /** How many rows have a place. */
  readonly of: number;
}

/** The place of the row at `index`, with those that rounding allows. Only rows with a number above zero have one. */
export function placeOf(index: number, rows: ReadonlyArray<Measured | null>): RankPlace {
  const amounts = rows.map((row) => (row === null ? null : pointOf(row)));
  const ranks = rank(amounts);
  const placed = ranks.filter((place) => place !== null).length;
  const place = ranks[index] ?? null;
  const own = rows[index]?.interval ?? null;
  if (place === null || own === null) return { place, best: place, worst: place, of: placed };
  const others = rows
    .filter((_, other) => other !== index && (ranks[other] ?? null) !== null)
    .flatMap((row) => row?.interval ?? []);
  return {
    place,
    best: 1 + others.filter((other) => isAbove(other.low, own.high)).length,
    worst: 1 + others.filter((other) => isAbove(other.high, own.low)).length,
    of: placed,
  };
}

/** Numbers have both ends; what has none is not compared. */
function isAbove(end: number | null, other: number | null): boolean {
  return end !== null && other !== null && end > other;
}
