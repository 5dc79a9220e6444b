import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBoxes, type WantedBox } from './place-boxes.ts';

const area = { left: 0, right: 400, top: 0, bottom: 300 };

function box(x: number, y: number, along: WantedBox['along'] = 'both'): WantedBox {
  return { x, y, width: 60, height: 20, along };
}

describe('placeBoxes', () => {
  it('leaves a box where it is wanted', () => {
    expect(placeBoxes([box(100, 100)], [], area)).toEqual([{ x: 100, y: 100 }]);
  });

  it('puts a second one in the same place clear above or below the first', () => {
    const [first, second] = placeBoxes([box(100, 100), box(100, 100)], [], area);
    expect(first).toEqual({ x: 100, y: 100 });
    expect(second?.x).toBe(100);
    expect(Math.abs((second?.y ?? 0) - 100)).toBe(22);
  });

  it('goes along the line of a level, and up and down on a span', () => {
    expect(placeBoxes([box(100, 100, 'x'), box(100, 100, 'x')], [], area)[1]).toEqual({
      x: 38,
      y: 100,
    });
    expect(placeBoxes([box(100, 100, 'y'), box(100, 105, 'y')], [], area)[1]).toEqual({
      x: 100,
      y: 122,
    });
  });

  it('keeps clear of points', () => {
    expect(placeBoxes([box(100, 100)], [{ x: 100, y: 95, width: 20, height: 20 }], area)).toEqual([
      { x: 100, y: 115 },
    ]);
  });

  it('covers a point before it covers words, where there is no other room', () => {
    const narrow = { left: 0, right: 66, top: 0, bottom: 56 };
    const placed = placeBoxes(
      [box(33, 14), box(33, 14)],
      [{ x: 33, y: 40, width: 20, height: 20 }],
      narrow,
    );
    expect(placed.map(({ y }) => y)).toEqual([14, 36]);
  });

  it('never lets words lie on one another or leave the plot while there is room', () => {
    const some = fc.array(
      fc.record({
        x: fc.integer({ min: -100, max: 500 }),
        y: fc.integer({ min: -100, max: 400 }),
        width: fc.integer({ min: 10, max: 100 }),
        height: fc.integer({ min: 10, max: 40 }),
        along: fc.constantFrom<WantedBox['along']>('x', 'y', 'both'),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (wanted) => {
        const placed = placeBoxes(wanted, [], area);
        const boxes = placed.map(({ x, y }, index) => {
          const { width = 0, height = 0 } = wanted[index] ?? {};
          return [x - width / 2, x + width / 2, y - height / 2, y + height / 2] as const;
        });
        boxes.forEach((a, index) => {
          expect(a[0] >= 0 && a[1] <= 400 && a[2] >= 0 && a[3] <= 300).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            expect(a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3]).toBe(false);
          }
        });
      }),
    );
  });
});
