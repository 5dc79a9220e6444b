import { subtract, sum, withoutNoise } from './decimals.ts';
import type { Interval, Span } from './intervals.ts';

/**
 * Arithmetic on intervals (Moore, Kearfott and Cloud, Introduction to Interval Analysis, 2009, chapter 2): every
 * interval holds its ends, and a result holds whatever true values inside the given intervals can lead to. A null end
 * is open and stays open.
 */

/** Where the sum lies: all low ends together, all high ends together. Nothing at all is exactly zero. */
export function addIntervals(terms: ReadonlyArray<Interval>): Interval {
  return {
    low: addEnds(terms.map(({ low }) => low)),
    high: addEnds(terms.map(({ high }) => high)),
  };
}

/** Where the difference a - b lies, when neither depends on the other. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals([a, negate(b)]);
}

/** The interval on the other side of zero. */
export function negate({ low, high }: Interval): Interval {
  return { low: high === null ? null : 0 - high, high: low === null ? null : 0 - low };
}

/** The interval in another unit; `factor` is above zero. */
export function scaleInterval({ low, high }: Interval, factor: number): Interval {
  const scale = (end: number | null) => (end === null ? null : withoutNoise(end * factor));
  return { low: scale(low), high: scale(high) };
}

/**
 * Where a / b lies. Null when b can be zero or less, since then nothing limits the quotient. An open high end of b
 * brings a quotient of its sign as near to zero as one likes: that end is 0.
 */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (b.low === null || b.low <= 0) return null;
  // Dividing by more makes what is above zero smaller, and what is below zero larger.
  const low = divideEnd(a.low, a.low !== null && a.low < 0 ? b.low : b.high);
  const high = divideEnd(a.high, a.high !== null && a.high < 0 ? b.high : b.low);
  return isUsable(low) && isUsable(high) ? { low, high } : null;
}

/** Have the two any value in common, their ends included? */
export function overlap(a: Interval, b: Interval): boolean {
  return reaches(a.low, b.high) && reaches(b.low, a.high);
}

/** The interval with both ends, or null when one is open. */
export function closeInterval({ low, high }: Interval): Span | null {
  return low === null || high === null ? null : { low, high };
}

/** How far the true value can be from the number that stands for it, on the farther side. */
export function reachFrom(value: number, { low, high }: Span): number {
  return Math.max(subtract(value, low), subtract(high, value));
}

function addEnds(ends: ReadonlyArray<number | null>): number | null {
  const known = ends.filter((end) => end !== null);
  return known.length === ends.length ? sum(known) : null;
}

/** A null divisor is endlessly large. */
function divideEnd(end: number | null, divisor: number | null): number | null {
  if (end === null) return null;
  return divisor === null ? 0 : end / divisor + 0;
}

function isUsable(end: number | null): boolean {
  return end === null || Number.isFinite(end);
}

function reaches(low: number | null, high: number | null): boolean {
  return low === null || high === null || low <= high;
}
