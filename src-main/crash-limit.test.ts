import { describe, expect, it } from 'vitest';
import { CrashLimit } from './crash-limit.ts';

/** What is done after each crash, at these seconds. */
function after(...seconds: readonly number[]): boolean[] {
  const limit = new CrashLimit();
  return seconds.map((second) => limit.mayReload(second * 1_000));
}

describe('CrashLimit', () => {
  it.each([
    [[0], [true]],
    [
      [0, 1],
      [true, true],
    ],
    [
      [0, 1, 2],
      [true, true, false],
    ],
    [
      [0, 30, 59],
      [true, true, false],
    ],
    [
      [0, 30, 61],
      [true, true, true],
    ],
    [
      [0, 30, 61, 89],
      [true, true, true, false],
    ],
  ])('after crashes at the seconds %j: %j', (seconds, loaded) => {
    expect(after(...seconds)).toEqual(loaded);
  });

  it('begins to count anew when somebody tries once more', () => {
    const limit = new CrashLimit();
    for (const now of [0, 1, 2]) limit.mayReload(now);
    limit.forget();
    expect(limit.mayReload(3)).toBe(true);
  });
});
