import { assertNever } from '#domain/result.ts';
import type { Review } from '#domain/review.ts';
import type { GridActions } from './grid-actions.ts';
import { fillWithin, type Filled } from './model/fill.ts';
import { commandOf, type GridCommand } from './model/keys.ts';
import { moveByKey } from './model/navigation.ts';
import type { GridShape, KeyPress, Position } from './model/position.ts';
import * as select from './model/selection.ts';
import { startOfMove, tabRunAfter, type TabRun } from './model/tab-run.ts';

/** So much wider or narrower does a key make a column, in pixels. */
const RESIZE_STEP = 8;

/** The grid as far as its keys need to know it. */
export interface KeyedGrid {
  readonly active: Position;
  readonly current: select.Selection;
  readonly isEntering: boolean;
  readonly actions: Pick<GridActions, 'stopAtEnd' | 'mark' | 'goToDraft' | 'writeNote'>;
  shape(): GridShape;
  choose(selection: select.Selection): void;
  /** Opens the editor on the active cell, empty or with what was typed. */
  edit(text: string | null): void;
  clear(): void;
  fill(filled: ReadonlyArray<Filled>): void;
  copyWithHeads(): void;
  resize(column: number, by: number): void;
  fit(column: number): void;
}

/** What the keys do in a grid. */
export class GridKeyboard {
  readonly #grid: () => KeyedGrid;
  /** Enter was pressed in the last row: there is no next cell, so what is typed next has no place yet. */
  #isPastEnd = false;
  /** The cells that Tab goes along. */
  #tabRun: TabRun | null = null;

  constructor(grid: () => KeyedGrid) {
    this.#grid = grid;
  }

  /** Other cells are chosen: what was begun by keys is over. */
  forget(): void {
    this.#isPastEnd = false;
    this.#tabRun = null;
  }

  press(event: KeyboardEvent): void {
    const press = {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    };
    const command = commandOf(press);
    if (command === null || !this.#carryOut(command, press)) return;
    event.preventDefault();
  }

  /** Goes on from the active cell; false when the key leads nowhere. */
  move(press: KeyPress): boolean {
    const { active, current, shape, choose } = this.#grid();
    const within = select.stepWithin(current, press);
    if (within !== null) {
      choose(within);
      return true;
    }
    const to = moveByKey(startOfMove(this.#tabRun, press, active), press, shape());
    const isLast = active.row === shape().rows - 1;
    const run = to === null ? null : tabRunAfter(this.#tabRun, press, active, to);
    if (to !== null) choose(select.selectCell(to));
    // After the choice, which ends what was begun before it.
    this.#tabRun = run;
    this.#isPastEnd = press.key === 'Enter' && !press.shift && isLast;
    return to !== null;
  }

  #extend(press: KeyPress): void {
    const { current, shape, choose } = this.#grid();
    const from = select.movingCorner(current);
    const to = moveByKey(from, { ...press, shift: false }, shape());
    if (to !== null) choose(select.growTo(current, to));
  }

  /** False when the key is not the grid's after all: Tab leaves it at its end. */
  #carryOut(command: GridCommand, press: KeyPress): boolean {
    const grid = this.#grid();
    const { active, current, actions } = grid;
    switch (command) {
      case 'move':
        return this.move(press);
      case 'extend':
        this.#extend(press);
        return true;
      case 'select-all':
        grid.choose(select.selectAll(current, grid.shape()));
        return true;
      case 'select-rows':
        grid.choose(select.selectRows(current, grid.shape()));
        return true;
      case 'select-columns':
        grid.choose(select.selectColumns(current, grid.shape()));
        return true;
      case 'edit':
        grid.edit(null);
        return true;
      case 'type':
        if (this.#isPastEnd && !grid.isEntering) actions.stopAtEnd();
        else grid.edit(press.key);
        return true;
      case 'clear':
        grid.clear();
        return true;
      case 'fill-down':
      case 'fill-right':
        grid.fill(fillWithin(select.rangeOf(current), command === 'fill-down' ? 'down' : 'right'));
        return true;
      case 'copy-with-heads':
        grid.copyWithHeads();
        return true;
      case 'widen':
      case 'narrow':
        grid.resize(active.column, command === 'widen' ? RESIZE_STEP : -RESIZE_STEP);
        return true;
      case 'fit-column':
        grid.fit(active.column);
        return true;
      case 'mark-checked':
      case 'mark-second-check':
      case 'mark-draft':
        actions.mark(command.slice('mark-'.length) as Review);
        return true;
      case 'next-draft':
        actions.goToDraft();
        return true;
      case 'write-note':
        actions.writeNote(select.rangeOf(current));
        return true;
      default:
        return assertNever(command);
    }
  }
}
