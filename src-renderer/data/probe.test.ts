import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { probeStore } from './probe.ts';

describe('probeStore', () => {
  it('finds no store where there is none, and makes none', async () => {
    expect(await probeStore('absent')).toEqual({ exists: false, version: 0, wasLost: false });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('finds a store with the browser’s version of it, ten times ours', async () => {
    const db = new Dexie('present');
    db.version(3).stores({ settings: 'key' });
    await db.open();
    expect(await probeStore('present')).toEqual({ exists: true, version: 30, wasLost: false });
    await db.delete();
  });
});
