import type { Note } from './observations.ts';

const kindOrder: ReadonlyArray<Note['kind']> = ['headnote', 'symbol', 'footnote'];

/** As a table prints them: headnotes, symbols, footnotes; among these letters before numbers, numbers by size. */
export function orderNotes(notes: ReadonlyArray<Note>): Note[] {
  return [...notes].sort(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      numberOf(a.mark) - numberOf(b.mark) ||
      (a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : 0),
  );
}

/** Letters count as 0, so that they come first. */
function numberOf(mark: string): number {
  return /^\d+$/.test(mark) ? Number(mark) : 0;
}
