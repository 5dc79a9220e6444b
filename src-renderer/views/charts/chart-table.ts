import type { ChartRow } from '#charts/chart-rows.ts';
import { flagNames } from '#domain/flags.ts';
import { writeClipboard } from '#exchange/clipboard-write.ts';
import { nameUnit } from '#format/units.ts';

/** A line of the table beside a chart, as text. */
export type TableLine = readonly [
  row: string,
  period: string,
  value: string,
  unit: string,
  status: string,
];

export const tableHeads: TableLine = ['Row', 'Period', 'Value', 'Unit', 'Status'];

/** A figure of the chart, and where it has none, why. */
export function tableLine(row: ChartRow): TableLine {
  const flags = row.flags.map((flag) => flagNames[flag]);
  const isPlain = row.reason === '' && row.status === 'number';
  const said = row.reason !== '' ? row.reason : row.status;
  return [
    row.label,
    row.periodLabel,
    row.text,
    nameUnit(row.unit),
    [...(isPlain ? [] : [said]), ...flags].join(', '),
  ];
}

/** The table with its heads, as spreadsheets take it. */
export function copyOfTable(rows: ReadonlyArray<ChartRow>): { text: string; html: string } {
  return writeClipboard({
    heads: [tableHeads],
    rows: rows.map((row) => {
      const [label, period, value, unit, status] = tableLine(row);
      const cell = (text: string) => ({ entry: text, figure: text, raised: '' });
      return { stub: [label, period], cells: [cell(value), cell(unit), cell(status)] };
    }),
  });
}
