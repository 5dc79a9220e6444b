import type { Annotation } from '../observations.ts';

/**
 * The notes on one thing, the oldest first: that is the one which a field for the note there is about, also when
 * others come later.
 */
export function notesOn(annotations: ReadonlyArray<Annotation>, target: string): Annotation[] {
  return annotations.filter((note) => note.target === target).sort(compareAge);
}

function compareAge(a: Annotation, b: Annotation): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
