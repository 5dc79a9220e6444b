/** The lines of a grid, all of one height: its rows in order, and a heading over some of them. */
export interface Lines {
  readonly rows: number;
  /** Of rows and headings together. */
  readonly count: number;
  hasHeading(row: number): boolean;
  /** The line on which a row stands, counted from 0. */
  lineOf(row: number): number;
  /** The line where what belongs to a row begins: that of the heading over it, if it has one. */
  topOf(row: number): number;
  /** The row that stands on a line, or under the heading there. */
  rowAt(line: number): number;
}

/** The lines of so many rows with headings over those in `headed`, which ascends. */
export function linesOf(rows: number, headed: ReadonlyArray<number> = []): Lines {
  const over = new Set(headed);
  const headingsUpTo = (row: number) => countWhile(headed, (one) => one <= row);
  const lineOf = (row: number) => row + headingsUpTo(row);
  return {
    rows,
    count: rows + headed.length,
    hasHeading: (row) => over.has(row),
    lineOf,
    topOf: (row) => lineOf(row) - (over.has(row) ? 1 : 0),
    // The heading at place i among all stands on line headed[i] + i.
    rowAt: (line) => line - countWhile(headed, (one, place) => one + place < line),
  };
}

/** The fewest rows that so many lines hold, counted from a row up or down: what a page moves by. */
export function rowsWithin(lines: Lines, row: number, count: number): number {
  const line = lines.lineOf(row);
  const down = lines.rowAt(line + count) - row;
  const up = row - lines.rowAt(Math.max(0, line - count));
  // Near the top there is less to count than a page, and it is no reason to go down by less.
  return Math.max(1, line < count ? down : Math.min(down, up));
}

/** How many of the first hold; none does after one that does not. */
function countWhile(
  list: ReadonlyArray<number>,
  holds: (one: number, place: number) => boolean,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
