import { describe, expect, it } from 'vitest';
import { defaultChoices } from './choices.ts';
import { choose } from './choose.ts';

describe('choose', () => {
  it('starts from what goes while nothing was decided', () => {
    const made = choose(null, { numberForm: 'point-comma' });
    const after = { ...defaultChoices, numberForm: 'point-comma' };
    expect(made).toMatchObject({
      ok: true,
      value: { changes: [{ on: 'setting', id: 'choices', before: null, after }] },
    });
  });

  it('makes no step when nothing would change', () => {
    expect(choose(null, { numberForm: 'comma-point' })).toEqual({ ok: true, value: null });
  });

  it.each([
    [{ aboutTheSamePercent: -1, slightlyPercent: 5 }, 'between 0 and 100'],
    [{ aboutTheSamePercent: 1, slightlyPercent: 101 }, 'between 0 and 100'],
    [{ aboutTheSamePercent: NaN, slightlyPercent: 5 }, 'between 0 and 100'],
    [{ aboutTheSamePercent: 6, slightlyPercent: 5 }, 'cannot reach further'],
  ])('refuses limits that make no sense: %j', (wording, why) => {
    expect(choose(null, { wording })).toMatchObject({
      ok: false,
      reason: expect.stringContaining(why),
    });
  });
});
