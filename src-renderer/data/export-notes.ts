import { placeOfTarget } from '#domain/annotations/target-world.ts';
import type { Annotation } from '#domain/observations.ts';
import { evaluate, type ReferenceWorld } from '#domain/references/evaluate.ts';
import { replaceReferences } from '#domain/references/references-in.ts';
import type { ReferenceWay } from '#exchange/notes/notes-format.ts';
import { writeNotesCsv } from '#exchange/notes/notes-csv.ts';
import { writeNotes } from '#exchange/notes/write-notes.ts';
import { namesOf } from '#format/names-of-world.ts';
import { nameTargetWhole } from '#format/target-names.ts';
import { printPlain } from '#format/reference-words.ts';
import type { LodeDatabase } from './database.ts';
import { readReferenceWorld } from './reference-world.ts';
import { readTargetWorld } from './target-world.ts';

/** Which notes are written, and how. */
export interface NotesExport {
  /** In this order; null for all, the last changed first. */
  readonly ids: ReadonlyArray<string> | null;
  readonly format: 'markdown' | 'csv';
  readonly references: ReferenceWay;
  /** The workspace's name. */
  readonly workspace: string;
  /** Milliseconds. */
  readonly now: number;
  readonly locale: string;
}

export interface WrittenNotes {
  readonly text: string;
  readonly count: number;
}

/** The notes as one file. Ids of notes that are gone are passed over. */
export async function exportNotes(
  db: LodeDatabase,
  { ids, format, references, workspace, now, locale }: NotesExport,
): Promise<WrittenNotes> {
  const stored = await readNotesInOrder(db, ids);
  const world = await readTargetWorld(
    db,
    stored.map(({ target }) => target),
  );
  const print = references === 'kept' ? null : await readReferenceWorld(db, stored.map(toText));
  const notes =
    print === null
      ? stored
      : stored.map((note) => ({ ...note, markdown: printAll(note.markdown, print, locale) }));
  const rows = notes.map((note) => ({
    note,
    subject: nameTargetWhole(note.target, namesOf(world)),
    ...placeOfTarget(note.target, world),
  }));
  const text =
    format === 'csv'
      ? writeNotesCsv(rows)
      : writeNotes({ workspace, exportedAt: now, references, entries: rows });
  return { text, count: notes.length };
}

/** All notes, the last changed first, or those of these ids in their order. */
export async function readNotesInOrder(
  { annotations }: LodeDatabase,
  ids: ReadonlyArray<string> | null,
): Promise<Annotation[]> {
  if (ids !== null) {
    return (await annotations.bulkGet([...ids])).filter((note) => note !== undefined);
  }
  return (await annotations.toArray()).sort(
    (a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1),
  );
}

function toText({ markdown }: Annotation): string {
  return markdown;
}

/** Each reference as running text prints it, flags raised: `26,000ᵉ kg`; those in code stay as they are written. */
function printAll(markdown: string, world: ReferenceWorld, locale: string): string {
  return replaceReferences(markdown, (source) => printPlain(evaluate(source, world), locale));
}
