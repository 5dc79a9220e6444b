import type { JobResult } from '#ipc/contract/jobs.ts';
import type { NoteJob } from '#ipc/contract/note-jobs.ts';
import { namesOf } from '#format/names-of-world.ts';
import { nameTargetWhole } from '#format/target-names.ts';
import { changeNotes } from '#data/annotate.ts';
import { readReferenceWorld } from '#data/reference-world.ts';
import type { Store } from '#data/store.ts';
import { readTargetWorld } from '#data/target-world.ts';
import { unknown } from '../lookup.ts';
import { done, wrongUsage } from '../outcome.ts';
import { describeNote, toNoteRecord, type NoteRecord } from './note-record.ts';
import { resolveTarget } from './resolve-target.ts';

/** `lode note add`: writes one note. References in it that say nothing are warned of. */
export async function addNote(
  store: Store,
  { on, text, tags, author, source, page }: Extract<NoteJob, { action: 'add' }>,
  where: string,
): Promise<JobResult> {
  const target = await resolveTarget(store.db, on);
  if (!target.ok) return wrongUsage(target.reason);
  if (text.trim() === '') return wrongUsage('A note needs words.');
  const id = crypto.randomUUID();
  const draft = { markdown: text, tags, source: { cites: source, locator: page }, author };
  const written = await changeNotes(store, { kind: 'write', id, target: target.value, draft });
  if (!written.ok) return wrongUsage(written.reason);
  const note = await readNote(store, id);
  return done(
    { note, where },
    describeNote(note),
    [],
    note.broken.map(({ reference, reason }) => `Warning: {{${reference}}}: ${reason}`),
  );
}

/** `lode note resolve`: says that a note is settled; one that is stays as it is. */
export async function resolveNote(
  store: Store,
  { id }: Extract<NoteJob, { action: 'resolve' }>,
  where: string,
): Promise<JobResult> {
  const found = await store.db.annotations.get(id);
  if (found === undefined) {
    const known = await store.db.annotations.toCollection().primaryKeys();
    const none = unknown('note', id, known);
    return wrongUsage(none.ok ? '' : none.reason);
  }
  const settled = await changeNotes(store, { kind: 'settle', ids: [id], isSettled: true });
  if (!settled.ok) return wrongUsage(settled.reason);
  const note = await readNote(store, id);
  const was = settled.value === null ? 'It was resolved already.' : 'Resolved.';
  return done({ note, where }, `${describeNote(note)}\n${was}`);
}

async function readNote({ db }: Store, id: string): Promise<NoteRecord> {
  const note = await db.annotations.get(id);
  if (note === undefined) throw new Error(`The note ${id} was written and is not there.`);
  const world = await readTargetWorld(db, [note.target]);
  const references = await readReferenceWorld(db, [note.markdown]);
  return toNoteRecord(note, nameTargetWhole(note.target, namesOf(world)), references);
}
