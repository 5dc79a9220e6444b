import type { Series } from './observations.ts';
import { readPeriod, type Period } from './periods.ts';

/**
 * What a longer stretch of time makes of a measure: an `average` such as a price stays as it is, a `sum` such as an
 * amount grows with it, a `state` (stocks, capacities, rates, percentages) has no length.
 */
export type OverTime = 'average' | 'sum' | 'state';

type Measure = Pick<Series, 'unit' | 'indicator'>;

export function overTime({ unit, indicator }: Measure): OverTime {
  if (/\/(kg|t|oz t)$/.test(unit)) return 'average';
  const isState = ['stocks', 'capacity', 'capacity utilization', 'producers'].includes(indicator);
  return isState || unit === '%' || unit.includes('/') ? 'state' : 'sum';
}

/**
 * Why an amount of one period says nothing beside that of another: a quarter's is not compared with a year's. Null
 * where both are as long, and for what does not grow with time.
 */
export function unlikeStretches(measure: Measure, from: string, to: string): string | null {
  const [first, second] = [readPeriod(from), readPeriod(to)];
  if (!first.ok || !second.ok || overTime(measure) !== 'sum') return null;
  const [one, other] = [lengthOf(first.value), lengthOf(second.value)];
  if (one === other) return null;
  return `${from} is ${one}, ${to} ${other}: amounts are compared only over like stretches of time.`;
}

/** `a year`, `a quarter`, `5 years`: as messages say it. */
function lengthOf({ kind, start, end }: Period): string {
  if (kind !== 'span') return `a ${kind}`;
  return `${Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1} years`;
}
