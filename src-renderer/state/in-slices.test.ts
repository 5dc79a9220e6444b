import { describe, expect, it } from 'vitest';
import { inSlices } from './in-slices.ts';

/** Keeps the thread busy for so many milliseconds. */
function work(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

describe('inSlices', () => {
  it('visits all in order, and lets others have a turn where it takes long', async () => {
    const seen: string[] = [];
    setTimeout(() => seen.push('another'));
    const isDone = await inSlices(['a', 'b', 'c'], (item, index) => {
      seen.push(`${item}${index}`);
      work(20);
    });
    expect(isDone).toBe(true);
    expect(seen.filter((one) => one !== 'another')).toEqual(['a0', 'b1', 'c2']);
    expect(seen.indexOf('another')).toBeLessThan(3);
  });

  it('is done at once where it takes no time', () => {
    const seen: number[] = [];
    void inSlices([1, 2, 3], (item) => seen.push(item));
    expect(seen).toEqual([1, 2, 3]);
  });

  it('ends when they are no longer wanted', async () => {
    const seen: number[] = [];
    const isDone = await inSlices(
      [1, 2, 3],
      (item) => seen.push(item),
      () => seen.length < 2,
    );
    expect(isDone).toBe(false);
    expect(seen).toEqual([1, 2]);
  });
});
