import type { JobResult } from '#ipc/contract/jobs.ts';
import type { NoteJob } from '#ipc/contract/note-jobs.ts';
import { placeOfTarget } from '#domain/annotations/target-world.ts';
import type { LodeDatabase } from '#data/database.ts';
import { readNotesInOrder } from '#data/export-notes.ts';
import { readReferenceWorld } from '#data/reference-world.ts';
import { readTargetWorld } from '#data/target-world.ts';
import type { Annotation } from '#domain/observations.ts';
import { plural } from '#domain/plural.ts';
import { namesOf } from '#format/names-of-world.ts';
import { nameTargetWhole } from '#format/target-names.ts';
import { findTable } from '../lookup.ts';
import { done, wrongUsage } from '../outcome.ts';
import { describeNote, toNoteRecord, type NoteRecord } from './note-record.ts';
import { resolveTarget } from './resolve-target.ts';

/** `lode note list`: notes, the last changed first; those that are of all that was asked for. */
export async function listNotes(
  db: LodeDatabase,
  { table, tags, state, on }: Extract<NoteJob, { action: 'list' }>,
): Promise<JobResult> {
  if (table !== null) {
    const found = await findTable(db, table);
    if (!found.ok) return wrongUsage(found.reason);
  }
  const all = await readNotesInOrder(db, null);
  // What a note is on may be gone, and the note is there still.
  const target =
    on === null || all.some((note) => note.target === on)
      ? { ok: true as const, value: on }
      : await resolveTarget(db, on);
  if (!target.ok) return wrongUsage(target.reason);
  const world = await readTargetWorld(
    db,
    all.map((note) => note.target),
  );
  const notes = all.filter(
    (note) =>
      (table === null || placeOfTarget(note.target, world).table === table) &&
      (target.value === null || note.target === target.value) &&
      (state === null || (note.resolvedAt === undefined) === (state === 'open')) &&
      hasTags(note, tags),
  );
  const references = await readReferenceWorld(
    db,
    notes.map(({ markdown }) => markdown),
  );
  const records = notes.map((note) =>
    toNoteRecord(note, nameTargetWhole(note.target, namesOf(world)), references),
  );
  return done({ notes: records }, toText(records));
}

function hasTags({ tags = [] }: Annotation, wanted: ReadonlyArray<string>): boolean {
  const own = tags.map((tag) => tag.toLowerCase());
  return wanted.every((tag) => own.includes(tag.trim().toLowerCase()));
}

function toText(records: ReadonlyArray<NoteRecord>): string {
  return [...records.map(describeNote), `${plural(records.length, 'note')}.`].join('\n');
}
