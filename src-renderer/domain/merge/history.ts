import { isEqual } from '../equality.ts';
import type { RecordChange, Revision } from '../steps.ts';
import { mergeKey } from './identity.ts';
import type { RecordValue } from './sides.ts';

/** How many entries both logs begin with: none unless they are of one store. */
export function countCommon(
  here: { readonly uuid: string; readonly revisions: ReadonlyArray<Revision> },
  there: { readonly uuid: string; readonly revisions: ReadonlyArray<Revision> },
): number {
  if (here.uuid !== there.uuid) return 0;
  const most = Math.min(here.revisions.length, there.revisions.length);
  for (let index = 0; index < most; index += 1) {
    if (!isEqual(here.revisions[index], there.revisions[index])) return index;
  }
  return most;
}

/** What records held one after the other, as a part of a log tells it. */
export class History {
  readonly #values = new Map<string, RecordValue[]>();

  constructor(revisions: ReadonlyArray<Revision>) {
    for (const { changes } of revisions) {
      for (const change of changes) {
        const key = mergeKey(change);
        if (!this.#values.has(key)) this.#values.set(key, [change.before]);
      }
    }
    for (const { changes } of standing(revisions)) {
      for (const change of changes) this.#values.get(mergeKey(change))?.push(change.after);
    }
  }

  /**
   * What the record held: first before all of these changes, last what it holds now, `present`. Nothing between them
   * means that nobody touched it, or that what was done to it was undone.
   */
  of(change: RecordChange, present: RecordValue): RecordValue[] {
    return [...(this.#values.get(mergeKey(change)) ?? [present]), present];
  }
}

/**
 * The entries whose changes stand: what was undone does not, nor does its undoing. An undo of something older than
 * these entries stands by itself.
 */
function standing(revisions: ReadonlyArray<Revision>): Revision[] {
  const stand = new Map<number, Revision>();
  for (const entry of revisions) {
    const { of } = entry;
    if (of !== null && stand.has(of)) stand.delete(of);
    else stand.set(entry.sequence, entry);
  }
  return [...stand.values()];
}
