import { intoGrid, type GridShape, type KeyPress, type Position } from './position.ts';

/** Where a key leads from a cell, as in Excel; null when the key does not move. Never leaves the grid. */
export function moveByKey(from: Position, press: KeyPress, grid: GridShape): Position | null {
  const to = (row: number, column: number) => intoGrid({ row, column }, grid);
  const { row, column } = from;
  switch (press.key) {
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = steps[press.key];
      if (press.ctrl) return edgeFrom(from, step, grid);
      return to(row + step.row, column + step.column);
    }
    case 'Home':
      return press.ctrl ? to(0, 0) : to(row, 0);
    case 'End':
      return press.ctrl ? to(Infinity, Infinity) : to(row, Infinity);
    case 'PageUp':
      return to(row - grid.pageRows, column);
    case 'PageDown':
      return to(row + grid.pageRows, column);
    case 'Enter':
      return to(row + (press.shift ? -1 : 1), column);
    case 'Tab':
      return moveByTab(from, press.shift, grid);
    default:
      return null;
  }
}

const steps = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
} as const;

/**
 * The end of the filled cells that begin here, or the first filled cell beyond a gap, or the grid's edge: what Ctrl
 * with an arrow does in Excel.
 */
function edgeFrom(from: Position, step: Position, grid: GridShape): Position {
  const next = (at: Position): Position | null => {
    const beyond = { row: at.row + step.row, column: at.column + step.column };
    const inside = intoGrid(beyond, grid);
    return inside.row === beyond.row && inside.column === beyond.column ? beyond : null;
  };
  const first = next(from);
  if (first === null) return from;
  const runsOn = grid.isFilled(from) && grid.isFilled(first);
  let at = first;
  for (let beyond = next(at); beyond !== null; beyond = next(at)) {
    if (runsOn ? !grid.isFilled(beyond) : grid.isFilled(at)) return at;
    at = beyond;
  }
  return at;
}

/** Tab goes along the row and on to the next; null at the grid's end, where Tab leaves it. */
function moveByTab(from: Position, back: boolean, grid: GridShape): Position | null {
  const index = from.row * grid.columns + from.column + (back ? -1 : 1);
  if (index < 0 || index >= grid.rows * grid.columns) return null;
  return { row: Math.floor(index / grid.columns), column: index % grid.columns };
}
