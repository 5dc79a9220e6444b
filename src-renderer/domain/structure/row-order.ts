import type { Series } from '../observations.ts';
import type { RecordChange } from '../steps.ts';
import { putSeries, type Row } from './records.ts';

/**
 * The changes that bring the rows into that order. The numbers that they have are dealt out anew, so that rows which
 * keep their place keep their number; only where two share a number all are numbered from 1.
 */
export function orderRows(rows: ReadonlyArray<Row>): RecordChange[] {
  return placed(rows).flatMap(({ one, order }) => putSeries(one, { ...one, order }));
}

/** The series of the rows, each with the number that its new place gives it. */
export function placed(
  rows: ReadonlyArray<Row>,
): ReadonlyArray<{ readonly one: Series; readonly order: number }> {
  const orders = rows.flat().map(({ order }) => order);
  if (new Set(orders).size < orders.length) {
    return rows.flat().map((one, index) => ({ one, order: index + 1 }));
  }
  // Measure by measure: the second measures of all rows may stand after all first ones.
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, measure) => {
    const ofMeasure = rows.flatMap((row) => row[measure] ?? []);
    const sorted = ofMeasure.map(({ order }) => order).sort((a, b) => a - b);
    return ofMeasure.map((one, index) => ({ one, order: sorted[index] ?? one.order }));
  }).flat();
}
