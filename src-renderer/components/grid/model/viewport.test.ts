import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignSlots,
  drawnTracks,
  reuseDrawn,
  scrollToShow,
  seenAmong,
  seenTracks,
  startsOf,
} from './viewport.ts';

describe('seenTracks', () => {
  test.each([
    [
      { from: 0, size: 100 },
      { first: 0, end: 4 },
    ],
    [
      { from: 26, size: 52 },
      { first: 1, end: 3 },
    ],
    [
      { from: 25, size: 52 },
      { first: 0, end: 3 },
    ],
    [
      { from: 2_599_900, size: 100 },
      { first: 99_996, end: 100_000 },
    ],
    [
      { from: 9_999_999, size: 100 },
      { first: 100_000, end: 100_000 },
    ],
  ])('%o of 100,000 rows of 26 px', (sight, expected) => {
    expect(seenTracks(sight, 26, 100_000, 0)).toEqual(expected);
  });

  test('reaches beyond on both sides, not over the ends', () => {
    expect(seenTracks({ from: 260, size: 52 }, 26, 14, 5)).toEqual({ first: 5, end: 14 });
    expect(seenTracks({ from: 0, size: 52 }, 26, 0, 5)).toEqual({ first: 0, end: 0 });
  });
});

describe('seenAmong', () => {
  const starts = startsOf([100, 50, 200, 75]);

  test.each([
    [
      { from: 0, size: 100 },
      { first: 0, end: 2 },
    ],
    [
      { from: 99, size: 2 },
      { first: 0, end: 2 },
    ],
    [
      { from: 150, size: 10 },
      { first: 2, end: 3 },
    ],
    [
      { from: 400, size: 900 },
      { first: 3, end: 4 },
    ],
  ])('%o', (sight, expected) => {
    expect(seenAmong(sight, starts, 0)).toEqual(expected);
  });

  test('holds every track that is seen, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.nat(6000), fc.integer({ min: 1, max: 2000 }), (all, from, size) => {
        const begin = startsOf(all);
        const { first, end } = seenAmong({ from, size }, begin, 0);
        all.forEach((_, index) => {
          const isSeen = begin[index]! < from + size && begin[index + 1]! > from;
          if (isSeen) expect(index >= first && index < end).toBe(true);
        });
      }),
    );
  });
});

describe('drawnTracks', () => {
  test.each([
    ['within', 4, [3, 4, 5]],
    ['before', 0, [0, 3, 4, 5]],
    ['after', 9, [3, 4, 5, 9]],
    ['nowhere', -1, [3, 4, 5]],
    ['gone', 12, [3, 4, 5]],
  ])('the one besides lies %s', (_, besides, expected) => {
    const drawn = drawnTracks({ first: 3, end: 6 }, besides, 12);
    expect(drawn.map(({ index }) => index)).toEqual(expected);
  });

  test('tracks and gaps add up to the place of the last one', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(30), fc.integer({ min: -1, max: 120 }), (first, size, one) => {
        const drawn = drawnTracks({ first, end: first + size }, one, 100);
        let place = 0;
        for (const { index, skipped } of drawn) {
          expect(skipped).toBeGreaterThanOrEqual(0);
          place += skipped;
          expect(index).toBe(place);
          place += 1;
        }
      }),
    );
  });
});

describe('reuseDrawn', () => {
  const before = drawnTracks({ first: 3, end: 6 }, -1, 12);

  test('gives the former list back when nothing has changed', () => {
    expect(reuseDrawn(before, drawnTracks({ first: 3, end: 6 }, -1, 12))).toBe(before);
  });

  test('keeps what stands for the tracks that stay, and says the same as the new list', () => {
    const now = drawnTracks({ first: 4, end: 7 }, 11, 12);
    const reused = reuseDrawn(before, now);
    expect(reused).toEqual(now);
    expect(reused[1]).toBe(before[2]);
  });
});

describe('assignSlots', () => {
  test('leaves every row that stays where it is, and hands on what becomes free', () => {
    const before = assignSlots(new Map(), [0, 1, 2]);
    expect([...before.values()]).toEqual([0, 1, 2]);
    expect([...assignSlots(before, [2, 3, 4])]).toEqual([
      [2, 2],
      [3, 0],
      [4, 1],
    ]);
    expect([...assignSlots(before, [1, 2, 3, 4]).values()]).toEqual([1, 2, 0, 3]);
  });

  test('gives no element to two rows, whatever comes and goes', () => {
    const window = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.nat(80));
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 8 }), (windows) => {
        let slots: ReadonlyMap<number, number> = new Map();
        for (const [first, size, besides] of windows) {
          const drawn = drawnTracks({ first, end: first + size }, besides, 100);
          const next = assignSlots(
            slots,
            drawn.map(({ index }) => index),
          );
          expect(new Set(next.values()).size).toBe(drawn.length);
          for (const [row, slot] of next) {
            if (slots.has(row)) expect(slot).toBe(slots.get(row));
          }
          slots = next;
        }
      }),
    );
  });
});

describe('scrollToShow', () => {
  test.each([
    ['seen whole', 26, 52, 0],
    ['above', -52, -26, 0],
    ['below the edge', 90, 116, 16],
    ['larger than what is seen', 40, 300, 40],
  ])('%s', (_, start, end, expected) => {
    expect(scrollToShow({ from: 0, size: 100 }, start, end)).toBe(expected);
  });

  test('shows the track and moves no farther than it must', () => {
    const number = fc.nat(10_000);
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 90 }), (from, start, length) => {
        const to = scrollToShow({ from, size: 100 }, start, start + length);
        expect(to <= start && start + length <= to + 100).toBe(true);
        if (from <= start && start + length <= from + 100) expect(to).toBe(from);
      }),
    );
  });
});
