import { basePeriod } from '#domain/base.ts';

/**
 * What is compared before the analyst chooses: the newest later period with the base; while there is none, the base
 * with the one before it. Periods in time order; both are empty when there is only one.
 */
export function startingPeriods(periods: ReadonlyArray<string>): {
  readonly period: string;
  readonly against: string;
} {
  const last = periods.at(-1) ?? '';
  const at = periods.indexOf(basePeriod);
  const before = periods[at === -1 ? periods.length - 2 : at - 1];
  if (at !== -1 && last !== basePeriod) return { period: last, against: basePeriod };
  return before === undefined ? { period: '', against: '' } : { period: last, against: before };
}
