import {
  isSamePosition,
  type GridShape,
  type KeyPress,
  type Position,
  type Range,
} from './position.ts';

/** The cells that are chosen: one rectangle, and the one cell in it that is typed into. */
export interface Selection {
  readonly active: Position;
  /** The corner that stays when the rectangle is made larger or smaller. */
  readonly anchor: Position;
  /** The corner across from it, which Shift with an arrow moves. */
  readonly head: Position;
  /** Whole rows, columns or all cells were chosen, and stay whole however far the keys and the pointer extend them. */
  readonly whole?: 'rows' | 'columns' | 'all';
}

type Size = Pick<GridShape, 'rows' | 'columns'>;

export function selectCell(position: Position): Selection {
  return { active: position, anchor: position, head: position };
}

/** The rectangle from the active cell to `head`. */
export function extendTo({ active, anchor }: Selection, head: Position): Selection {
  // After Tab within a selection the active cell is another one than where it began: it begins anew there.
  const from = isSamePosition(active, anchor) ? anchor : active;
  return { active: from, anchor: from, head };
}

/** The same, except that whole rows stay whole rows and whole columns whole columns. */
export function growTo(selection: Selection, head: Position): Selection {
  const { active, anchor, head: last, whole } = selection;
  switch (whole) {
    case undefined:
      return extendTo(selection, head);
    case 'rows':
      return {
        ...selection,
        anchor: { row: active.row, column: anchor.column },
        head: { row: head.row, column: last.column },
      };
    case 'columns':
      return {
        ...selection,
        anchor: { row: anchor.row, column: active.column },
        head: { row: last.row, column: head.column },
      };
    case 'all':
      return selection;
  }
}

/** Where a key that extends the selection begins: its far corner; of whole rows and columns beside the active cell. */
export function movingCorner({ active, head, whole }: Selection): Position {
  switch (whole) {
    case undefined:
      return head;
    case 'rows':
      return { row: head.row, column: active.column };
    case 'columns':
      return { row: active.row, column: head.column };
    case 'all':
      return active;
  }
}

/** The cell that is to be seen: of a selection that grows the corner that moves, after Tab within it the active one. */
export function cellToShow(selection: Selection): Position {
  const { active, anchor, whole } = selection;
  const isAtAnchor =
    (whole === 'columns' || active.row === anchor.row) &&
    (whole === 'rows' || active.column === anchor.column);
  return isAtAnchor ? movingCorner(selection) : active;
}

export function rangeOf({ anchor, head }: Pick<Selection, 'anchor' | 'head'>): Range {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
}

export function isSingle({ anchor, head }: Selection): boolean {
  return isSamePosition(anchor, head);
}

export function isInRange({ row, column }: Position, range: Range): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function countIn({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Its places, row by row. */
export function placesIn({ top, left, bottom, right }: Range): Position[] {
  const places: Position[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ row, column });
  }
  return places;
}

export function selectAll({ active }: Selection, size: Size): Selection {
  return {
    active,
    anchor: { row: 0, column: 0 },
    head: { row: size.rows - 1, column: size.columns - 1 },
    whole: 'all',
  };
}

/** The whole rows that the selection touches; all cells where it was whole columns. */
export function selectRows(selection: Selection, size: Size): Selection {
  const { active, anchor, head, whole } = selection;
  if (whole === 'columns' || whole === 'all') return selectAll(selection, size);
  return {
    active,
    anchor: { row: anchor.row, column: 0 },
    head: { row: head.row, column: size.columns - 1 },
    whole: 'rows',
  };
}

/** The whole columns that the selection touches; all cells where it was whole rows. */
export function selectColumns(selection: Selection, size: Size): Selection {
  const { active, anchor, head, whole } = selection;
  if (whole === 'rows' || whole === 'all') return selectAll(selection, size);
  return {
    active,
    anchor: { row: 0, column: anchor.column },
    head: { row: size.rows - 1, column: head.column },
    whole: 'columns',
  };
}

/**
 * The same cells with the next one active: Enter goes down the columns, Tab along the rows, Shift back, and the end
 * leads on to the beginning. Null for other keys, and where a single cell is chosen.
 */
export function stepWithin(selection: Selection, { key, shift }: KeyPress): Selection | null {
  if (isSingle(selection) || (key !== 'Enter' && key !== 'Tab')) return null;
  const range = rangeOf(selection);
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const row = selection.active.row - range.top;
  const column = selection.active.column - range.left;
  const isDown = key === 'Enter';
  const count = rows * columns;
  const at = isDown ? column * rows + row : row * columns + column;
  const next = (at + (shift ? -1 : 1) + count) % count;
  const active = isDown
    ? { row: range.top + (next % rows), column: range.left + Math.floor(next / rows) }
    : { row: range.top + Math.floor(next / columns), column: range.left + (next % columns) };
  return { ...selection, active };
}
