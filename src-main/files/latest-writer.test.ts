import { describe, expect, it } from 'vitest';
import { LatestWriter } from './latest-writer.ts';

/** A writer whose writes end when the test says so. */
function heldWriter() {
  const written: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const writer = new LatestWriter<number>((content) => {
    written.push(content);
    return new Promise((resolve, reject) => {
      ends.push((error) => (error === undefined ? resolve() : reject(error)));
    });
  });
  const untilStarted = async (count: number) => {
    while (ends.length < count) await Promise.resolve();
  };
  return { writer, written, ends, untilStarted };
}

describe('LatestWriter', () => {
  it('skips what was replaced while a write was under way', async () => {
    const { writer, written, ends, untilStarted } = heldWriter();
    const first = writer.put(1);
    await untilStarted(1);
    const rest = [writer.put(2), writer.put(3), writer.put(4)];
    ends[0]!();
    await first;
    await untilStarted(2);
    ends[1]!();
    await Promise.all(rest);
    expect(written).toEqual([1, 4]);
  });

  it('tells everyone whose content was in a failed write, and goes on', async () => {
    const { writer, written, ends, untilStarted } = heldWriter();
    const first = writer.put(1);
    await untilStarted(1);
    ends[0]!(new Error('full'));
    await expect(first).rejects.toThrow('full');
    const second = writer.put(2);
    await untilStarted(2);
    ends[1]!();
    await second;
    expect(written).toEqual([1, 2]);
  });

  it('settles once nothing waits, also after a failure', async () => {
    const { writer, ends, untilStarted } = heldWriter();
    await writer.settle();
    const failing = writer.put(1);
    const settled = writer.settle();
    await untilStarted(1);
    ends[0]!(new Error('full'));
    await expect(failing).rejects.toThrow();
    await settled;
  });
});
