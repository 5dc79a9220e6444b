import { guardFormula, writeCsv } from './csv.ts';
import type { ObservationRecord } from './observation-record.ts';

const columns = [
  'series',
  'table',
  'label',
  'country',
  'entity',
  'measure',
  'unit',
  'basis',
  'period',
  'edition',
  'kind',
  'value',
  'low',
  'high',
  'flags',
  'qualifier',
  'notes',
  'printed',
  'text',
  'source',
] as const satisfies ReadonlyArray<keyof ObservationRecord>;

/** What the notation produces; it is never a formula and must stay as it is printed. */
const figureColumns: ReadonlySet<string> = new Set(['printed', 'text', 'value', 'low', 'high']);

/** One line for each observation, statuses and all. Free text is guarded against running as a formula. */
export function writeObservationsCsv(records: ReadonlyArray<ObservationRecord>): string {
  return writeCsv(
    columns,
    records.map((record) => columns.map((column) => toCell(column, record[column]))),
  );
}

function toCell(
  column: string,
  value: ObservationRecord[keyof ObservationRecord],
): string | number | null {
  if (value === null || typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : value.join(' ');
  return figureColumns.has(column) ? text : guardFormula(text);
}
