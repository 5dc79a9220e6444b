import { wordingLimits, type WordingLimits } from './checks/claims.ts';
import { isEqual } from './equality.ts';
import type { Separators } from './notation-numbers.ts';
import { separatorsOf, type NumberForm } from './number-forms.ts';
import { fail, succeed, type Result } from './result.ts';
import type { Step } from './steps.ts';

/** What the analyst decided about a workspace: kept in its store, in the log and in undo. */
export interface Choices {
  readonly key: 'choices';
  /** What words of degree mean. */
  readonly wording: WordingLimits;
  readonly numberForm: NumberForm;
}

/** What goes for a workspace in which nothing was decided yet. */
export const defaultChoices: Choices = {
  key: 'choices',
  wording: wordingLimits,
  numberForm: 'comma-point',
};

/** The marks by which typed numbers are read. */
export function separatorsFor({ numberForm }: Choices): Separators {
  return separatorsOf[numberForm];
}

/**
 * The step that decides otherwise; `before` is what the store holds, null while nothing was decided. Null when nothing
 * would change. Fails with the reason when the limits contradict each other.
 */
export function choose(
  before: Choices | null,
  part: Partial<Omit<Choices, 'key'>>,
): Result<Step | null> {
  const after: Choices = { ...(before ?? defaultChoices), ...part };
  const { aboutTheSamePercent, slightlyPercent } = after.wording;
  if (![aboutTheSamePercent, slightlyPercent].every((limit) => limit >= 0 && limit <= 100)) {
    return fail('A limit in percent lies between 0 and 100.');
  }
  if (aboutTheSamePercent > slightlyPercent) {
    return fail('“About the same” cannot reach further than “slightly”.');
  }
  if (isEqual(after, before ?? defaultChoices)) return succeed(null);
  return succeed({
    label: 'Change a setting',
    reason: '',
    changes: [{ on: 'setting', id: 'choices', before, after }],
  });
}
