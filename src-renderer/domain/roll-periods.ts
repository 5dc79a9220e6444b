import { periodYear, readPeriod } from './periods.ts';
import { sortPeriods } from './table-layout.ts';

export interface RollInput {
  /** The columns of the table as it stands. */
  readonly periods: ReadonlyArray<string>;
  /** The last year that they report on, and the year that the new edition is for. */
  readonly fromYear: number;
  readonly toYear: number;
  /** How many years the table shows up to the new one; older ones go. */
  readonly yearsShown: number;
}

export interface Rolled {
  /** All columns of the new edition. */
  readonly periods: ReadonlyArray<string>;
  /** Those of the new year. */
  readonly wanted: ReadonlyArray<string>;
}

/**
 * The columns of a table in the edition for another year, both lists in time order: what is reported for the old last year is
 * wanted for the new one, as many years as before stay, and plans for later years stay. Months are not moved along: a
 * month stands for an event (August 2013: a price was raised), quarters and days stand for every year.
 */
export function rollPeriods({ periods, fromYear, toYear, yearsShown }: RollInput): Rolled {
  const first = toYear - yearsShown + 1;
  const kept = periods.filter((id) => {
    const year = periodYear(id) ?? 0;
    return year >= first && (year <= fromYear || year > toYear);
  });
  const wanted = periods
    .filter((id) => periodYear(id) === fromYear && !isMonth(id))
    .flatMap((id) => movePeriod(id, toYear - fromYear) ?? []);
  return { periods: sortPeriods(new Set([...kept, ...wanted])), wanted: sortPeriods(wanted) };
}

/** How many different years up to this one the columns report on. */
export function countYears(periods: ReadonlyArray<string>, upTo: number): number {
  const years = periods.map((id) => periodYear(id) ?? Infinity).filter((year) => year <= upTo);
  return new Set(years).size;
}

/** The period as many years later, or earlier; null when there is none: 29 February in most years. */
function movePeriod(id: string, years: number): string | null {
  const moved = id.replace(/\d{4}/g, (year) => String(Number(year) + years));
  return readPeriod(moved).ok ? moved : null;
}

function isMonth(id: string): boolean {
  const period = readPeriod(id);
  return period.ok && period.value.kind === 'month';
}
