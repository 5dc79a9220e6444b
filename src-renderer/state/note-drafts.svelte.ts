import { isEqual } from '#domain/equality.ts';
import { draftOf, emptyDraft, type NoteDraft } from '#domain/annotations/note-draft.ts';
import type { Annotation } from '#domain/observations.ts';

/** A note that is being written or changed. */
export interface OpenNote {
  /** Unique among those that are open: a note has one draft, wherever it is shown. */
  readonly key: string;
  readonly target: string;
  /** Null for a new note. */
  readonly noteId: string | null;
  /** As the note was when the first change was typed; null until then, and for a new note. */
  readonly base: Annotation | null;
  /** Null until something was typed: what is stored is shown until then. */
  readonly draft: NoteDraft | null;
}

/** What is being written in notes, until it is saved or given up; leaving the screen keeps it. */
export class NoteDrafts {
  #open = $state.raw<ReadonlyArray<OpenNote>>([]);

  get all(): ReadonlyArray<OpenNote> {
    return this.#open;
  }

  find(key: string): OpenNote | null {
    return this.#open.find((one) => one.key === key) ?? null;
  }

  /** Opens a note for changing, or with null a new one on the target; one that is open stays as it is. */
  open(target: string, note: Annotation | null): string {
    const key = keyOf(target, note?.id ?? null);
    if (this.find(key) === null) {
      const noteId = note?.id ?? null;
      this.#open = [...this.#open, { key, target, noteId, base: null, draft: null }];
    }
    return key;
  }

  /** Takes what was typed; `stored` is the note as it is shown beside it. */
  type(key: string, part: Partial<NoteDraft>, stored: Annotation | null, author: string): void {
    this.#open = this.#open.map((one) => {
      if (one.key !== key) return one;
      const from = one.draft ?? (stored === null ? { ...emptyDraft, author } : draftOf(stored));
      return { ...one, draft: { ...from, ...part }, base: one.base ?? stored };
    });
  }

  /** What was typed is about the note as it is now: what came in between has been read. */
  rebase(key: string, base: Annotation): void {
    this.#open = this.#open.map((one) => (one.key === key ? { ...one, base } : one));
  }

  close(key: string): void {
    this.#open = this.#open.filter((one) => one.key !== key);
  }

  /** Closes those on a target in which nothing was typed. */
  closeUntouched(target: string): void {
    this.#open = this.#open.filter((one) => one.target !== target || isTouched(one));
  }
}

/** Would something that was typed be lost with it? */
export function isTouched({ draft, base }: OpenNote): boolean {
  if (draft === null) return false;
  if (base !== null) return !isEqual(draft, draftOf(base));
  const { markdown, tags, source } = draft;
  const typed = [markdown, ...tags, source.cites, source.locator];
  return typed.some((text) => text.trim() !== '');
}

export function keyOf(target: string, noteId: string | null): string {
  return noteId === null ? `new ${target}` : `note ${noteId}`;
}
