import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acknowledgeBreaks,
  acknowledgementOf,
  joinAcknowledged,
  withdrawBreaks,
} from './acknowledged-breaks.ts';
import { defaultChoices, type Choices } from './choices.ts';
import type { SeriesBreak } from './compare/series-break.ts';
import type { Step } from './steps.ts';

const at = (seriesId: string, period: string, note = ''): SeriesBreak => ({
  seriesId,
  period,
  note,
});

function after(step: Step | null, before: Choices | null = null): Choices | null {
  const [change] = step?.changes ?? [];
  if (change === undefined) return before;
  if (change.on !== 'setting') throw new Error(`It changes ${change.on}.`);
  return change.after;
}

const acknowledge = (before: Choices | null, ...breaks: ReadonlyArray<SeriesBreak>) =>
  after(acknowledgeBreaks(before, breaks, 5), before);

describe('acknowledgeBreaks', () => {
  it('keeps each break of each series by itself, with when it was', () => {
    const made = acknowledge(null, at('belgium', '2014'), at('france', '2014'));
    expect(made).toEqual({
      ...defaultChoices,
      acknowledgedBreaks: [
        { ...at('belgium', '2014'), at: 5 },
        { ...at('france', '2014'), at: 5 },
      ],
    });
    expect(acknowledgementOf(made!, at('belgium', '2014'))?.at).toBe(5);
    expect(acknowledgementOf(made!, at('belgium', '2015'))).toBeNull();
    expect(acknowledgementOf(made!, at('canada', '2014'))).toBeNull();
  });

  it('lapses when the note says something else, until that is acknowledged in its place', () => {
    const before = acknowledge(null, at('belgium', '2014', 'Contained weight.'));
    const reworded = at('belgium', '2014', 'Gross weight.');
    expect(acknowledgementOf(before!, reworded)).toBeNull();
    const made = acknowledge(before, reworded);
    expect(made?.acknowledgedBreaks).toEqual([{ ...reworded, at: 5 }]);
  });

  it('is one step with a label, and none when there is nothing to decide', () => {
    const one = acknowledgeBreaks(null, [at('a', '2014'), at('a', '2014')], 5);
    expect(one?.label).toBe('Compare across a series break');
    const two = acknowledgeBreaks(null, [at('a', '2014'), at('b', '')], 5);
    expect(two?.label).toBe('Compare across 2 series breaks');
    expect(acknowledgeBreaks(after(two), [at('b', '')], 6)).toBeNull();
    expect(acknowledgeBreaks(null, [], 6)).toBeNull();
  });
});

describe('withdrawBreaks', () => {
  it('leaves the others, and nothing at all behind the last', () => {
    const both = acknowledge(null, at('a', '2014'), at('b', '2014'));
    const step = withdrawBreaks(both, [at('a', '2014'), at('c', '2014')]);
    expect(step?.label).toBe('Stop comparing across a series break');
    const one = after(step);
    expect(one?.acknowledgedBreaks).toEqual([{ ...at('b', '2014'), at: 5 }]);
    expect(after(withdrawBreaks(one, [at('b', '2014')]))).toEqual(defaultChoices);
    expect(withdrawBreaks(one, [at('a', '2014')])).toBeNull();
    expect(withdrawBreaks(null, [at('a', '2014')])).toBeNull();
  });

  it('goes by the last wording where one break is given two', () => {
    const [old, now] = ['Gross weight.', ''].map((note) => ({
      seriesId: 'b',
      period: '2015',
      note,
    }));
    const made = acknowledge(acknowledge(defaultChoices, now!), old!, now!);
    expect(acknowledgementOf(made!, now!)).not.toBeNull();
    expect(acknowledgementOf(made!, old!)).toBeNull();
  });

  it('takes back what was acknowledged, whatever else was decided', () => {
    const someBreak = fc.record({
      seriesId: fc.constantFrom('a', 'b', 'c'),
      period: fc.constantFrom('', '2014', '2015'),
      note: fc.constantFrom('', 'Gross weight.'),
    });
    fc.assert(
      fc.property(fc.array(someBreak), fc.array(someBreak), (known, breaks) => {
        const before = acknowledge({ ...defaultChoices, numberForm: 'point-comma' }, ...known);
        const made = acknowledge(before, ...breaks);
        for (const found of breaks.slice(-1)) {
          expect(acknowledgementOf(made!, found)).not.toBeNull();
        }
        const withdrawn = after(withdrawBreaks(made, breaks), made);
        for (const found of breaks) expect(acknowledgementOf(withdrawn!, found)).toBeNull();
        expect(withdrawn?.numberForm).toBe('point-comma');
        expect(withdrawn?.acknowledgedBreaks).not.toEqual([]);
      }),
    );
  });
});

describe('joinAcknowledged', () => {
  it('adds what was decided there alone, and keeps the times of here', () => {
    const [own, same, their] = [at('a', '2014'), at('b', '2014'), at('b', '2014', 'Reworded.')];
    expect(
      joinAcknowledged(
        [
          { ...own, at: 1 },
          { ...same, at: 2 },
        ],
        [
          { ...same, at: 3 },
          { ...their, at: 4 },
        ],
      ),
    ).toEqual([
      { ...own, at: 1 },
      { ...same, at: 2 },
      { ...their, at: 4 },
    ]);
  });
});
