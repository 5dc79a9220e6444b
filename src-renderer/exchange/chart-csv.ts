import type { ChartRow } from '#domain/charts/chart-row.ts';
import { guardFormula, writeCsv } from './csv.ts';

const columns: ReadonlyArray<keyof ChartRow> = [
  'series',
  'label',
  'period',
  'value',
  'low',
  'high',
  'flags',
  'status',
  'unit',
  'edition',
  'text',
  'source',
];

/** The figures as they stand in a source: a leading minus or dash is part of them, not of a formula. */
const printed = /^[-+]?[\d.,\s]+$|^--$/;

/** A chart's data as CSV, a row for each series and period, with the reason wherever there is no number. */
export function writeChartCsv(rows: ReadonlyArray<ChartRow>): string {
  return writeCsv(
    columns,
    rows.map((row) =>
      columns.map((column) => {
        const cell = row[column];
        return typeof cell !== 'string' || printed.test(cell) ? cell : guardFormula(cell);
      }),
    ),
  );
}
