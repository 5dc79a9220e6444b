import type { GridShape, Position } from './model/position.ts';
import * as select from './model/selection.ts';

/** The grid as far as pointing at it needs to know it. */
export interface PointedGrid {
  readonly current: select.Selection;
  shape(): GridShape;
  isSelected(position: Position): boolean;
  /** May the pointer go on there? Null: at a head. An entry under way is taken first, or keeps it. */
  letsGo(event: PointerEvent, position: Position | null): boolean;
  choose(selection: select.Selection): void;
  /** The selection goes after the pointer for as long as that is held down. */
  startSelecting(): void;
  focus(): void;
}

/** What pressing the pointer on a grid's cells and heads selects. */
export class GridPointing {
  readonly #grid: () => PointedGrid;

  constructor(grid: () => PointedGrid) {
    this.#grid = grid;
  }

  toCell(event: PointerEvent, position: Position): void {
    const { isSelected, letsGo, choose, startSelecting, focus } = this.#grid();
    if (event.button !== 0 && isSelected(position)) return;
    if (!letsGo(event, position)) return;
    const { current } = this.#grid();
    choose(event.shiftKey ? select.extendTo(current, position) : select.selectCell(position));
    if (event.button === 0) startSelecting();
    focus();
  }

  toCorner(event: PointerEvent): void {
    const { shape, letsGo, choose, focus } = this.#grid();
    if (event.button !== 0 || !letsGo(event, null)) return;
    choose(select.selectAll(this.#grid().current, shape()));
    focus();
  }

  toColumn(event: PointerEvent, column: number): void {
    const { current, shape } = this.#grid();
    const top = { row: 0, column };
    const from = event.shiftKey ? current : select.selectCell(top);
    this.#toHead(event, select.selectColumns(select.extendTo(from, top), shape()));
  }

  toRow(event: PointerEvent, row: number): void {
    const { current, shape } = this.#grid();
    const first = { row, column: 0 };
    const from = event.shiftKey ? current : select.selectCell(first);
    this.#toHead(event, select.selectRows(select.extendTo(from, first), shape()));
  }

  #toHead(event: PointerEvent, chosen: select.Selection): void {
    const { letsGo, choose, startSelecting, focus } = this.#grid();
    if (event.button !== 0 || !letsGo(event, null)) return;
    choose(chosen);
    startSelecting();
    focus();
  }
}
