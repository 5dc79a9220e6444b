import { describe, expect, it } from 'vitest';
import { defaultChoices } from '#domain/choices.ts';
import type { NumberForm } from '#domain/number-forms.ts';
import { printLimits, readLimits } from './word-limits.ts';

describe('readLimits', () => {
  it.each([
    ['2', '6', 2, 6],
    [' 0.5 % ', '5%', 0.5, 5],
    ['0', '0', 0, 0],
    ['100', '100', 100, 100],
  ])('takes %s and %s', (aboutTheSame, slightly, same, slight) => {
    expect(readLimits({ aboutTheSame, slightly }, defaultChoices)).toEqual({
      ok: true,
      limits: { aboutTheSamePercent: same, slightlyPercent: slight },
    });
  });

  it.each([
    ['', '5', 'aboutTheSame', 'Enter a number'],
    ['two', '5', 'aboutTheSame', '“two” is not a number'],
    ['1', '1,5', 'slightly', 'is not a number'],
    ['-1', '5', 'aboutTheSame', 'between 0 and 100'],
    ['1', '101', 'slightly', 'between 0 and 100'],
    ['6', '5', 'slightly', 'cannot reach further'],
  ])('refuses %j and %j', (aboutTheSame, slightly, field, why) => {
    expect(readLimits({ aboutTheSame, slightly }, defaultChoices)).toEqual({
      ok: false,
      field,
      reason: expect.stringContaining(why),
    });
  });

  it.each(['comma-point', 'point-comma', 'space-comma', 'apostrophe-point'] as NumberForm[])(
    'reads back what stands in the fields, typed as %s',
    (numberForm) => {
      const wording = { aboutTheSamePercent: 0.5, slightlyPercent: 12.25 };
      const choices = { ...defaultChoices, numberForm, wording };
      expect(readLimits(printLimits(choices), choices)).toEqual({ ok: true, limits: wording });
    },
  );
});
