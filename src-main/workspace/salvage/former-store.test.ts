import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLogOf, writeTableOf } from '../../testing/database-writer.ts';
import { changeOf, storeOf } from '../../testing/stored-writer.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { Entry } from '../leveldb/entry.ts';
import { FormerReader } from './former-reader.ts';
import { readFormerStore } from './former-store.ts';

const changes = Array.from({ length: 12 }, (_, at) => changeOf(at + 1, 100 + at));
const database = 'app_lode_0.indexeddb.leveldb';

/** A store whose first changes were moved into a table file, while the log has the later ones. */
const files: Readonly<Record<string, Uint8Array>> = {
  '000005.ldb': writeTableOf([storeOf('store-1'), changes.slice(0, 3), changes.slice(3, 6)]),
  '000006.log': writeLogOf(changes.slice(6).map((change): Entry[] => [change])),
  'MANIFEST-000001': new Uint8Array(20),
};

function makeStore(kept = files): { store: string; folder: string } {
  const store = temporaryFolder();
  const folder = join(store, 'IndexedDB', database);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(kept)) writeFileSync(join(folder, name), bytes);
  return { store, folder };
}

const read = (store: string, uuid = 'store-1', since = 0) =>
  readFormerStore({ store, cut: [] }, uuid, since);
const all = changes.map((_change, at) => at + 1);

describe('readFormerStore', () => {
  it('reads tables and logs without the files that name them, and leaves them as they are', async () => {
    const { store, folder } = makeStore();
    const log = await read(store);
    expect(log.changes.map(({ sequence }) => sequence)).toEqual(all);
    expect(log).toMatchObject({ unusable: 0, damaged: 0, problem: '' });
    expect(JSON.parse(log.changes[4]!.entry)).toEqual({ sequence: 5, label: 'change 5' });
    expect((await read(store, 'store-1', 10)).changes).toHaveLength(2);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
    for (const [name, bytes] of Object.entries(files)) {
      expect(new Uint8Array(readFileSync(join(folder, name)))).toEqual(bytes);
    }
  });

  it('passes over a damaged block and says so', async () => {
    const table = files['000005.ldb']!.slice();
    table[table.indexOf(0x63, 500)]! ^= 1;
    const { store } = makeStore({ ...files, '000005.ldb': table });
    const { changes: found, damaged } = await read(store);
    expect(damaged).toBe(1);
    expect(found.length).toBe(9);
  });

  it('reads what was cut from a log at this opening', async () => {
    const log = files['000006.log']!;
    const from = writeLogOf([[changes[6]!]]).length;
    const { store } = makeStore({ ...files, '000006.log': log.subarray(0, from) });
    const path = join(temporaryFolder(), 'cut');
    writeFileSync(path, log.subarray(from));
    const piece = { path, from, database };
    const found = await readFormerStore({ store, cut: [piece] }, 'store-1', 6);
    expect(found.changes.map(({ sequence }) => sequence)).toEqual([7, 8, 9, 10, 11, 12]);
    const other = { ...piece, database: 'other.indexeddb.leveldb' };
    expect((await readFormerStore({ store, cut: [other] }, 'store-1', 6)).changes).toHaveLength(1);
  });

  it.each<[string, string, string, Readonly<Record<string, Uint8Array>>]>([
    ['another store', 'store-2', 'of another store', files],
    ['no known store', 'store-1', 'no longer say', { '000006.log': files['000006.log']! }],
    ['nothing', 'store-1', 'no longer say', {}],
  ])('takes nothing from the files of %s, and says why', async (_of, uuid, why, kept) => {
    const { store } = makeStore(kept);
    const log = await read(store, uuid);
    expect(log.changes).toEqual([]);
    expect(log.problem).toContain(why);
  });

  it('says that the files are gone', async () => {
    const empty = await read(temporaryFolder());
    expect(empty).toMatchObject({ changes: [], problem: "The store's own files are gone." });
  });

  it('never throws on damaged files, nor yields what was not written', async () => {
    const written = new Map((await read(makeStore().store)).changes.map((c) => [c.sequence, c]));
    const damage = fc.record({
      name: fc.constantFrom('000005.ldb', '000006.log'),
      flips: fc.array(
        fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 255 })),
        {
          maxLength: 6,
        },
      ),
      keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const { store, folder } = makeStore();
        for (const { name, flips, keep } of damages) {
          const path = join(folder, name);
          const bytes = readFileSync(path);
          for (const [part, flip] of flips) {
            const at = Math.floor(part * bytes.length);
            if (at < bytes.length) bytes[at]! ^= flip;
          }
          writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * keep)));
        }
        for (const change of (await read(store)).changes) {
          expect(change).toEqual(written.get(change.sequence));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('FormerReader', () => {
  it('hands out the same changes in parts, reading the files once', async () => {
    const { store, folder } = makeStore();
    const place = { store, cut: [] };
    const reader = new FormerReader(150);
    const numbers: number[] = [];
    for (let more = true; more;) {
      const part = await reader.read([place], 'store-1', numbers.at(-1) ?? 0);
      expect(part.problem).toBe('');
      numbers.push(...part.changes.map(({ sequence }) => sequence));
      more = part.more;
      // Not looked at again until somebody asks from the beginning.
      writeFileSync(join(folder, '000006.log'), '');
    }
    expect(numbers).toEqual(all);
    expect((await new FormerReader().read([place], 'store-1', 0)).changes).toHaveLength(6);
  });

  it('goes by the first place whose files are those of the store', async () => {
    const [other, right] = [temporaryFolder(), makeStore().store];
    const places = [other, right].map((store) => ({ store, cut: [] }));
    expect((await new FormerReader().read(places, 'store-1', 0)).changes).toHaveLength(12);
    const none = await new FormerReader().read(places, 'store-2', 0);
    expect(none).toMatchObject({ changes: [], more: false });
    expect(none.problem).toContain('are gone');
  });
});
