import { takeOut, type ChartHolders } from '../charts/take-out.ts';
import { isEqual } from '../equality.ts';
import type { Annotation } from '../observations.ts';
import { plural } from '../plural.ts';
import type { Seen } from '../references/seen.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { RecordChange, Step } from '../steps.ts';
import { parseTarget } from '../targets.ts';
import { draftOf, fieldsOf, tidyDraft, type NoteDraft } from './note-draft.ts';

export interface NoteMaking {
  /** Of a new note. */
  readonly id: string;
  /** Milliseconds. */
  readonly now: number;
  /** What the references of the text said when it was written. */
  readonly see: (markdown: string, before: Seen) => Seen;
}

/** The step that writes a new note on a target; null where the draft has no words. */
export function writeNote(
  target: string,
  draft: NoteDraft,
  { id, now, see }: NoteMaking,
): Result<Step | null> {
  if (parseTarget(target) === null) return fail(`“${target}” is nothing that a note can be on.`);
  const tidy = tidyDraft(draft);
  if (!tidy.ok) return tidy;
  if (tidy.value.markdown === '') return succeed(null);
  const after: Annotation = {
    id,
    target,
    ...fieldsOf(tidy.value),
    createdAt: now,
    updatedAt: now,
    ...seenOf(see(tidy.value.markdown, {})),
  };
  return succeed(stepOf('Write note', [putNote(null, after)]));
}

/**
 * The step that changes what a note says; null where it says that already. A note that has lost all of its words is
 * for `removeNotes`: here that is refused.
 */
export function editNote(
  before: Annotation,
  draft: NoteDraft,
  { now, see }: Omit<NoteMaking, 'id'>,
): Result<Step | null> {
  const tidy = tidyDraft(draft);
  if (!tidy.ok) return tidy;
  if (tidy.value.markdown === '') return fail('A note needs words. Remove it, if it has none.');
  if (isEqual(tidy.value, draftOf(before))) return succeed(null);
  const { id, target, createdAt, resolvedAt } = before;
  const after: Annotation = {
    id,
    target,
    ...fieldsOf(tidy.value),
    createdAt,
    updatedAt: now,
    ...(resolvedAt === undefined ? {} : { resolvedAt }),
    ...seenOf(see(tidy.value.markdown, before.seen ?? {})),
  };
  return succeed(stepOf('Change note', [putNote(before, after)]));
}

/** The step that says the references of a text have been read as they are now: none of them is stale after it. */
export function acceptReferences(before: Annotation, see: NoteMaking['see']): Step | null {
  const after = { ...withoutSeen(before), ...seenOf(see(before.markdown, {})) };
  return isEqual(after, before) ? null : stepOf('Accept figures', [putNote(before, after)]);
}

/** The step that settles these notes, or opens them again; null where they are so. */
export function settleNotes(
  notes: ReadonlyArray<Annotation>,
  isSettled: boolean,
  now: number,
): Step | null {
  const changes = notes
    .filter(({ resolvedAt }) => (resolvedAt !== undefined) !== isSettled)
    .map((before) => {
      const open = asOpen(before);
      return putNote(before, isSettled ? { ...open, resolvedAt: now } : open);
    });
  return changes.length === 0
    ? null
    : stepOf(`${isSettled ? 'Resolve' : 'Reopen'} ${name(changes.length)}`, changes);
}

/** The step that gives these notes a tag as well; null where all have it. Fails where one would have too many. */
export function tagNotes(
  notes: ReadonlyArray<Annotation>,
  tag: string,
  now: number,
): Result<Step | null> {
  const changes: RecordChange[] = [];
  for (const before of notes) {
    const draft = draftOf(before);
    const tidy = tidyDraft({ ...draft, tags: [...draft.tags, tag] });
    if (!tidy.ok) return tidy;
    const { tags } = tidy.value;
    if (isEqual(tags, draft.tags)) continue;
    changes.push(putNote(before, { ...before, tags, updatedAt: now }));
  }
  return succeed(changes.length === 0 ? null : stepOf(`Tag ${name(changes.length)}`, changes));
}

/** The step that removes these notes, and their marks in charts; null where there are none. */
export function removeNotes(notes: ReadonlyArray<Annotation>, holders: ChartHolders): Step | null {
  if (notes.length === 0) return null;
  const gone = { rows: new Set<string>(), notes: new Set(notes.map(({ id }) => id)) };
  return stepOf(`Remove ${name(notes.length)}`, [
    ...notes.map((note) => putNote(note, null)),
    ...takeOut(gone, holders).changes,
  ]);
}

function withoutSeen({ seen: _, ...note }: Annotation): Annotation {
  return note;
}

function asOpen({ resolvedAt: _, ...note }: Annotation): Annotation {
  return note;
}

function name(count: number): string {
  return count === 1 ? 'note' : plural(count, 'note');
}

function seenOf(seen: Seen): Pick<Annotation, 'seen'> {
  return Object.keys(seen).length === 0 ? {} : { seen };
}

function putNote(before: Annotation | null, after: Annotation | null): RecordChange {
  return { on: 'annotation', id: (after ?? before)?.id ?? '', before, after };
}

function stepOf(label: string, changes: ReadonlyArray<RecordChange>): Step {
  return { label, reason: '', changes };
}
