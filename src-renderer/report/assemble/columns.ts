import { periodYear } from '#domain/periods.ts';
import { sortPeriods } from '#domain/table-layout.ts';

/** A yearbook's window. */
const mostYears = 5;
const mostColumns = 8;

/**
 * The columns of a table in a report on one period, of those in which the table states anything: the five years up to
 * the period's and the one that it is compared with; parts of those two years where there is room for them. Null where
 * that leaves none: the table then stands as it is.
 */
export function reportColumns(
  stated: Iterable<string>,
  period: string,
  against: string,
): ReadonlyArray<string> | null {
  const [last, base] = [periodYear(period), periodYear(against)];
  if (last === null || base === null) return null;
  const [from, to] = [Math.min(base, last), Math.max(base, last)];
  const near = sortPeriods(stated).filter((id) => {
    const year = periodYear(id);
    return year !== null && year >= Math.min(from, to - mostYears + 1) && year <= to;
  });
  const isNamed = (id: string) => id === period || id === against;
  const years = near.filter((id) => /^\d{4}$/.test(id));
  const window = new Set([...years.slice(-mostYears), ...years.filter(isNamed)]);
  const parts = near.filter((id) => !window.has(id) && [base, last].includes(periodYear(id) ?? 0));
  const all = near.filter((id) => window.has(id) || parts.includes(id));
  const chosen =
    all.length <= mostColumns ? all : all.filter((id) => window.has(id) || isNamed(id));
  return chosen.length === 0 ? null : chosen;
}
