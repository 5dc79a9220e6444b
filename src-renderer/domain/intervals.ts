/**
 * Where the true value behind a printed figure can lie, both ends included. A null end is open: nothing is said on
 * that side. Unit: that of the figure.
 */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** An interval that is open on neither side. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * The span of percent changes that true values in the two intervals can have. Null when the base can be zero or less,
 * or when an end is open: then nothing limits the percent.
 */
export function percentSpan(from: Interval, to: Interval): Span | null {
  const base = closed(from);
  const target = closed(to);
  if (base === null || target === null || base.low <= 0) return null;
  // The larger base makes a gain look smaller; below zero it is the other way round.
  const low = percentOf(target.low, target.low < 0 ? base.low : base.high);
  const high = percentOf(target.high, target.high < 0 ? base.high : base.low);
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}

function percentOf(target: number, base: number): number {
  return (100 * (target - base)) / base + 0;
}

function closed({ low, high }: Interval): Span | null {
  return low === null || high === null ? null : { low, high };
}
