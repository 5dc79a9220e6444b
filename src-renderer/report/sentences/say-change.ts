import type { WordingLimits } from '#domain/checks/claims.ts';

/** How one number lies to another: percent, and the span of percent that rounding allows, where it is known. */
export interface ChangeSize {
  readonly percent: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a sentence prints of it: the base as a reference, and the percent without its sign. */
export interface ChangeReferences {
  readonly base: string;
  readonly percent: string;
}

const counts = ['', '', '', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * How much more or less than its base a number is, in words that rounding cannot make untrue: `11% less than the 109 t`,
 * `slightly more than …`, `nearly double …`. The rules stand in docs/sentences.md.
 */
export function sayChange(
  { percent, low, high }: ChangeSize,
  { aboutTheSamePercent, slightlyPercent }: WordingLimits,
  { base, percent: size }: ChangeReferences,
): string {
  if (percent === 0) return `unchanged from the ${base}`;
  if (Math.abs(percent) <= aboutTheSamePercent) return `about the same as the ${base}`;
  const direction = percent > 0 ? 'more' : 'less';
  if (Math.abs(percent) <= slightlyPercent) return `slightly ${direction} than the ${base}`;
  const ratio = 1 + percent / 100;
  const [least, most] = [low, high].map((end) => (end === null ? ratio : 1 + end / 100)) as [
    number,
    number,
  ];
  const times = sayTimes(ratio, Math.min(least, ratio), Math.max(most, ratio));
  return times === null ? `${size} ${direction} than the ${base}` : `${times} the ${base}`;
}

/** A ratio in words where it has some: near a whole number from two to ten, beyond one, or near and below one-half. */
function sayTimes(ratio: number, least: number, most: number): string | null {
  if (ratio < 0.525) {
    if (ratio >= 0.475) return 'about one-half of';
    return most < 0.5 ? 'less than one-half of' : null;
  }
  const nearest = Math.round(ratio);
  if (nearest >= 2 && nearest <= 10) {
    if (Math.abs(ratio - nearest) <= 0.025 * nearest) return `about ${name(nearest)}`;
    const next = Math.ceil(ratio);
    if (next - ratio <= 0.075 * next && most < next) return `nearly ${name(next)}`;
  }
  const whole = Math.floor(least);
  if (whole < 2) return null;
  return whole <= 10 ? `more than ${name(whole)}` : 'more than ten times';
}

function name(times: number): string {
  return times === 2 ? 'double' : `${counts[times] ?? times} times`;
}
