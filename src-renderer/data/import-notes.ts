import { importNotes, previewNotes, type ImportPreview } from '#domain/annotations/import-notes.ts';
import type { TargetWorld } from '#domain/annotations/target-world.ts';
import { isEqual } from '#domain/equality.ts';
import type { Annotation } from '#domain/observations.ts';
import { seeReferences } from '#domain/references/seen.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { readNotes } from '#exchange/notes/read-notes.ts';
import { namesOf } from '#format/names-of-world.ts';
import { nameTargetWhole } from '#format/target-names.ts';
import type { LodeDatabase } from './database.ts';
import { readReferenceWorld } from './reference-world.ts';
import type { Committed, Store } from './store.ts';
import { readTargetWorld } from './target-world.ts';

/** What a file of notes holds against the store. */
export interface NotesFilePreview extends ImportPreview {
  /** The name of the workspace that it comes from. */
  readonly workspace: string;
  /** Milliseconds. */
  readonly exportedAt: number;
  /** What the notes are on, here and in the file, in words, by what it is written as. */
  readonly subjects: ReadonlyMap<string, string>;
}

/** Reads a file of notes and says what taking it would change; fails naming the line where it cannot be read. */
export async function previewNotesFile(
  db: LodeDatabase,
  text: string,
): Promise<Result<NotesFilePreview>> {
  const read = readNotes(text);
  if (!read.ok) return read;
  const { workspace, exportedAt, notes } = read.value;
  const here = await db.annotations.toArray();
  const ids = new Set(notes.map(({ id }) => id));
  const both = [...notes, ...here.filter(({ id }) => ids.has(id))];
  const targets = [...new Set(both.map(({ target }) => target))];
  const world = await readTargetWorld(db, targets);
  const preview = previewNotes(read.value, here, world);
  const subjects = new Map(
    targets.map((target) => [target, nameTargetWhole(target, namesOf(world))]),
  );
  return succeed({ workspace, exportedAt, subjects, ...preview });
}

/** A note to take, and the one in its place as whoever chose it has seen it. */
export interface NoteToTake {
  readonly incoming: Annotation;
  /** Whole, since to resolve a note does not change when it was changed last; null where there was none. */
  readonly base: Annotation | null;
}

/** Takes these notes as one step; refused, with nothing changed, where one was changed here since it was chosen. */
export function takeNotes(
  store: Store,
  exportedAt: number,
  taken: ReadonlyArray<NoteToTake>,
): Promise<Committed> {
  const notes = taken.map(({ incoming }) => incoming);
  const ids = notes.map(({ id }) => id);
  return store.make(async () => {
    const here = (await store.db.annotations.bulkGet(ids)).filter((note) => note !== undefined);
    const byId = new Map(here.map((note) => [note.id, note]));
    const isStale = taken.some(
      ({ incoming, base }) => !isEqual(byId.get(incoming.id) ?? null, base),
    );
    if (isStale) {
      return fail('A note was changed here meanwhile. Nothing was taken; look at it again.');
    }
    const world = await readReferenceWorld(
      store.db,
      notes.map(({ markdown }) => markdown),
    );
    return succeed(
      importNotes(previewNotes({ exportedAt, notes }, here, nowhere), new Set(ids), {
        now: store.now(),
        see: (text, before) => seeReferences(text, world, before),
      }),
    );
  });
}

/** Whether what a note is on is there has been said by then. */
const nowhere: TargetWorld = {
  editions: new Map(),
  tables: new Map(),
  series: new Map(),
  charts: new Map(),
  checks: null,
};
