import { changeNotes, type NoteCommand } from '#data/annotate.ts';
import type { Store } from '#data/store.ts';
import { notesOn } from '#domain/annotations/notes-on.ts';
import type { NoteDraft } from '#domain/annotations/note-draft.ts';
import type { Annotation } from '#domain/observations.ts';
import type { Result } from '#domain/result.ts';
import { isTouched, NoteDrafts, type OpenNote } from './note-drafts.svelte.ts';
import type { OrderedChange } from './orders.svelte.ts';

/** What is asked of the workbench. */
export interface NotesPort {
  readonly store: Store;
  readonly annotations: ReadonlyArray<Annotation>;
  nameTarget(target: string): string;
  order(change: OrderedChange): Promise<Result<null>>;
}

/** What is done to notes, each verb one step of undo, and what is being written. The answer says why it was refused. */
export class NotesDesk {
  readonly drafts = new NoteDrafts();
  readonly #port: NotesPort;

  constructor(port: NotesPort) {
    this.#port = port;
  }

  write(target: string, draft: NoteDraft): Promise<Result<null>> {
    return this.#do({ kind: 'write', id: crypto.randomUUID(), target, draft: plain(draft) });
  }

  /** `base` is the note as whoever edits it has read it. */
  edit({ id, updatedAt }: Annotation, draft: NoteDraft): Promise<Result<null>> {
    return this.#do({ kind: 'edit', id, draft: plain(draft), base: updatedAt });
  }

  /** Takes what the references of the note say now as read. */
  accept(id: string): Promise<Result<null>> {
    return this.#do({ kind: 'accept', id });
  }

  resolve(ids: ReadonlyArray<string>): Promise<Result<null>> {
    return this.#do({ kind: 'settle', ids: [...ids], isSettled: true });
  }

  reopen(ids: ReadonlyArray<string>): Promise<Result<null>> {
    return this.#do({ kind: 'settle', ids: [...ids], isSettled: false });
  }

  /** Gives each of them the tag as well. */
  tag(ids: ReadonlyArray<string>, tag: string): Promise<Result<null>> {
    return this.#do({ kind: 'tag', ids: [...ids], tag });
  }

  remove(ids: ReadonlyArray<string>): Promise<Result<null>> {
    return this.#do({ kind: 'remove', ids: [...ids] });
  }

  /** The note as it is stored; null for a new one, and once it is gone. */
  storedOf({ noteId }: OpenNote): Annotation | null {
    if (noteId === null) return null;
    return this.#port.annotations.find(({ id }) => id === noteId) ?? null;
  }

  /** The window closes: what is being written is stored, what has a rival beside it rather than over it. */
  async putAway(): Promise<void> {
    await Promise.all(this.drafts.all.map((open) => this.#putAway(open)));
  }

  async #putAway(open: OpenNote): Promise<void> {
    const { key, target, draft, base } = open;
    if (draft === null || !isTouched(open)) return;
    const written = withWords(plain(draft), base);
    const edited: Result<null> | null =
      base === null
        ? null
        : await this.#do({ kind: 'edit', id: base.id, draft: written, base: base.updatedAt }, true);
    const id = crypto.randomUUID();
    const done =
      edited?.ok === true
        ? edited
        : await this.#do({ kind: 'write', id, target, draft: written }, true);
    if (done.ok) this.drafts.close(key);
  }

  /** By what it is on, where it is one: what could not be saved is told apart by it. */
  #nameOf(command: NoteCommand): string {
    if ('ids' in command) return 'The note';
    const { annotations } = this.#port;
    if (command.kind === 'write') return `Note on ${this.#port.nameTarget(command.target)}`;
    const target = annotations.find(({ id }) => id === command.id)?.target;
    if (target === undefined) return 'The note';
    const all = notesOn(annotations, target);
    const which = all.length === 1 ? '' : ` ${all.findIndex(({ id }) => id === command.id) + 1}`;
    return `Note${which} on ${this.#port.nameTarget(target)}`;
  }

  #do(command: NoteCommand, mayEndRedo = false): Promise<Result<null>> {
    const text = 'draft' in command ? { text: command.draft.markdown } : {};
    return this.#port.order({
      what: this.#nameOf(command),
      command: () => changeNotes(this.#port.store, command),
      ...text,
      mayEndRedo,
    });
  }
}

/** Stands where the words will: tags and a source that were given before them are not lost. */
export const noWordsYet = '*No words yet.*';

/** A note has words. One whose words were all taken away keeps those that are stored. */
function withWords(draft: NoteDraft, base: Annotation | null): NoteDraft {
  const isBare = draft.markdown.trim() === '';
  return isBare ? { ...draft, markdown: base?.markdown ?? noWordsYet } : draft;
}

/** What screens hold may be proxies, which cannot be stored. */
function plain(draft: NoteDraft): NoteDraft {
  return $state.snapshot(draft) as NoteDraft;
}
