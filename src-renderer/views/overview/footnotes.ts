import type { SalientTable } from '#domain/salient-table.ts';

/** Each note once, in the order in which the rows need them: the first is footnote 1. */
export function listFootnotes({ groups }: SalientTable): string[] {
  return [...new Set(groups.flatMap(({ rows }) => rows.flatMap(({ notes }) => notes)))];
}

/** The marks of a row's notes: `1`, `1, 3`. */
export function marksOf(notes: ReadonlyArray<string>, all: ReadonlyArray<string>): string {
  return notes.map((note) => String(all.indexOf(note) + 1)).join(', ');
}
