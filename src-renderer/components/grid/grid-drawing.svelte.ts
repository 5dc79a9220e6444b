import { EdgeScroll } from './edge-scroll.ts';
import type { Along, Followed } from './grid-viewport.svelte.ts';
import type { Filled } from './model/fill.ts';
import { dragTo, fillAround } from './model/fill.ts';
import type { Position, Range } from './model/position.ts';
import * as select from './model/selection.ts';

/** The grid as far as the pointer's drawing needs to know it. */
export interface DrawnGrid {
  readonly current: select.Selection;
  choose(selection: select.Selection): void;
  fill(filled: ReadonlyArray<Filled>): void;
  /** Scrolls on where the pointer is beyond the edge. */
  follow(x: number, y: number, along: Along): Followed;
}

/** What the pointer draws while it is held down: the selection after it, or a range that is filled. */
export class GridDrawing {
  readonly #grid: () => DrawnGrid;
  readonly #edge = new EdgeScroll((x, y) => this.#drawTo(x, y));
  #isSelecting = false;
  /** What would be filled; null while the handle is not dragged. */
  #filling = $state.raw<Range | null>(null);

  constructor(grid: () => DrawnGrid) {
    this.#grid = grid;
  }

  get filling(): Range | null {
    return this.#filling;
  }

  startSelecting(): void {
    this.#isSelecting = true;
  }

  startFilling(event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.#filling = select.rangeOf(this.#grid().current);
  }

  /** The pointer has come there. */
  drawTo(x: number, y: number): void {
    if (this.#isSelecting || this.#filling !== null) this.#edge.follow(x, y);
  }

  #drawTo(x: number, y: number): boolean {
    const { current, choose, follow } = this.#grid();
    const whole = this.#filling === null ? current.whole : undefined;
    const seen = follow(x, y, whole === 'all' ? undefined : whole);
    const position = cellAt(seen.x, seen.y);
    if (position !== null && this.#filling !== null) {
      this.#filling = dragTo(select.rangeOf(current), position);
    } else if (position !== null) choose(select.growTo(current, position));
    return seen.hasScrolled;
  }

  stop(): void {
    const range = this.#filling;
    this.#edge.stop();
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

/** The cell at a point; on the heads of a row its first cell in the page. */
function cellAt(x: number, y: number): Position | null {
  const at = document.elementFromPoint(x, y);
  const cell =
    at?.closest<HTMLElement>('[data-cell]') ??
    at?.closest('tr')?.querySelector<HTMLElement>('[data-cell]');
  const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}
