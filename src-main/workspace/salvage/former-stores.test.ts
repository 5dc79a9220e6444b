import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLogOf } from '../../testing/database-writer.ts';
import { changeOf, storeOf } from '../../testing/stored-writer.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { ColdOutcome } from '../cold/make.ts';
import { layoutOf } from '../folder.ts';
import { trimTornLogs } from '../trim.ts';
import { FormerStores } from './former-stores.ts';

const copyName = '2024-03-01T10-00-00-000Z';
const needless: ColdOutcome = { kind: 'needless' };
const made: ColdOutcome = { kind: 'made', name: copyName, files: 1, bytes: 1, tookMs: 1 };

/** Puts a store with so many changes there; its whole log is one file. */
function putStore(at: string, changes: number): string {
  const folder = join(at, 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
  mkdirSync(folder, { recursive: true });
  const later = Array.from({ length: changes }, (_, index) => [changeOf(index + 1, 10 + index)]);
  const log = join(folder, '000003.log');
  writeFileSync(log, writeLogOf([storeOf('store-1'), ...later]));
  return log;
}

const count = async (stores: FormerStores) => (await stores.read('store-1', 0)).changes.length;

describe('FormerStores', () => {
  it('reads the store in its place, then where it was moved, until that is over', async () => {
    const layout = layoutOf(temporaryFolder());
    const stores = new FormerStores(layout, { trimmed: [], coldCopy: needless });
    putStore(layout.store, 2);
    expect(await count(stores)).toBe(2);
    const aside = join(layout.aside, 'store-1');
    putStore(aside, 3);
    stores.movedTo(aside);
    expect(await count(stores)).toBe(3);
    // A fresh one was begun, came to nothing, and was moved as well.
    stores.movedTo(join(layout.aside, 'store-2'));
    expect(await count(stores)).toBe(3);
    stores.forget();
    expect(await count(stores)).toBe(2);
  });

  it('goes by the copy of this opening, else by an older one where the store has nothing', async () => {
    const layout = layoutOf(temporaryFolder());
    putStore(layout.store, 2);
    const without = new FormerStores(layout, {
      trimmed: [],
      coldCopy: { kind: 'failed', reason: '' },
    });
    putStore(join(layout.cold, copyName), 4);
    expect(await count(new FormerStores(layout, { trimmed: [], coldCopy: made }))).toBe(4);
    expect(await count(new FormerStores(layout, { trimmed: [], coldCopy: needless }))).toBe(2);
    expect(await count(without)).toBe(2);
    const empty = layoutOf(temporaryFolder());
    cpSync(layout.cold, empty.cold, { recursive: true });
    expect(await count(new FormerStores(empty, { trimmed: [], coldCopy: needless }))).toBe(4);
  });

  it('adds what was cut from the log at this opening', async () => {
    const layout = layoutOf(temporaryFolder());
    const log = putStore(layout.store, 5);
    const whole = writeLogOf([storeOf('store-1'), [changeOf(1, 10)]]).length;
    const bytes = readFileSync(log);
    bytes[whole + 20]! ^= 1;
    writeFileSync(log, bytes);
    const trimmed = await trimTornLogs(layout.store, layout.trimmed, 'now');
    expect(trimmed).toMatchObject([{ cutRecords: true, from: whole }]);
    const stores = new FormerStores(layout, { trimmed, coldCopy: needless });
    const { changes, damaged } = await stores.read('store-1', 0);
    expect(changes.map(({ sequence }) => sequence)).toEqual([1, 3, 4, 5]);
    expect(damaged).toBe(1);
  });
});
