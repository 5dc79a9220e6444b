/** A cell's place in the grid, both counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on screen: what Page Up and Page Down move by. */
  readonly pageRows: number;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** Where a key leads from a cell, as in Excel; null when the key does not move. Never leaves the grid. */
export function moveByKey(from: Position, press: KeyPress, size: GridSize): Position | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const to = (row: number, column: number): Position => ({
    row: clamp(row, 0, lastRow),
    column: clamp(column, 0, lastColumn),
  });
  const { row, column } = from;
  switch (press.key) {
    case 'ArrowUp':
      return press.ctrl ? to(0, column) : to(row - 1, column);
    case 'ArrowDown':
      return press.ctrl ? to(lastRow, column) : to(row + 1, column);
    case 'ArrowLeft':
      return press.ctrl ? to(row, 0) : to(row, column - 1);
    case 'ArrowRight':
      return press.ctrl ? to(row, lastColumn) : to(row, column + 1);
    case 'Home':
      return press.ctrl ? to(0, 0) : to(row, 0);
    case 'End':
      return press.ctrl ? to(lastRow, lastColumn) : to(row, lastColumn);
    case 'PageUp':
      return to(row - size.pageRows, column);
    case 'PageDown':
      return to(row + size.pageRows, column);
    case 'Enter':
      return to(row + (press.shift ? -1 : 1), column);
    case 'Tab':
      return moveByTab(from, press.shift, size);
    default:
      return null;
  }
}

/** Tab goes along the row and on to the next; null at the grid's end, where Tab leaves it. */
function moveByTab(from: Position, back: boolean, size: GridSize): Position | null {
  const index = from.row * size.columns + from.column + (back ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return null;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}

/** Does the key type a character that starts an entry? */
export function startsEntry(press: KeyPress): boolean {
  return !press.ctrl && [...press.key].length === 1 && press.key !== ' ';
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
