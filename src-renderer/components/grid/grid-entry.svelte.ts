import type { Doubt } from '#domain/entry-doubts.ts';
import { CellEntry, type Answer, type Entry } from './cell-entry.svelte.ts';
import type { GridActions } from './grid-actions.ts';
import type { CellId } from './grid-selection.svelte.ts';
import { isSamePosition, type KeyPress, type Position, type Range } from './model/position.ts';

/** The grid as far as entering into it needs to know it. */
export interface EnteredGrid {
  readonly active: Position;
  readonly range: Range;
  readonly actions: GridActions;
  idOf(position: Position): CellId | null;
  find(id: CellId): Position | null;
  /** What the editor starts from. */
  textAt(position: Position): string;
  /** Gives the grid itself the focus back. */
  focus(): void;
  focusEditor(): void;
  focusQuestion(): void;
  /** Goes on from the active cell as the key says. */
  move(press: KeyPress): void;
}

/** Enters into a grid's cells: when the editor opens, what leaving it does, and what must be answered first. */
export class GridEntry {
  readonly #grid: () => EnteredGrid;
  readonly #entry: CellEntry;

  /** Where the entry's cell stands now; null when there is none, or its row or column is gone. */
  readonly at: Position | null = $derived.by(() => {
    const entry = this.#entry.current;
    return entry === null ? null : this.#grid().find(entry);
  });

  constructor(grid: () => EnteredGrid) {
    this.#grid = grid;
    this.#entry = new CellEntry({
      take(one) {
        const { find, actions } = grid();
        const at = find(one);
        return at === null ? null : actions.commit(at, one.text, one.mode === 'edit');
      },
      answer: (answer) => grid().actions.answer(answer),
      dismiss: () => grid().actions.dismiss(),
    });
  }

  get current(): Entry | null {
    return this.#entry.current;
  }

  get isDoubted(): boolean {
    return this.#entry.isDoubted;
  }

  /** Opens the editor on the active cell, empty or with what was typed; says why where it may not. */
  start(text: string | null): void {
    if (this.current !== null) return;
    const { active, actions } = this.#grid();
    if (!actions.isOpen(active)) actions.refuse(active, text);
    else this.open(text, text === null ? 'edit' : 'replace');
  }

  /** Opens it whatever the cell says; `doubt` is the question that still waits for an answer. */
  open(text: string | null, mode: Entry['mode'], doubt: Doubt | null = null): void {
    const { active, idOf, textAt } = this.#grid();
    const id = idOf(active);
    if (id !== null) this.#entry.begin({ ...id, text: text ?? textAt(active), mode, doubt });
  }

  type(text: string): void {
    this.#entry.type(text);
  }

  /** An entry whose row or column was undone under it is over. */
  forgetLost(): void {
    if (this.at === null) this.#entry.end();
  }

  /** Takes the active cell's figure out; says why where it may not. */
  clear(): void {
    const { active, actions } = this.#grid();
    if (!actions.isOpen(active)) return actions.refuse(active, null);
    const done = actions.commit(active, '', true);
    if (!done.ok) actions.leaveUnread(active, done.reason);
    else if (done.value !== null) this.open('', 'edit', done.value);
  }

  commitByKey(text: string, event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return this.#commitToAll(text);
    const press = { key: event.key, ctrl: false, shift: event.shiftKey };
    this.#entry.type(text);
    if (this.#entry.take(press)) this.#leave(press);
  }

  /** Ctrl+Enter: the entry goes into every selected cell, and the selection stays. */
  #commitToAll(text: string): void {
    const { actions, range, focus } = this.#grid();
    this.#entry.type(text);
    const done = actions.commitAll(range, text);
    if (!done.ok) return this.#entry.refuse(done.reason);
    this.#entry.end();
    focus();
  }

  /** Focus went elsewhere in the window: the entry is taken as if by Enter. */
  commitByLeaving(): void {
    const { at } = this;
    if (at === null || this.isDoubted || !document.hasFocus()) return;
    this.#entry.take(null);
    const refusal = this.current?.refusal ?? '';
    if (refusal !== '') this.#grid().actions.leaveUnread(at, refusal);
  }

  answer(answer: Answer): void {
    this.#leave(this.#entry.answer(answer));
  }

  /** The question is closed and nothing saved: the text is there to go on with. */
  goOn(): void {
    if (!this.isDoubted) return;
    this.#entry.goOn();
    // A figure that was to be cleared is back; there is nothing to go on with.
    if (this.current?.text === '') this.giveUp();
    else this.#grid().focusEditor();
  }

  giveUp(): void {
    this.#entry.end();
    this.#grid().focus();
  }

  /** May the pointer go on elsewhere? An entry under way is taken first, or keeps it. */
  letsGo(event: PointerEvent, position: Position | null): boolean {
    this.forgetLost();
    if (this.at === null) return true;
    if (position !== null && isSamePosition(position, this.at)) return false;
    event.preventDefault();
    // What waits for an answer is not left behind unseen.
    if (this.isDoubted) {
      this.#grid().focusQuestion();
      return false;
    }
    return this.#entry.take(null);
  }

  #leave(press: KeyPress | null): void {
    const { focus, move } = this.#grid();
    focus();
    if (press !== null) move(press);
  }
}
