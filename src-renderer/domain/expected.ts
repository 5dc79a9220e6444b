import { comparePeriods, type Period } from './periods.ts';

/**
 * Is a figure of the series expected in the period? It is when the series was reported at the same time of an earlier
 * year: 2013-Q1 for 2014-Q1. `calendar` holds its periods, `isReported` says of which more than a plan is listed.
 */
export function isExpected(
  calendar: ReadonlyArray<Period>,
  period: Period,
  isReported: (period: string) => boolean,
): boolean {
  return calendar.some(
    (other) =>
      other.kind === period.kind &&
      other.id.slice(4) === period.id.slice(4) &&
      comparePeriods(other, period) < 0 &&
      isReported(other.id),
  );
}
