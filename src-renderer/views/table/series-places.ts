import type { TableLayout } from '#domain/table-layout.ts';

/** A series in a table: its row, and the measure by which it finds its column. */
export interface SeriesPlace {
  readonly row: number;
  readonly measure: string;
}

/** Where the series of a layout stand, by id. */
export function placesOf({ rows }: TableLayout): Map<string, SeriesPlace> {
  return new Map(
    rows.flatMap(({ series }, row) => series.map(({ id, measure }) => [id, { row, measure }])),
  );
}

/** The periods of a layout's columns, each once. */
export function periodsOf({ columns }: TableLayout): string[] {
  return [...new Set(columns.map(({ period }) => period))];
}
