import { isNumbered } from '#domain/footnotes/reading-order.ts';
import { orderNotes } from '#domain/note-order.ts';
import type { Note } from '#domain/observations.ts';
import { oneLine } from '../document/plain-text.ts';
import type { DraftTable } from './draft-table.ts';
import type { PrintedNote } from './printed-table.ts';

export interface NumberedNotes {
  /** By note id; only of those that something shown refers to. */
  readonly marks: ReadonlyMap<string, string>;
  /** Footnotes in the order of their marks. */
  readonly footnotes: ReadonlyArray<PrintedNote>;
}

/**
 * The marks of the notes that a table refers to: numbers as a reader meets them (title, heads from the top, then row by
 * row the stub and its cells); letters and symbols as they are.
 */
export function numberNotes(draft: DraftTable, notes: ReadonlyArray<Note>): NumberedNotes {
  const met = new Set(idsInReadingOrder(draft));
  const byId = new Map(notes.map((note) => [note.id, note]));
  const found = [...met].flatMap((id) => byId.get(id) ?? []);
  const numbers = new Map(
    found.filter(isNumbered).map(({ id }, index) => [id, String(index + 1)] as const),
  );
  const marked = found
    .map((note) => ({ ...note, mark: numbers.get(note.id) ?? oneLine(note.mark) }))
    .filter(({ mark }) => mark !== '');
  return {
    marks: new Map(marked.map(({ id, mark }) => [id, mark])),
    footnotes: orderNotes(marked.filter(({ kind }) => kind === 'footnote')).map(
      ({ mark, text }) => ({ mark, text: oneLine(text) }),
    ),
  };
}

function idsInReadingOrder({ titleNoteIds, heads, rows }: DraftTable): string[] {
  return [
    ...titleNoteIds,
    ...heads([]).flatMap((line) => line.flatMap(({ noteIds }) => noteIds)),
    ...rows.flatMap((row) =>
      row.kind === 'heading' ? [] : [...row.stub, ...row.cells].flatMap(({ noteIds }) => noteIds),
    ),
  ];
}
