import { isSamePosition, type KeyPress, type Position } from './position.ts';

/** Cells are entered one after another by Tab: Enter goes on below the first of them, as in Excel. */
export interface TabRun {
  /** Where it began. */
  readonly column: number;
  /** Where it has come to; when another cell is the active one, it is over. */
  readonly at: Position;
}

/** The run after a move that a key made; null when the key was not Tab. On the next row a run begins anew. */
export function tabRunAfter(
  run: TabRun | null,
  press: KeyPress,
  from: Position,
  to: Position,
): TabRun | null {
  if (press.key !== 'Tab') return null;
  if (to.row !== from.row) return { column: to.column, at: to };
  return { column: columnOf(run, from), at: to };
}

/** The cell from which the key moves: for Enter the run's first one. */
export function startOfMove(run: TabRun | null, press: KeyPress, active: Position): Position {
  if (press.key !== 'Enter' || press.shift) return active;
  return { row: active.row, column: columnOf(run, active) };
}

function columnOf(run: TabRun | null, at: Position): number {
  return run !== null && isSamePosition(run.at, at) ? run.column : at.column;
}
