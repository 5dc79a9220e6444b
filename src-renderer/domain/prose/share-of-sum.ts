import { pointOf } from '../derived.ts';
import { nameRow } from '../names.ts';
import type { Series } from '../observations.ts';
import { sum } from '../decimals.ts';
import { sumSpan } from '../sums.ts';
import type { Book, Found } from './book.ts';
import type { When } from './claims.ts';

/**
 * What rows have of a sum, in percent, where rounding lets it lie, and the figures that it is made
 * of.
 */
export interface ShareOfSum {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly found: ReadonlyArray<Found>;
}

/**
 * The share that some rows have together in all that state a number for that time. Null where one
 * of them states none, or where the figures are not of one period.
 */
export function shareOfSum(
  book: Book,
  some: ReadonlyArray<Series>,
  all: ReadonlyArray<Series>,
  when: When,
): ShareOfSum | null {
  const found = all
    .map((series) => book.at(series, when))
    .filter((one): one is Found => one !== null && pointOf(one.figure) !== null);
  const ids = new Set(some.map(({ id }) => id));
  const own = found.filter(({ series }) => ids.has(series.id));
  if (own.length !== ids.size || new Set(found.map(({ period }) => period)).size !== 1) return null;
  const others = found.filter(({ series }) => !ids.has(series.id));
  const [part, rest] = [sumOf(own), sumOf(others)];
  const whole = part.value + rest.value;
  if (!(whole > 0)) return null;
  return {
    value: (100 * part.value) / whole,
    low: percent(part.span.low, rest.span.high),
    high: percent(part.span.high, rest.span.low),
    found,
  };
}

function sumOf(rows: ReadonlyArray<Found>) {
  return {
    value: sum(rows.map(({ figure }) => pointOf(figure) ?? 0)),
    // Nothing is a sum of no rows: others there need not be.
    span:
      rows.length === 0
        ? { low: 0, high: 0 }
        : sumSpan(rows.map(({ series, figure }) => ({ name: nameRow(series), figure }))),
  };
}

function percent(own: number | null, others: number | null): number | null {
  if (own === null || others === null || own + others <= 0) return null;
  return Math.min(100, Math.max(0, (100 * own) / (own + others)));
}
