import type { TableLayout } from '#domain/table-layout.ts';

/** A series in a table: its row, and the measure by which it finds its column. */
export interface SeriesPlace {
  readonly row: number;
  readonly measure: string;
}

const known = new WeakMap<TableLayout, ReadonlyMap<string, SeriesPlace>>();

/** Where the series of a layout stand, by id; worked out once for each layout. */
export function placesOf(layout: TableLayout): ReadonlyMap<string, SeriesPlace> {
  const found = known.get(layout);
  if (found !== undefined) return found;
  const places = new Map(
    layout.rows.flatMap(({ series }, row) =>
      series.map(({ id, measure }) => [id, { row, measure }] as const),
    ),
  );
  known.set(layout, places);
  return places;
}

/** The periods of a layout's columns, each once. */
export function periodsOf({ columns }: TableLayout): string[] {
  return [...new Set(columns.map(({ period }) => period))];
}
