import type { Annotation } from '../observations.ts';

export type NotesOrder = 'changed' | 'created' | 'subject';

export interface SortedNote {
  readonly note: Annotation;
  /** What it is on, folded. */
  readonly subjectKey: string;
}

/** The notes in that order: the last changed or written first, or by what they are on; the oldest first among equals. */
export function sortNotes<T extends SortedNote>(notes: ReadonlyArray<T>, order: NotesOrder): T[] {
  return [...notes].sort((a, b) => {
    switch (order) {
      case 'changed':
        return b.note.updatedAt - a.note.updatedAt || compareAge(a, b);
      case 'created':
        return -compareAge(a, b);
      case 'subject':
        return compareText(a.subjectKey, b.subjectKey) || compareAge(a, b);
    }
  });
}

function compareAge(a: SortedNote, b: SortedNote): number {
  return a.note.createdAt - b.note.createdAt || compareText(a.note.id, b.note.id);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A key by which subjects stand in order: folded, its numbers widened so that 2 comes before 10. */
export function makeSubjectKey(folded: string): string {
  return folded.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'));
}
