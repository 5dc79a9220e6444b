import { notesOn } from '#domain/annotations.ts';
import { takeOut } from '#domain/charts/take-out.ts';
import { writeAnnotation } from '#domain/edits.ts';
import { succeed } from '#domain/result.ts';
import { readRecords } from './archive.ts';
import type { Committed, Store } from './store.ts';

/**
 * Writes the note on a target over whatever note the store holds there by then, the oldest of several; an empty text
 * removes it, and the marks of it in charts.
 */
export function annotate(
  store: Store,
  target: string,
  markdown: string,
  makeId: () => string,
): Promise<Committed> {
  return store.make(async () => {
    const { db } = store;
    // There may be several: the one that a field for the note shows.
    const [before = null] = notesOn(
      await db.annotations.where('target').equals(target).toArray(),
      target,
    );
    const step = writeAnnotation(before, target, markdown, makeId, store.now());
    if (step === null || before === null || markdown.trim() !== '') return succeed(step);
    const gone = { rows: new Set<string>(), notes: new Set([before.id]) };
    const charts = takeOut(gone, await readRecords(db)).changes;
    return succeed({ ...step, changes: [...step.changes, ...charts] });
  });
}
