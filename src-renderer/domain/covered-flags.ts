import type { Flag } from './flags.ts';
import { isFlag } from './flags.ts';
import type { Edition, Note, Table } from './observations.ts';

/**
 * Flags that a table's title or head carries for every figure, so that cells of the edition that printed the table
 * do not repeat them: those whose letter is the mark of a headnote on the table. What analysts entered always shows
 * its flags, published or not: no printed head vouches for it.
 */
export function coveredFlags(
  table: Table,
  notes: ReadonlyArray<Note>,
  edition: Pick<Edition, 'role'> | undefined,
): Flag[] {
  if (edition?.role !== 'baseline') return [];
  return notes
    .filter((note) => note.kind === 'headnote' && table.noteIds.includes(note.id))
    .map((note) => note.mark)
    .filter(isFlag);
}

/** What is added to a headnote that carries a flag, where columns stand beside those it was printed with. */
export function coverNote(edition: Pick<Edition, 'title'> | null): string {
  const printed = edition?.title ?? 'the baseline';
  return `This goes for the columns of ${printed}; later figures show their own flags.`;
}
