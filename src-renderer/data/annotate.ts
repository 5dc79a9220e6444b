import { writeAnnotation } from '#domain/edits.ts';
import { succeed } from '#domain/result.ts';
import type { Committed, Store } from './store.ts';

/** Writes the note on a target over whatever note the store holds there by then; an empty text removes it. */
export function annotate(
  store: Store,
  target: string,
  markdown: string,
  makeId: () => string,
): Promise<Committed> {
  return store.make(async () => {
    const before = await store.db.annotations.where('target').equals(target).first();
    return succeed(writeAnnotation(before ?? null, target, markdown, makeId, store.now()));
  });
}
