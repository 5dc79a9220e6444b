import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongWithin, keepWithin } from './words-box.ts';

describe('keepWithin', () => {
  it('leaves a box where it is wanted, if that is within the plot', () => {
    expect(keepWithin(50, 20, 0, 100)).toBe(50);
  });

  it('moves it off the edges', () => {
    expect(keepWithin(2, 20, 0, 100)).toBe(13);
    expect(keepWithin(140, 20, 0, 100)).toBe(87);
  });

  it('puts one that has no room half-way', () => {
    expect(keepWithin(10, 300, 0, 100)).toBe(50);
  });
});

describe('alongWithin', () => {
  it('goes from edge to edge', () => {
    expect([0, 0.5, 1].map((part) => alongWithin(part, 20, 0, 100))).toEqual([13, 50, 87]);
  });

  it('never lets a box that has room reach over an edge', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 90 }), (part, size) => {
        const middle = alongWithin(part, size, 0, 100);
        expect(middle - size / 2).toBeGreaterThanOrEqual(0);
        expect(middle + size / 2).toBeLessThanOrEqual(100);
      }),
    );
  });
});
