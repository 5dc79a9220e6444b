import { isReadOnly, makeWorkingEdition } from './editions.ts';
import { isEqual } from './equality.ts';
import { withDefaultSource } from './figure-source.ts';
import type { Edition, FigureSource } from './observations.ts';
import { fail, succeed, type Result } from './result.ts';
import type { Step } from './steps.ts';
import { titleOfNew } from './edits.ts';

/**
 * The step that says where an edition's figures come from unless they say so themselves; figures that stand there keep
 * what they state. An edition that is not there yet is made (`now` in milliseconds). Null when nothing would change.
 */
export function setDefaultSource(
  editionId: string,
  source: FigureSource,
  editions: ReadonlyArray<Edition>,
  now: number,
): Result<Step | null> {
  const before = editions.find(({ id }) => id === editionId) ?? null;
  if (before !== null && isReadOnly(before)) {
    return fail(`“${before.title}” is published: it stays as it is.`);
  }
  const made = before ?? makeWorkingEdition(editionId, titleOfNew(editionId), now);
  const after = withDefaultSource(made, source);
  if (isEqual(after, made)) return succeed(null);
  const what = after.source === undefined ? 'no default source' : 'default source';
  return succeed({
    label: `${made.title}: ${what}`,
    reason: '',
    changes: [{ on: 'edition', id: editionId, before, after }],
  });
}
