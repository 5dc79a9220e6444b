import { isEqual } from '../equality.ts';
import type { RecordChange } from '../steps.ts';
import { saysTheSame } from './identity.ts';
import type { RecordValue } from './sides.ts';

/** Who made a record differ; `common` is what both held last before that, undefined where that is not known. */
export interface Origin {
  readonly who: 'here' | 'there' | 'both';
  readonly common: RecordValue | undefined;
}

/**
 * Who made a record differ, by what it held one after the other here and there (the last value is the present one).
 * Where one side holds what the other has had and changed since, only the other has gone on: so what was merged once is
 * no conflict when it is changed again. Everything else that both touched was changed on both sides, also when somebody
 * put it back by hand to what it was.
 */
export function classify(
  on: RecordChange['on'],
  here: ReadonlyArray<RecordValue>,
  there: ReadonlyArray<RecordValue>,
): Origin {
  const isR = saysTheSame(on, here.at(-1) ?? null, there.at(-1) ?? null);
  // Figures that differ in `r` alone: somebody typed or removed it.
  const isSame = isR ? isEqual : (a: RecordValue, b: RecordValue) => saysTheSame(on, a, b);
  const ours = withoutRepeats(here, isSame);
  const theirs = withoutRepeats(there, isSame);
  const [first = null, now = null] = [ours[0], ours.at(-1)];
  const [theirFirst = null, theirNow = null] = [theirs[0], theirs.at(-1)];
  const common = isSame(first, theirFirst) ? first : undefined;
  const [isUntouched, isTheirsUntouched] = [ours.length === 1, theirs.length === 1];
  if (isUntouched || isTheirsUntouched) {
    // Neither log explains it, or both began with something else: nobody can say whose change it is.
    if (common === undefined || isUntouched === isTheirsUntouched) return { who: 'both', common };
    return { who: isUntouched ? 'there' : 'here', common };
  }
  const [passed, theirPassed] = [ours.slice(0, -1), theirs.slice(0, -1)];
  const have = (values: ReadonlyArray<RecordValue>, value: RecordValue) =>
    values.some((one) => isSame(one, value));
  const areTheyAhead = have(theirPassed.slice(1), now) && !have(passed, theirNow);
  if (areTheyAhead) return { who: 'there', common: now };
  const areWeAhead = have(passed.slice(1), theirNow) && !have(theirPassed, now);
  if (areWeAhead) return { who: 'here', common: theirNow };
  // Both may have come to something else on the way, as by restoring the same backup.
  const lastCommon = passed.findLast((value) => have(theirPassed, value));
  return { who: 'both', common: lastCommon === undefined ? common : lastCommon };
}

function withoutRepeats(
  values: ReadonlyArray<RecordValue>,
  isSame: (a: RecordValue, b: RecordValue) => boolean,
): RecordValue[] {
  return values.filter((value, index) => index === 0 || !isSame(value, values[index - 1] ?? null));
}
