import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { diffRecords } from '#domain/record-diff.ts';
import { annotate } from './annotate.ts';
import { readContent, readRecords, stateOf, toRecords } from './archive.ts';
import { chooseIn } from './choose.ts';
import { databaseName, LodeDatabase } from './database.ts';
import { enter } from './enter.ts';
import { populate } from './populate.ts';
import { useTestStore } from './store-samples.ts';

const store = useTestStore();

async function work(): Promise<void> {
  const seriesId = 'us-imports/canada/quantity';
  await enter(store(), { seriesId, period: '2014', text: '25,400 e', editionId: null });
  await enter(store(), { seriesId, period: '2013', text: '26,100', editionId: null });
  await annotate(store(), `${seriesId}@2014#working`, 'Why', () => 'note-1');
  await chooseIn(store(), { numberForm: 'point-comma' });
  await store().undo();
}

it('makes the same store again from what it read, log and all', async () => {
  await work();
  const content = await readContent(store().db);
  const tables = await Promise.all(store().db.tables.map((table) => table.toArray()));
  store().db.close();
  await Dexie.delete(databaseName);
  const again = new LodeDatabase();
  again.on('populate', (transaction) => populate(transaction, content));
  await again.open();
  expect(await Promise.all(again.tables.map((table) => table.toArray()))).toEqual(tables);
  again.close();
});

it('sees the same records in the store and in what was read from it', async () => {
  await work();
  const { db } = store();
  expect(diffRecords(await readRecords(db), toRecords(await readContent(db)))).toEqual([]);
});

it('knows what main would know of such a store', async () => {
  await work();
  expect(stateOf(await readContent(store().db))).toEqual(store().state);
});
