import { nameRow } from '../names.ts';
import { printNumber } from '../notation-numbers.ts';
import type { Observation, Series } from '../observations.ts';
import { shareOfTotal } from '../share-spans.ts';
import { sumSpan } from '../sums.ts';
import type { Derived } from '../derived.ts';
import type { Book, Found, MadeRow } from './book.ts';
import { totalOf } from './groups.ts';

/** What some rows of one table and measure come to together, as a row that prose may speak of. */
export function sumRow(rows: ReadonlyArray<Series>): MadeRow | null {
  const [head] = rows;
  if (head === undefined) return null;
  const names = rows.map(nameRow);
  const label = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} together`;
  const series: Series = {
    ...head,
    id: `sum of ${rows.map(({ id }) => id).join()}`,
    label,
    entity: '',
  };
  return {
    series,
    at(book, when) {
      const parts = rows.flatMap((row) => book.at(row, when) ?? []);
      if (parts.length < rows.length || !areOfOnePeriod(parts)) return null;
      const sum = sumSpan(
        parts.map((part) => ({ name: nameRow(part.series), figure: part.figure })),
      );
      return made(series, sum, parts, '');
    },
  };
}

/**
 * The share that a row has of its printed total, year by year; null where it is no part of a total.
 */
export function shareRow(book: Book, row: Series): MadeRow | null {
  const total = totalOf(book, row);
  if (total === null || total.id === row.id) return null;
  const series: Series = {
    ...row,
    id: `share of ${row.id}`,
    unit: '%',
    measure: `share of ${row.measure}`,
  };
  return {
    series,
    at(lookedUp, when) {
      const part = lookedUp.at(row, when);
      const whole = part === null ? null : lookedUp.at(total, { periods: [part.period] });
      if (part === null || whole === null) return null;
      const share = shareOfTotal(
        { name: nameRow(row), figure: part.figure },
        { name: nameRow(total), figure: whole.figure },
      );
      return made(series, share, [part, whole], '%');
    },
  };
}

function made(
  series: Series,
  { value, low, high, flags }: Derived,
  parts: ReadonlyArray<Found>,
  unit: string,
): ReturnType<MadeRow['at']> {
  const [head] = parts;
  if (head === undefined || value === null) return null;
  const observation: Observation = {
    ...head.figure.observation,
    seriesId: series.id,
    value: { kind: 'number', value },
    printed: `${unit === '%' ? printNumber(value, 1) : printNumber(value)}${unit}`,
    flags,
  };
  const figure = { observation, interval: { low: low ?? value, high: high ?? value } };
  return { found: { series, period: head.period, figure, parts }, parts };
}

function areOfOnePeriod(parts: ReadonlyArray<Found>): boolean {
  return new Set(parts.map(({ period }) => period)).size === 1;
}
