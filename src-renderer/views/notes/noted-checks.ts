import { isEqual } from '#domain/equality.ts';
import type { Check } from '#domain/checks/check.ts';

/**
 * The checks that notes are on, for naming them; undefined until they were made once. It is the same list until one of
 * them reads otherwise, so that making checks anew does not have all notes read anew.
 */
export function keepNotedChecks(
  read: () => {
    readonly made: ReadonlyArray<Check> | undefined;
    readonly ids: ReadonlySet<string>;
  },
): () => ReadonlyArray<Check> | undefined {
  let last: ReadonlyArray<Check> | undefined;
  return () => {
    const { made, ids } = read();
    const now = made?.filter(({ id }) => ids.has(id));
    if (now !== undefined && !isEqual(now, last)) last = now;
    return last;
  };
}
