/** A cell's place in the grid, both counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its edges included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt?: boolean;
}

/** A grid as far as moving about in it needs to know it. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on screen: what Page Up and Page Down move by. */
  readonly pageRows: number;
  /** Does anything stand in the cell? Ctrl with an arrow stops at the edge of what is filled. */
  readonly isFilled: (position: Position) => boolean;
}

export function isSamePosition(a: Position, b: Position): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The nearest place inside the grid. */
export function intoGrid(
  { row, column }: Position,
  { rows, columns }: Pick<GridShape, 'rows' | 'columns'>,
): Position {
  return { row: clamp(row, rows - 1), column: clamp(column, columns - 1) };
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}
