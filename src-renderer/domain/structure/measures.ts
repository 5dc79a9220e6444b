import type { Series } from '../observations.ts';
import { rowsOf, type StructureRecords } from './records.ts';

/** What is measured in a column of a table, or in a row by itself where rows measure different things. */
export interface Measure {
  readonly measure: string;
  readonly indicator: string;
  readonly unit: string;
  readonly basis: string;
  readonly counterpart: string;
}

export function measureOf({ measure, indicator, unit, basis, counterpart }: Series): Measure {
  return { measure, indicator, unit, basis, counterpart };
}

/** The measures of a table, each once, in document order. */
export function measuresOf(
  records: Pick<StructureRecords, 'series'>,
  tableId: string,
): ReadonlyArray<Measure> {
  const all = rowsOf(records, tableId).flat().map(measureOf);
  return [...new Map(all.map((one) => [measureKey(one), one])).values()];
}

/** Names a measure within its table. */
export function measureKey({ measure, indicator, unit, basis, counterpart }: Measure): string {
  return JSON.stringify([measure, indicator, unit, basis, counterpart]);
}

/** Does every row of the table have all of its measures? Then a new row has them too. */
export function sharesMeasures(
  records: Pick<StructureRecords, 'series'>,
  tableId: string,
): boolean {
  const count = measuresOf(records, tableId).length;
  return rowsOf(records, tableId).every((row) => row.length === count);
}

/** Do all rows have the same columns? Those of one column may still differ in their basis. */
export function sharesColumns(records: Pick<StructureRecords, 'series'>, tableId: string): boolean {
  const rows = rowsOf(records, tableId).map((row) =>
    JSON.stringify(row.map(({ measure, unit }) => [measure, unit])),
  );
  return new Set(rows).size <= 1;
}
