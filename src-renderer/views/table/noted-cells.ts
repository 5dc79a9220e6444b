import { notePlaces } from '#domain/annotations/note-places.ts';
import type { Annotation } from '#domain/observations.ts';

const known = new WeakMap<ReadonlyArray<Annotation>, ReadonlySet<string>>();

/** The cells whose figures carry an open note, as `series@period`; worked out once for each list of notes. */
export function notedCells(annotations: ReadonlyArray<Annotation>): ReadonlySet<string> {
  const found = known.get(annotations);
  if (found !== undefined) return found;
  const { cells } = notePlaces(annotations);
  const open = new Set([...cells].flatMap(([cell, count]) => (count.open > 0 ? [cell] : [])));
  known.set(annotations, open);
  return open;
}
