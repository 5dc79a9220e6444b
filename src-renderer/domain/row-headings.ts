import type { TableLayout } from './table-layout.ts';

/** A row as far as its heading and its names tell it from others. */
interface HeadedRow {
  readonly stub: ReadonlyArray<string>;
  /** The heading under which it stands; empty when there is none. */
  readonly group: string;
}

/**
 * The places of the rows over which a heading stands, in ascending order: the first of each run of rows under one. Rows
 * under none end a run and begin no other.
 */
export function headedPlaces(rows: ReadonlyArray<{ readonly group?: string }>): number[] {
  return [...rows.keys()].filter((place) => {
    const group = rows[place]?.group ?? '';
    return group !== '' && group !== (rows[place - 1]?.group ?? '');
  });
}

/** The runs of rows, as they follow one another, that stand under one heading or under none. */
export function headedRuns(
  places: ReadonlyArray<number>,
  groupAt: (place: number) => string,
): number[][] {
  const runs: number[][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && groupAt(last[0]) === groupAt(place)) last.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** Does any row stand under a heading? */
export function hasHeadings(rows: ReadonlyArray<{ readonly group?: string }>): boolean {
  return rows.some(({ group = '' }) => group !== '');
}

/** The heads over the names of rows where their headings stand in a column of their own, as sheets need it. */
export function headsWithGroups({ stubHeads, rows }: TableLayout): ReadonlyArray<string> {
  return hasHeadings(rows) ? [...stubHeads, 'Group'] : stubHeads;
}

/** The names of a row with its heading after them, in a table that has any. */
export function stubWithGroup({ stub, group }: HeadedRow): ReadonlyArray<string> {
  // A head without words says nothing to those who hear the table.
  return [...stub, group === '' ? '(none)' : group];
}
