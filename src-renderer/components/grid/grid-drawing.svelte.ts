import type { Filled } from './model/fill.ts';
import { dragTo, fillAround } from './model/fill.ts';
import type { Position, Range } from './model/position.ts';
import * as select from './model/selection.ts';

/** The grid as far as the pointer's drawing needs to know it. */
export interface DrawnGrid {
  readonly current: select.Selection;
  choose(selection: select.Selection): void;
  fill(filled: ReadonlyArray<Filled>): void;
}

/** What the pointer draws while it is held down: the selection after it, or a range that is filled. */
export class GridDrawing {
  readonly #grid: () => DrawnGrid;
  #isSelecting = false;
  /** What would be filled; null while the handle is not dragged. */
  #filling = $state.raw<Range | null>(null);

  constructor(grid: () => DrawnGrid) {
    this.#grid = grid;
  }

  get filling(): Range | null {
    return this.#filling;
  }

  get isUnderWay(): boolean {
    return this.#isSelecting || this.#filling !== null;
  }

  startSelecting(): void {
    this.#isSelecting = true;
  }

  startFilling(event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.#filling = select.rangeOf(this.#grid().current);
  }

  /** The pointer has come to what lies there. */
  drawTo(x: number, y: number): void {
    if (!this.isUnderWay) return;
    const position = cellAt(x, y);
    if (position === null) return;
    const { current, choose } = this.#grid();
    if (this.#filling !== null) this.#filling = dragTo(select.rangeOf(current), position);
    else choose(select.extendTo(current, position));
  }

  stop(): void {
    const range = this.#filling;
    this.#isSelecting = false;
    this.#filling = null;
    if (range === null) return;
    const { current, choose, fill } = this.#grid();
    fill(fillAround(select.rangeOf(current), range));
    choose({
      ...current,
      anchor: { row: range.top, column: range.left },
      head: { row: range.bottom, column: range.right },
    });
  }
}

function cellAt(x: number, y: number): Position | null {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]');
  const [row, column] = (found?.dataset['cell'] ?? '').split(' ').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}
