import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './end-labels.ts';

describe('spreadLabels', () => {
  it('leaves labels that do not collide where they want to be', () => {
    expect(spreadLabels([20, 50, 90], 14, 0, 100)).toEqual([20, 50, 90]);
  });

  it('moves those that collide apart, in their order', () => {
    expect(spreadLabels([50, 52, 40], 14, 0, 100)).toEqual([54, 68, 40]);
  });

  it('pushes back up what would leave at the bottom', () => {
    expect(spreadLabels([95, 98], 14, 0, 100)).toEqual([86, 100]);
  });

  it('is empty for no labels', () => {
    expect(spreadLabels([], 14, 0, 100)).toEqual([]);
  });

  it('keeps the gap, the bounds and the order wherever all labels fit', () => {
    const place = fc.integer({ min: 0, max: 400 });
    // 20 labels with 19 gaps of 14 need 266 of the 400 pixels.
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (wanted) => {
        const placed = spreadLabels(wanted, 14, 0, 400);
        const inOrder = wanted
          .map((_, index) => index)
          .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
          .map((index) => placed[index] ?? NaN);
        const gaps = inOrder.slice(1).map((y, index) => y - (inOrder[index] ?? NaN));
        expect(gaps.filter((gap) => !(gap >= 14))).toEqual([]);
        expect(inOrder[0]).toBeGreaterThanOrEqual(0);
        expect(inOrder.at(-1)).toBeLessThanOrEqual(400);
      }),
    );
  });
});
