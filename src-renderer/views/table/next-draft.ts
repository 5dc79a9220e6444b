import type { GridSource } from '#components/grid/cell-view.ts';
import type { Position } from '#components/grid/model/position.ts';

/** The draft that comes after the active cell, down its column and on to the next, then from the first; null where there is none. */
export function nextDraft(
  { rows, columns, cell, reviewAt }: Pick<GridSource, 'rows' | 'columns' | 'cell' | 'reviewAt'>,
  active: Position,
): Position | null {
  const reviewOf = reviewAt ?? ((position: Position) => cell(position).review);
  const count = rows.length * columns.length;
  const from = active.column * rows.length + active.row;
  for (let step = 1; step <= count; step += 1) {
    const index = (from + step) % count;
    const row = index % rows.length;
    const column = Math.floor(index / rows.length);
    if (reviewOf({ row, column }) === 'draft') return { row, column };
  }
  return null;
}
