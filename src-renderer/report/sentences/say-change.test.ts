import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingLimits } from '#domain/checks/claims.ts';
import { sayChange } from './say-change.ts';

const words = (percent: number, low: number | null = percent, high: number | null = percent) =>
  sayChange({ percent, low, high }, wordingLimits, { base: 'BASE', percent: 'PERCENT' });

describe('sayChange', () => {
  it.each([
    [0, 'unchanged from the BASE'],
    [0.9, 'about the same as the BASE'],
    [-1, 'about the same as the BASE'],
    [1.1, 'slightly more than the BASE'],
    [-5, 'slightly less than the BASE'],
    [5.1, 'PERCENT more than the BASE'],
    [-11, 'PERCENT less than the BASE'],
    [84, 'PERCENT more than the BASE'],
    [85, 'nearly double the BASE'],
    [94, 'nearly double the BASE'],
    [96, 'about double the BASE'],
    [105, 'about double the BASE'],
    [106, 'more than double the BASE'],
    [154, 'more than double the BASE'],
    [180, 'nearly three times the BASE'],
    [200, 'about three times the BASE'],
    [262, 'more than three times the BASE'],
    [3367, 'more than ten times the BASE'],
    [-47, 'PERCENT less than the BASE'],
    [-48, 'about one-half of the BASE'],
    [-52, 'about one-half of the BASE'],
    [-53, 'less than one-half of the BASE'],
    [-84, 'less than one-half of the BASE'],
  ])('says %s%% as “%s”', (percent, expected) => expect(words(percent)).toBe(expected));

  it.each([
    ['nearly double, which it may have reached', 90, 80, 101, 'PERCENT more than the BASE'],
    ['more than double, which it may have missed', 110, 98, 120, 'PERCENT more than the BASE'],
    ['less than one-half, which it may exceed', -54, -60, -49, 'PERCENT less than the BASE'],
  ])('does not say %s', (_, percent, low, high, expected) =>
    expect(words(percent, low, high)).toBe(expected),
  );

  it('says nothing that any value within the span would make untrue', () => {
    const size = fc
      .tuple(
        fc.double({ min: -99, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
      )
      .map(([percent, half]) => ({
        percent,
        low: Math.max(-100, percent - half),
        high: percent + half,
      }));
    fc.assert(
      fc.property(size, ({ percent, low, high }) => {
        const said = words(percent, low, high);
        const [least, most] = [1 + low / 100, 1 + high / 100];
        if (said.startsWith('less than one-half')) expect(most).toBeLessThan(0.5);
        const counts = {
          double: 2,
          three: 3,
          four: 4,
          five: 5,
          six: 6,
          seven: 7,
          eight: 8,
          nine: 9,
          ten: 10,
        };
        const [, degree, word] = /^(more than|nearly) (\w+)/.exec(said) ?? [];
        const times = counts[word as keyof typeof counts];
        if (degree === 'more than') expect(least).toBeGreaterThanOrEqual(times);
        if (degree === 'nearly') expect(most).toBeLessThan(times);
        if (said.includes(' more than the')) expect(percent).toBeGreaterThan(0);
        if (said.includes(' less than the')) expect(percent).toBeLessThan(0);
      }),
    );
  });
});
