import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { chooseByDefault } from '#domain/merge/closure.ts';
import { packArchive } from '#exchange/archive-file.ts';
import { readContent } from './archive.ts';
import { annotate } from './annotate.ts';
import { enter } from './enter.ts';
import { compareArchive, takeFromArchive } from './merge-with-store.ts';
import { useTestStore } from './store-samples.ts';

const store = useTestStore();
const seriesId = 'us-imports/canada/quantity';
const template = readFileSync(
  resolve(import.meta.dirname, '../../resources/baseline/datapackage.json'),
  'utf8',
);

const type = (text: string, period = '2014') =>
  enter(store(), { seriesId, period, text, editionId: null });

/** The store as it is now, as the archive of a colleague who did the same at another time. */
async function archive(): Promise<Uint8Array> {
  const content = await readContent(store().db);
  const revisions = content.revisions.map((one) => ({ ...one, at: one.at + 1 }));
  return packArchive({ ...content, revisions }, template);
}

async function differences(bytes: Uint8Array) {
  const compared = await compareArchive(store().db, bytes);
  if (!compared.ok) throw new Error(compared.reason);
  return compared.value.differences;
}

async function take(bytes: Uint8Array): Promise<void> {
  const keys = [...chooseByDefault(await differences(bytes))];
  const taken = await takeFromArchive(store().db, { bytes, keys, label: 'Take' });
  if (!taken.ok || taken.value === null) throw new Error('nothing was taken');
  await store().commit(taken.value.step);
}

it('takes what a copy has that was changed since, as one step that undo takes back', async () => {
  await type('25,400');
  await type('26,000', '2015');
  await annotate(store(), `${seriesId}@2014#working`, 'Why', () => 'note-1');
  const bytes = await archive();
  // The store goes back to where both began, and on from there.
  for (let count = 0; count < 3; count += 1) await store().undo();
  await type('25,500');
  expect((await differences(bytes)).map(({ kind, change }) => `${kind} ${change.on}`)).toEqual([
    'conflict figure',
    'added annotation',
    'added figure',
  ]);
  await take(bytes);
  expect((await differences(bytes)).map(({ kind }) => kind)).toEqual(['conflict']);
  await store().undo();
  expect(await differences(bytes)).toHaveLength(3);
});

it('refuses what is no archive', async () => {
  const bytes = new Uint8Array([80, 75]);
  expect(await compareArchive(store().db, bytes)).toMatchObject({ ok: false });
  const taken = await takeFromArchive(store().db, { bytes, keys: ['a'], label: 'Take' });
  expect(taken).toMatchObject({ ok: false });
});
