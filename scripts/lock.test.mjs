import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProcess, isHolderRunning, withLock } from './lock.mjs';
import { makeTestFolder } from './test-folder.mjs';

describe('withLock', () => {
  it('gives what the work gives and leaves nothing behind', async () => {
    const folder = makeTestFolder();
    expect(await withLock(join(folder, 'a.lock'), async () => 7)).toBe(7);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is released when the work fails', async () => {
    const path = join(makeTestFolder(), 'a.lock');
    await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(path)).toBe(false);
  });

  it('waits until the holder is done, and says once for whom', async () => {
    const path = join(makeTestFolder({ 'a.lock': '123 9 x' }), 'a.lock');
    /** @type {number[]} */
    const waits = [];
    let pauses = 0;
    await withLock(path, async () => {}, {
      isHeld: () => true,
      onWait: (pid) => waits.push(pid),
      pause: async () => {
        pauses += 1;
        if (pauses === 3) rmSync(path);
      },
    });
    expect(waits).toEqual([123]);
    expect(pauses).toBe(3);
  });

  it('never runs two works at once', async () => {
    const path = join(makeTestFolder(), 'a.lock');
    let running = 0;
    const work = async () => {
      running += 1;
      await new Promise((resolve) => setImmediate(resolve));
      expect(running).toBe(1);
      running -= 1;
    };
    const pause = () => new Promise((resolve) => setImmediate(resolve));
    await Promise.all(Array.from({ length: 8 }, () => withLock(path, work, { pause })));
  });

  it('takes over the lock of a process that has ended', async () => {
    const folder = makeTestFolder({ 'a.lock': '4194305 1 gone' });
    expect(await withLock(join(folder, 'a.lock'), async () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves a lock alone that was taken while the stale one was looked at', async () => {
    const folder = makeTestFolder({ 'a.lock': '1 1 stale' });
    const path = join(folder, 'a.lock');
    /** @type {string[]} */
    const seen = [];
    await withLock(path, async () => {}, {
      isHeld: (holder) => {
        seen.push(holder);
        // Another process takes the stale lock over between our look and our hand.
        if (seen.length === 1) writeFileSync(path, '2 2 fresh');
        return holder === '2 2 fresh';
      },
      pause: async () => rmSync(path),
    });
    expect(seen).toEqual(['1 1 stale', '2 2 fresh']);
  });
});

describe('isHolderRunning', () => {
  it('is true for this process', () => {
    expect(isHolderRunning(`${describeProcess(process.pid)} x`)).toBe(true);
  });

  it('is false for a number that no process has', () => {
    expect(isHolderRunning('4194305 1 x')).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'is false for an earlier process of the same number',
    () => {
      expect(isHolderRunning(`${process.pid} 1 x`)).toBe(false);
    },
  );
});
