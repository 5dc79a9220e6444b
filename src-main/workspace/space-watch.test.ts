import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StorageState } from '#ipc/contract/store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { SpaceWatch } from './space-watch.ts';

/** A watch on a disk whose free room, and a clock whose time, the test sets. */
function makeWatch() {
  const told: StorageState[] = [];
  const disk: { free: number | null; looks: number; time: number } = {
    free: 1e9,
    looks: 0,
    time: 0,
  };
  const freeBytes = async () => {
    disk.looks += 1;
    return disk.free;
  };
  const watch = new SpaceWatch(
    '/w',
    (state) => told.push(state),
    freeBytes,
    () => disk.time,
  );
  return { told, disk, watch };
}

describe('SpaceWatch', () => {
  it('tells once that room has run short, and once that it has come back', async () => {
    const { told, disk, watch } = makeWatch();
    await watch.look();
    expect(told).toEqual([]);
    for (const free of [49_900_000, 20_000_000]) {
      disk.free = free;
      await watch.look();
    }
    expect(told).toMatchObject([{ canWrite: false }]);
    expect(told[0]!.reason).toContain('/w has only 49.9 MB free; Lode needs 50 MB');
    expect(watch.state.reason).toContain('20.0 MB');
    disk.free = 60_000_000;
    await watch.look();
    expect(told[1]).toEqual({ canWrite: true, reason: '' });
  });

  it('does not switch to and fro at the limit', async () => {
    const { told, disk, watch } = makeWatch();
    for (const free of [49_999_999, 50_000_001, 49_999_999, 54_999_999]) {
      disk.free = free;
      await watch.look();
    }
    expect(told).toHaveLength(1);
    disk.free = 55_000_000;
    await watch.look();
    expect(told).toHaveLength(2);
  });

  it('trusts a disk that does not know its size', async () => {
    const { told, disk, watch } = makeWatch();
    disk.free = null;
    await watch.look();
    expect(told).toEqual([]);
  });

  it('looks after a change, but not after each in a row of them', async () => {
    const { disk, watch } = makeWatch();
    for (const time of [0, 100, 2_999, 3_000, 5_999, 6_000]) {
      disk.time = time;
      await watch.afterWrite();
    }
    expect(disk.looks).toBe(3);
  });

  it('looks every half a minute by itself, and every few seconds while room is short', async () => {
    const { told, disk, watch } = makeWatch();
    const tickAt = async (time: number) => {
      disk.time = time;
      await watch.tick();
      return disk.looks;
    };
    expect(await tickAt(0)).toBe(1);
    disk.free = 10_000_000;
    expect(await tickAt(29_999)).toBe(1);
    expect(await tickAt(30_000)).toBe(2);
    expect(await tickAt(32_999)).toBe(2);
    disk.free = 1e9;
    expect(await tickAt(33_000)).toBe(3);
    expect(told.map(({ canWrite }) => canWrite)).toEqual([false, true]);
    expect(await tickAt(36_000)).toBe(3);
  });

  it('says so when the disk has gone', async () => {
    const told: StorageState[] = [];
    const watch = new SpaceWatch(join(temporaryFolder(), 'gone'), (state) => told.push(state));
    await watch.look();
    expect(told).toMatchObject([{ canWrite: false }]);
    expect(told[0]!.reason).toContain('cannot be looked at');
  });

  it('finds room on a real disk', async () => {
    const told: StorageState[] = [];
    const watch = new SpaceWatch(temporaryFolder(), (state) => told.push(state));
    await watch.look();
    expect(told).toEqual([]);
    expect(watch.state).toEqual({ canWrite: true, reason: '' });
  });
});
