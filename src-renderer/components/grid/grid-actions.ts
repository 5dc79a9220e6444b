import type { Doubt } from '#domain/entry-doubts.ts';
import type { Result } from '#domain/result.ts';
import type { Review } from '#domain/review.ts';
import type { Answer } from './cell-entry.svelte.ts';
import type { Filled } from './model/fill.ts';
import type { Position, Range } from './model/position.ts';

/** What the analyst does in a grid, done by whoever owns its figures. */
export interface GridActions {
  /**
   * Takes what was typed, null, or asks whether it is right and waits; a failure keeps the editor open with its reason.
   * `isWhole`: the whole entry was edited, not typed over.
   */
  commit(position: Position, text: string, isWhole: boolean): Result<Doubt | null>;
  /** Takes the entry that waits, as it was typed or as it was offered. */
  answer(answer: Answer): void;
  /** The entry that waits is edited again. */
  dismiss(): void;
  /** May the cell be typed into? */
  isOpen(position: Position): boolean;
  /** A cell that is not open was to be edited; `typed` is what the analyst had begun. */
  refuse(position: Position, typed: string | null): void;
  /** Something was typed after Enter in the last row: it goes nowhere. */
  stopAtEnd(): void;
  /** The editor was left with what could not be taken, and the reason. */
  leaveUnread(position: Position, reason: string): void;
  /** Takes the figures of these cells out. */
  clear(range: Range): void;
  /** Puts what was typed into all of these cells; a failure keeps the editor open with its reason. */
  commitAll(range: Range, text: string): Result<null>;
  /** Copies figures from cell to cell. */
  fill(filled: ReadonlyArray<Filled>): void;
  /** What these cells are on the clipboard; null when it was said why they are not copied. */
  copy(range: Range, withHeads: boolean): { readonly text: string; readonly html: string } | null;
  /** Something was pasted, with these cells selected. */
  paste(clipboard: { readonly text: string; readonly html: string }, range: Range): void;
  /** Puts the selected figures into a state. */
  mark(review: Review): void;
  /** A note is to be written on the selected cells. */
  writeNote(range: Range): void;
  /** Goes to the next figure that nobody has checked. */
  goToDraft(): void;
}
