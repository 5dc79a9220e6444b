import { isEqual } from './equality.ts';
import type { Observation } from './observations.ts';

/**
 * What the editions state of one cell, oldest first, from the one on that introduced the value of the last: an edition
 * that carries or repeats a figure says nothing new of it, and the `r` stands where the figure was revised.
 */
export function sinceIntroduced(all: ReadonlyArray<Observation>): ReadonlyArray<Observation> {
  const last = all.at(-1);
  const other = all.findLastIndex((one) => last !== undefined && !isEqual(one.value, last.value));
  return all.slice(other + 1);
}
