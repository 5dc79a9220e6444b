import { makeFigures } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import type { SalientRow } from '#domain/salient-rows.ts';
import { makeSalientTable, type SalientTable } from '#domain/salient-table.ts';

type Years = Readonly<Record<string, string>>;

/** A salient table of rows with these figures for tests, all of the baseline; the unit of a row can be said. */
export function makeTableOf(
  rows: Readonly<Record<string, Years>>,
  units: Readonly<Record<string, string>> = {},
): SalientTable {
  const ids = Object.keys(rows);
  return makeSalientTable(
    {
      tables: [makeTable()],
      series: ids.map((id) => makeSeries({ id, role: 'single', unit: units[id] ?? 'kg' })),
      figures: makeFigures({ 'myb-2013': rows }),
      view: latest,
    },
    [
      {
        heading: 'All',
        statistics: ids.map((id) => ({ kind: 'series', series: id, label: id })),
      },
    ],
  );
}

/** Its row with this label. */
export function findRow({ groups }: SalientTable, label: string): SalientRow {
  const row = groups.flatMap(({ rows }) => rows).find((one) => one.label === label);
  if (row === undefined) throw new Error(`No row ${label}`);
  return row;
}
