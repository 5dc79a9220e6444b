import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoreState } from '#ipc/contract/store.ts';
import { writeLogOf } from '../../testing/database-writer.ts';
import { changeOf, storeOf } from '../../testing/stored-writer.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { writeDescription } from '../cold/description.ts';
import type { ColdOutcome } from '../cold/make.ts';
import { layoutOf } from '../folder.ts';
import { trimTornLogs } from '../trim.ts';
import { findFormerStores, type FormerStores } from './former-stores.ts';

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

const known = (sequence: number): StoreState => ({
  uuid: 'store-1',
  schema: 1,
  sequence,
  counts: { tables: 1, series: 1, observations: 1, annotations: 0, revisions: sequence },
});
const count = async (stores: FormerStores, last = 5) =>
  (await stores.read('store-1', 0, known(last))).changes.length;

describe('FormerStores', () => {
  it('reads the store in its place, then where it was moved, until that is over', async () => {
    const layout = layoutOf(temporaryFolder());
    const opening = { trimmed: [], coldCopy: needless };
    const stores = await findFormerStores(layout, opening);
    putStore(layout.store, 2);
    expect(await count(stores)).toBe(2);
    const aside = join(layout.aside, 'store-1');
    putStore(aside, 3);
    await stores.movedTo(aside);
    expect(await count(stores)).toBe(3);
    // A fresh one was begun, came to nothing, and was moved as well.
    await stores.movedTo(join(layout.aside, 'store-2'));
    expect(await count(stores)).toBe(3);
    // So it is found by a program that takes the place of one which was killed.
    expect(await count(await findFormerStores(layout, opening))).toBe(3);
    await stores.forget();
    expect(await count(stores)).toBe(2);
    expect(await count(await findFormerStores(layout, opening))).toBe(2);
    expect(readdirSync(layout.aside)).toEqual(['store-1']);
  });

  it('goes by the copy of this opening, whatever has become of the store since', async () => {
    const layout = layoutOf(temporaryFolder());
    putStore(layout.store, 2);
    putStore(join(layout.cold, copyName), 4);
    expect(await count(await findFormerStores(layout, { trimmed: [], coldCopy: made }))).toBe(4);
  });

  it('goes by an earlier copy where the store has nothing, unless its changes were given up', async () => {
    const layout = layoutOf(temporaryFolder());
    const copy = join(layout.cold, copyName);
    putStore(copy, 4);
    const described = { createdAt: 1, state: known(4), electron: '33.2.1', proven: true };
    await writeDescription(copy, described);
    const stores = await findFormerStores(layout, { trimmed: [], coldCopy: needless });
    expect(await count(stores, 4)).toBe(4);
    expect(await count(stores, 9)).toBe(4);
    expect(await count(stores, 3)).toBe(0);
    expect((await stores.read('store-1', 0, null)).changes).toEqual([]);
    putStore(layout.store, 2);
    expect(await count(stores, 4)).toBe(2);
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
    const stores = await findFormerStores(layout, { trimmed, coldCopy: needless });
    const { changes, damaged } = await stores.read('store-1', 0, known(5));
    expect(changes.map(({ sequence }) => sequence)).toEqual([1, 3, 4, 5]);
    expect(damaged).toBe(1);
  });
});
