import type { Doubt } from '#domain/entry-doubts.ts';
import type { Result } from '#domain/result.ts';
import type { KeyPress } from './model/position.ts';

/** An entry under way. It belongs to its cell, wherever that stands and the active one moves meanwhile. */
export interface Entry {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
  /** Typed over what stood there, or the whole of it edited. */
  readonly mode: 'replace' | 'edit';
  /** Why the last attempt was refused; empty when it was not. */
  readonly refusal: string;
  /** It is asked whether the entry is right: it is not saved until that is answered. */
  readonly doubt: Doubt | null;
  /** The key that left the editor and leads on once the entry is taken. */
  readonly leaving: KeyPress | null;
}

export type Answer = 'as-typed' | 'corrected';

/** What takes entries. */
export interface EntryTaker {
  /** Takes it, null; or asks whether it is right, and holds it. Null in place of both: its cell is gone. */
  take(entry: Entry): Result<Doubt | null> | null;
  /** Takes what is held, as it was typed or as it was offered. */
  answer(answer: Answer): void;
  /** What is held is edited again. */
  dismiss(): void;
}

/** The one entry of a grid, from the first key until it is taken or given up. */
export class CellEntry {
  #current = $state.raw<Entry | null>(null);
  readonly #taker: EntryTaker;

  constructor(taker: EntryTaker) {
    this.#taker = taker;
  }

  get current(): Entry | null {
    return this.#current;
  }

  get isDoubted(): boolean {
    return this.#current !== null && this.#current.doubt !== null;
  }

  begin(entry: Pick<Entry, 'rowId' | 'columnId' | 'text' | 'mode' | 'doubt'>): void {
    this.#current = { ...entry, refusal: '', leaving: null };
  }

  /** The text was changed: what was said of the former one is over. */
  type(text: string): void {
    if (this.#current === null) return;
    this.#reconsider({ ...this.#current, text, refusal: '' });
  }

  /** Takes the entry; true when it is taken. Refused or doubted, it stays and says why. */
  take(leaving: KeyPress | null): boolean {
    if (this.#current === null) return false;
    const entry = { ...this.#current, refusal: '', doubt: null, leaving };
    const done = this.#taker.take(entry);
    if (done === null) this.#current = null;
    else if (!done.ok) this.#current = { ...entry, refusal: done.reason };
    else this.#current = done.value === null ? null : { ...entry, doubt: done.value };
    return this.#current === null;
  }

  /** It cannot be taken, for this reason. */
  refuse(reason: string): void {
    if (this.#current !== null) this.#current = { ...this.#current, refusal: reason };
  }

  /** Answers the question; the key that leads on from the cell, null when none left it. */
  answer(answer: Answer): KeyPress | null {
    const leaving = this.#current?.leaving ?? null;
    this.#current = null;
    this.#taker.answer(answer);
    return leaving;
  }

  /** Closes the question, with nothing saved and the text as it was. */
  goOn(): void {
    if (this.#current !== null) this.#reconsider(this.#current);
  }

  /** Gives the entry up. */
  end(): void {
    this.#current = null;
  }

  #reconsider(entry: Entry): void {
    const wasDoubted = this.isDoubted;
    this.#current = { ...entry, doubt: null, leaving: null };
    if (wasDoubted) this.#taker.dismiss();
  }
}
