import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  divideIntervals,
  negate,
  overlap,
  scaleInterval,
  subtractIntervals,
} from './interval-arithmetic.ts';
import type { Interval } from './intervals.ts';

const open: Interval = { low: null, high: null };

describe('addIntervals', () => {
  it('adds the ends', () => {
    const sum = addIntervals([
      { low: 21250, high: 21350 },
      { low: 25950, high: 26050 },
    ]);
    expect(sum).toEqual({ low: 47200, high: 47400 });
  });

  it('is exactly zero for nothing', () => expect(addIntervals([])).toEqual({ low: 0, high: 0 }));

  it('stays open where one term is', () => {
    expect(
      addIntervals([
        { low: 50, high: null },
        { low: 1, high: 2 },
      ]),
    ).toEqual({
      low: 51,
      high: null,
    });
  });
});

describe('divideIntervals', () => {
  it.each<[string, Interval, Interval, Interval | null]>([
    ['amounts', { low: 48, high: 50 }, { low: 40, high: 50 }, { low: 0.96, high: 1.25 }],
    ['a loss', { low: -6, high: -2 }, { low: 2, high: 4 }, { low: -3, high: -0.5 }],
    ['what can be either', { low: -2, high: 4 }, { low: 2, high: 4 }, { low: -1, high: 2 }],
    ['by what is open above', { low: 2, high: 4 }, { low: 2, high: null }, { low: 0, high: 2 }],
    ['an open end', { low: 50, high: null }, { low: 10, high: 20 }, { low: 2.5, high: null }],
    ['by what can be zero', { low: 1, high: 2 }, { low: 0, high: 1 }, null],
    ['by what is open below', { low: 1, high: 2 }, { low: null, high: 1 }, null],
  ])('divides %s', (_, a, b, quotient) => expect(divideIntervals(a, b)).toEqual(quotient));
});

describe('overlap', () => {
  it.each<[Interval, Interval, boolean]>([
    [{ low: 1, high: 2 }, { low: 2, high: 3 }, true],
    [{ low: 1, high: 2 }, { low: 2.1, high: 3 }, false],
    [{ low: 50, high: null }, { low: 51.9, high: 52 }, true],
    [{ low: 50, high: null }, { low: 40, high: 49 }, false],
    [open, { low: 0, high: 0 }, true],
  ])('of %j and %j: %s', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });
});

describe('interval arithmetic', () => {
  /** An interval and a true value inside it. */
  const inside = fc
    .tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([low, width, place]) => ({
      interval: { low, high: low + width },
      truth: Math.min(low + width, low + place * width),
    }));
  const above = inside.map(({ interval, truth }) => {
    const shift = 1 + Math.abs(interval.low);
    return {
      interval: { low: interval.low + shift, high: interval.high + shift },
      truth: truth + shift,
    };
  });

  function holds(interval: Interval | null, truth: number): boolean {
    if (interval === null || interval.low === null || interval.high === null) return false;
    const noise = 1e-9 * (1 + Math.abs(truth) + Math.abs(interval.low) + Math.abs(interval.high));
    return interval.low <= truth + noise && interval.high >= truth - noise;
  }

  it('always holds what the true values lead to', () => {
    fc.assert(
      fc.property(
        inside,
        inside,
        above,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (a, b, c, factor) => {
          expect(holds(addIntervals([a.interval, b.interval]), a.truth + b.truth)).toBe(true);
          expect(holds(subtractIntervals(a.interval, b.interval), a.truth - b.truth)).toBe(true);
          expect(holds(negate(a.interval), -a.truth)).toBe(true);
          expect(holds(scaleInterval(a.interval, factor), a.truth * factor)).toBe(true);
          expect(holds(divideIntervals(a.interval, c.interval), a.truth / c.truth)).toBe(true);
        },
      ),
    );
  });
});
