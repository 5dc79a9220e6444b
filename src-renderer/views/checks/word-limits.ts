import type { WordingLimits } from '#domain/checks/claims.ts';
import { separatorsFor, type Choices } from '#domain/choices.ts';
import { choose } from '#domain/choose.ts';
import { printNumber, readNumber } from '#domain/notation-numbers.ts';
import { fail, succeed, type Result } from '#domain/result.ts';

/** The two limits as they are typed, in percent. */
export interface TypedLimits {
  readonly aboutTheSame: string;
  readonly slightly: string;
}

/** The limits that go, as the analyst would type them. */
export function printLimits(choices: Choices): TypedLimits {
  const { decimal } = separatorsFor(choices);
  const print = (percent: number) => printNumber(percent).replace('.', decimal);
  return {
    aboutTheSame: print(choices.wording.aboutTheSamePercent),
    slightly: print(choices.wording.slightlyPercent),
  };
}

/** The limits that the two texts state; the field that is wrong and why, when they state none that make sense. */
export function readLimits(
  { aboutTheSame, slightly }: TypedLimits,
  choices: Choices,
):
  | { readonly ok: true; readonly limits: WordingLimits }
  | { readonly ok: false; readonly field: keyof TypedLimits; readonly reason: string } {
  const same = readPercent(aboutTheSame, choices);
  if (!same.ok) return { ok: false, field: 'aboutTheSame', reason: same.reason };
  const slight = readPercent(slightly, choices);
  if (!slight.ok) return { ok: false, field: 'slightly', reason: slight.reason };
  const limits = { aboutTheSamePercent: same.value, slightlyPercent: slight.value };
  const tried = choose(choices, { wording: limits });
  return tried.ok
    ? { ok: true, limits }
    : {
        ok: false,
        field: isPercent(same.value) ? 'slightly' : 'aboutTheSame',
        reason: tried.reason,
      };
}

function readPercent(text: string, choices: Choices): Result<number> {
  const plain = text.trim().replace(/\s*%$/, '');
  if (plain === '') return fail('Enter a number of percent.');
  const read = readNumber({ text: plain, start: 0 }, separatorsFor(choices));
  return 'fault' in read ? fail(`“${plain}” is not a number: ${read.fault}.`) : succeed(read.value);
}

function isPercent(value: number): boolean {
  return value >= 0 && value <= 100;
}
