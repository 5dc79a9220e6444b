import { defaultChoices, type Choices } from './choices.ts';
import { isEqual } from './equality.ts';
import { fail, succeed, type Result } from './result.ts';
import type { Step } from './steps.ts';

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
