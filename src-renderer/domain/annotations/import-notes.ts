import type { Annotation } from '../observations.ts';
import { plural } from '../plural.ts';
import type { Seen } from '../references/seen.ts';
import type { RecordChange, Step } from '../steps.ts';
import { parseTarget } from '../targets.ts';
import { draftOf, fieldsOf, tidyDraft } from './note-draft.ts';
import { findDifferences, type FieldDifference } from './note-differences.ts';
import { whatIsMissing, type TargetWorld } from './target-world.ts';

/** Notes that come from a file. */
export interface IncomingNotes {
  /** When the file was made, in milliseconds. */
  readonly exportedAt: number;
  readonly notes: ReadonlyArray<Annotation>;
}

/** One note of the file against the workspace. */
export interface ImportItem {
  readonly id: string;
  /**
   * `moved`: the one here is on something else. `conflict`: it was changed here since the file was written. `refused`:
   * it cannot be taken.
   */
  readonly kind: 'new' | 'changed' | 'moved' | 'conflict' | 'unchanged' | 'refused';
  /** As it would be taken, without the times and references that taking it sets. */
  readonly incoming: Annotation;
  /** Null where there is none of that id. */
  readonly here: Annotation | null;
  /** Of a note that is here too. */
  readonly differences: ReadonlyArray<FieldDifference>;
  /** What the analyst should know before taking it, in words; empty when nothing. */
  readonly warning: string;
  /** Why it is refused, in words; empty when it is not. */
  readonly reason: string;
}

export interface ImportPreview {
  /** In the order of the file. */
  readonly items: ReadonlyArray<ImportItem>;
  /** How many notes of the workspace are not in the file: they stay as they are. */
  readonly onlyHere: number;
}

/** What taking the notes of a file would change. */
export function previewNotes(
  { notes, exportedAt }: IncomingNotes,
  here: ReadonlyArray<Annotation>,
  world: TargetWorld,
): ImportPreview {
  const byId = new Map(here.map((note) => [note.id, note]));
  const items = notes.map((note) => judge(note, byId.get(note.id) ?? null, exportedAt, world));
  const inFile = new Set(notes.map(({ id }) => id));
  return { items, onlyHere: here.filter(({ id }) => !inFile.has(id)).length };
}

/**
 * The notes that are taken unless the analyst says otherwise: what was changed here as well, or is on something else
 * here, stays as it is here.
 */
export function takenByDefault({ items }: ImportPreview): string[] {
  return items.filter(({ kind }) => kind === 'new' || kind === 'changed').map(({ id }) => id);
}

/** The note of the file as a second one under an id of its own: the one here stays as it is. */
export function takeBeside({ incoming }: ImportItem, id: string): Annotation {
  return { ...incoming, id };
}

/** The step that takes these notes of the file; null when there are none to take. `see` reads what references say. */
export function importNotes(
  { items }: ImportPreview,
  ids: ReadonlySet<string>,
  { now, see }: { readonly now: number; readonly see: (text: string, before: Seen) => Seen },
): Step | null {
  const taken = items.filter(
    ({ id, kind }) => ids.has(id) && kind !== 'refused' && kind !== 'unchanged',
  );
  const changes = taken.map(({ incoming, here }): RecordChange => {
    const { seen: before = {}, ...note } = incoming;
    const seen = see(note.markdown, before);
    const after: Annotation = {
      ...note,
      // Else an older file that is taken over a newer note would look older than it is.
      updatedAt: here === null || note.updatedAt > here.updatedAt ? note.updatedAt : now,
      ...(Object.keys(seen).length === 0 ? {} : { seen }),
    };
    return { on: 'annotation', id: note.id, before: here, after };
  });
  if (changes.length === 0) return null;
  return { label: `Import ${plural(changes.length, 'note')}`, reason: '', changes };
}

function judge(
  note: Annotation,
  here: Annotation | null,
  exportedAt: number,
  world: TargetWorld,
): ImportItem {
  const item = { id: note.id, incoming: note, here, differences: [], warning: '', reason: '' };
  const refuse = (reason: string): ImportItem => ({ ...item, kind: 'refused', reason });
  const target = parseTarget(note.target);
  if (target === null) {
    return refuse(`“${note.target.slice(0, 200)}” is nothing that a note can be on.`);
  }
  const tidy = tidyDraft(draftOf(note));
  if (!tidy.ok) return refuse(tidy.reason);
  if (tidy.value.markdown === '') return refuse('It has no words.');
  const { id, target: on, createdAt, updatedAt, resolvedAt, seen } = note;
  const incoming: Annotation = {
    ...{ id, target: on, ...fieldsOf(tidy.value), createdAt, updatedAt },
    ...(resolvedAt === undefined ? {} : { resolvedAt }),
    ...(seen === undefined ? {} : { seen }),
  };
  const differences = here === null ? [] : findDifferences(here, incoming);
  if (here !== null && differences.length === 0) return { ...item, incoming, kind: 'unchanged' };
  const gap = whatIsMissing(target, world);
  const isNewerHere = here !== null && wasChangedHere(here, incoming, exportedAt);
  const isMoved = here !== null && here.target !== incoming.target;
  const warning = [
    gap === null ? '' : `${gap} The note is kept and waits for it.`,
    isMoved && isNewerHere ? 'The note here was changed since the file was written.' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const kind = here === null ? 'new' : isMoved ? 'moved' : isNewerHere ? 'conflict' : 'changed';
  return { ...item, kind, incoming, differences, warning };
}

/**
 * To resolve or reopen a note does not count as a change of it, but is one that the file may not know of. What was
 * changed here after the file was written is not in it, whatever time somebody has put into the file since.
 */
function wasChangedHere(here: Annotation, incoming: Annotation, exportedAt: number): boolean {
  return (
    here.updatedAt > Math.min(incoming.updatedAt, exportedAt) ||
    wasSettledHere(here, incoming, exportedAt)
  );
}

/**
 * Was it resolved here after the file was written, or has it been opened again since? A note does not say when it was
 * reopened; but one that the file already found resolved, and that is open here, must have been.
 */
function wasSettledHere(
  { resolvedAt: here }: Annotation,
  { resolvedAt: inFile }: Annotation,
  exportedAt: number,
): boolean {
  if (here === inFile) return false;
  return here === undefined ? inFile !== undefined && inFile <= exportedAt : here > exportedAt;
}
