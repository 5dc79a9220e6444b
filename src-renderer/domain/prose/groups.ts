import type { Series } from '../observations.ts';
import type { Book } from './book.ts';

/** The total that the row is a part of. */
export function totalOf(book: Book, series: Series): Series | null {
  const named = book.evidence.find(series.parentId);
  if (named !== null) return named;
  return (
    book.evidence
      .ofTable(series.tableId)
      .find(
        ({ role, measure, unit }) =>
          role === 'total' && measure === series.measure && unit === series.unit,
      ) ?? null
  );
}

/** The rows among which it has a place. */
export function groupOf(book: Book, series: Series): ReadonlyArray<Series> {
  const total = totalOf(book, series);
  if (total !== null) return book.evidence.partsOf(total);
  return book.evidence
    .ofTable(series.tableId)
    .filter(
      ({ indicator, counterpart, measure, unit }) =>
        indicator === series.indicator &&
        counterpart === series.counterpart &&
        measure === series.measure &&
        unit === series.unit,
    );
}
