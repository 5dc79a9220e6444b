import { draftOf, emptyDraft, type NoteDraft } from '#domain/annotations/note-draft.ts';
import {
  acceptReferences,
  editNote,
  removeNotes,
  settleNotes,
  tagNotes,
  writeNote,
} from '#domain/annotations/note-edits.ts';
import { notesOn } from '#domain/annotations/notes-on.ts';
import { isEqual } from '#domain/equality.ts';
import type { Annotation } from '#domain/observations.ts';
import { seeReferences, type Seen } from '#domain/references/seen.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import { readRecords } from './archive.ts';
import { readReferenceWorld } from './reference-world.ts';
import type { Committed, Store } from './store.ts';

/** What is done to notes. All of it is one step each. */
export type NoteCommand =
  | {
      readonly kind: 'write';
      readonly id: string;
      readonly target: string;
      readonly draft: NoteDraft;
    }
  /** `base` is when the note was changed last, as whoever edits it has read it: a later change is not overwritten. */
  | { readonly kind: 'edit'; readonly id: string; readonly draft: NoteDraft; readonly base: number }
  /** Takes what its references say now as read. */
  | { readonly kind: 'accept'; readonly id: string }
  | { readonly kind: 'settle'; readonly ids: ReadonlyArray<string>; readonly isSettled: boolean }
  | { readonly kind: 'tag'; readonly ids: ReadonlyArray<string>; readonly tag: string }
  | { readonly kind: 'remove'; readonly ids: ReadonlyArray<string> };

/** Does that to the notes; refused in words where a note is gone, or was changed since it was read. */
export function changeNotes(store: Store, command: NoteCommand): Promise<Committed> {
  return store.make(() => buildStep(store, command));
}

async function buildStep(store: Store, command: NoteCommand): Promise<Result<Step | null>> {
  const { annotations } = store.db;
  const now = store.now();
  switch (command.kind) {
    case 'write': {
      const { id, target, draft } = command;
      return writeNote(target, draft, { id, now, see: await eyes(store, draft.markdown) });
    }
    case 'edit': {
      const { id, draft, base } = command;
      const before = await annotations.get(id);
      if (before === undefined)
        return fail('The note was removed meanwhile. What you wrote is kept here.');
      if (before.updatedAt !== base && !isEqual(draftOf(before), draft)) {
        return fail('The note was changed elsewhere meanwhile. Nothing was overwritten.');
      }
      return editNote(before, draft, { now, see: await eyes(store, draft.markdown) });
    }
    case 'accept': {
      const before = await annotations.get(command.id);
      if (before === undefined) return fail('The note is gone.');
      return succeed(acceptReferences(before, await eyes(store, before.markdown)));
    }
    case 'settle':
      return succeed(settleNotes(await find(store, command.ids), command.isSettled, now));
    case 'tag':
      return tagNotes(await find(store, command.ids), command.tag, now);
    case 'remove':
      return succeed(removeNotes(await find(store, command.ids), await readRecords(store.db)));
  }
}

/**
 * Writes the note on a target over whatever note the store holds there by then, the oldest of several; an empty text
 * removes it, and the marks of it in charts.
 */
export function annotate(
  store: Store,
  target: string,
  markdown: string,
  makeId: () => string,
  author = '',
): Promise<Committed> {
  return store.make(async () => {
    // There may be several: the one that a field for the note shows.
    const [before = null] = notesOn(
      await store.db.annotations.where('target').equals(target).toArray(),
      target,
    );
    if (before === null) {
      const draft = { ...emptyDraft, markdown, author };
      return buildStep(store, { kind: 'write', id: makeId(), target, draft });
    }
    const { id, updatedAt } = before;
    if (markdown.trim() === '') return buildStep(store, { kind: 'remove', ids: [id] });
    const draft = { ...draftOf(before), markdown };
    return buildStep(store, { kind: 'edit', id, draft, base: updatedAt });
  });
}

/** Sees what the references of that text say, as the store is now. */
async function eyes(
  { db }: Store,
  markdown: string,
): Promise<(text: string, before: Seen) => Seen> {
  const world = await readReferenceWorld(db, [markdown]);
  return (text, before) => seeReferences(text, world, before);
}

async function find({ db }: Store, ids: ReadonlyArray<string>): Promise<Annotation[]> {
  return (await db.annotations.bulkGet([...ids])).filter((one) => one !== undefined);
}
