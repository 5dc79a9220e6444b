import { basePeriod } from '../base.ts';
import { readPeriod } from '../periods.ts';

/**
 * What is compared before the analyst chooses: the newest later period with the base; while there is none, the base
 * with the one before it. Where it can be, the two are alike, a year and a year. Periods in time order; both are empty
 * when there is only one.
 */
export function startingPeriods(periods: ReadonlyArray<string>): {
  readonly period: string;
  readonly against: string;
} {
  const years = periods.filter(isYear);
  return pair(years) ?? pair(periods) ?? { period: '', against: '' };
}

function pair(periods: ReadonlyArray<string>): { period: string; against: string } | null {
  const last = periods.at(-1);
  const at = periods.indexOf(basePeriod);
  if (last === undefined) return null;
  if (at !== -1 && last !== basePeriod) return { period: last, against: basePeriod };
  const before = periods[periods.length - 2];
  return before === undefined ? null : { period: last, against: before };
}

function isYear(id: string): boolean {
  const read = readPeriod(id);
  return read.ok && read.value.kind === 'year';
}
