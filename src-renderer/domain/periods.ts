import { fail, succeed, type Result } from './result.ts';

export type PeriodKind = 'year' | 'quarter' | 'month' | 'day' | 'span';

/**
 * A stretch of time that a figure can stand for, as SDMX writes it: `2013`, `2013-Q1`, `2013-08`, `2013-12-31`, and
 * `2009/2013` for several years together. `start` and `end` are its first and last day, `YYYY-MM-DD`.
 */
export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const quarterNames = ['1st', '2nd', '3rd', '4th'] as const;

/** Of two periods that end on one day, the shorter comes first, but a closing day follows what it closes. */
const orderOfKinds: Record<PeriodKind, number> = { month: 0, quarter: 1, day: 2, year: 3, span: 4 };

const forms = 'a period is written 2013, 2013-Q1, 2013-08, 2013-12-31 or 2009/2013';

/**
 * The period that the text names. `2013-q1`, `2009-2013`, `2009–2013` and `2021–24` are understood too. Fails with
 * the reason when the text is no period or the calendar has no such month, day or quarter.
 */
export function readPeriod(text: string): Result<Period> {
  const trimmed = text.trim();
  const span = /^([1-9]\d{3})(?:\/|-|–)([1-9]\d{3})$/.exec(trimmed);
  const shortSpan = /^([1-9]\d)(\d\d)–(\d\d)$/.exec(trimmed);
  const quarter = /^([1-9]\d{3})-?[Qq](\d)$/.exec(trimmed);
  const date = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(trimmed);
  if (span !== null) return readSpan(span[1] ?? '', span[2] ?? '');
  if (shortSpan !== null) {
    const [, century = '', first = '', last = ''] = shortSpan;
    return readSpan(`${century}${first}`, `${century}${last}`);
  }
  if (quarter !== null) return readQuarter(quarter[1] ?? '', Number(quarter[2]));
  if (date !== null) return readDate(date[1] ?? '', date[2], date[3]);
  return fail(`“${trimmed.slice(0, 30)}” is not a period: ${forms}.`);
}

/**
 * Order of periods from left to right in a table: by their last day, so that a year's parts stand before the year that
 * sums them up, as a total stands after its rows: 2012, 2013-01-01, 2013-Q1 ... 2013-Q4, 2013-12-31, 2013, 2009/2013.
 * Negative when `a` comes first.
 */
export function comparePeriods(a: Period, b: Period): number {
  return (
    compareText(a.end, b.end) ||
    orderOfKinds[a.kind] - orderOfKinds[b.kind] ||
    compareText(b.start, a.start)
  );
}

/** The year in which the period with this id ends: 2013 for `2009/2013`. Null when the id is no period. */
export function periodYear(id: string): number | null {
  const read = readPeriod(id);
  return read.ok ? Number(read.value.end.slice(0, 4)) : null;
}

/** The period in plain English words: `1st quarter 2013`, `August 2013`, `31 December 2013`, `2009 to 2013`. */
export function printPeriod(period: Period): string {
  const [year = '', month = '', day = ''] = period.start.split('-');
  const monthName = monthNames[Number(month) - 1] ?? month;
  switch (period.kind) {
    case 'year':
      return year;
    case 'quarter':
      return `${quarterNames[Math.floor(Number(month) / 3)] ?? ''} quarter ${year}`;
    case 'month':
      return `${monthName} ${year}`;
    case 'day':
      return `${Number(day)} ${monthName} ${year}`;
    case 'span':
      return `${year} to ${period.end.slice(0, 4)}`;
  }
}

function readSpan(first: string, last: string): Result<Period> {
  if (first >= last) {
    return fail(`“${first}/${last}” is not a period: a span goes from an earlier year to a later.`);
  }
  return succeed({
    id: `${first}/${last}`,
    kind: 'span',
    start: `${first}-01-01`,
    end: `${last}-12-31`,
  });
}

function readQuarter(year: string, quarter: number): Result<Period> {
  if (quarter < 1 || quarter > 4) {
    return fail(`“${year}-Q${quarter}” is not a period: a year has the quarters Q1 to Q4.`);
  }
  const last = quarter * 3;
  return succeed({
    id: `${year}-Q${quarter}`,
    kind: 'quarter',
    start: `${year}-${twoDigits(last - 2)}-01`,
    end: lastDay(year, last),
  });
}

function readDate(year: string, month?: string, day?: string): Result<Period> {
  if (month === undefined) {
    return succeed({ id: year, kind: 'year', start: `${year}-01-01`, end: `${year}-12-31` });
  }
  const id = `${year}-${month}`;
  if (Number(month) < 1 || Number(month) > 12) {
    return fail(`“${id}” is not a period: there is no month ${month}.`);
  }
  const end = lastDay(year, Number(month));
  if (day === undefined) return succeed({ id, kind: 'month', start: `${id}-01`, end });
  const date = `${id}-${day}`;
  if (day === '00' || date > end) {
    return fail(
      `“${date}” is not a period: ${monthNames[Number(month) - 1]} ${year} has no such day.`,
    );
  }
  return succeed({ id: date, kind: 'day', start: date, end: date });
}

function lastDay(year: string, month: number): string {
  const isLeap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return `${year}-${twoDigits(month)}-${days}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
