import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeChart } from '#domain/charts/chart-samples.ts';
import { annotate } from './annotate.ts';
import { fetchBaseline } from './baseline.ts';
import { beginContent } from './populate.ts';
import { databaseName } from './database.ts';
import { openStore } from './open.ts';
import { Store } from './store.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

const target = 'us-imports/belgium/quantity@2013#myb-2013';
let store: Store;
let made = 0;
const makeId = () => `note-${(made += 1)}`;

beforeEach(async () => {
  made = 0;
  const opened = await openStore({
    expected: null,
    mayCreate: true,
    load: async () => beginContent(await fetchBaseline(), 'store-1', 1),
  });
  if (!opened.ok) throw new Error(opened.reason);
  store = new Store(
    opened.db,
    opened.state,
    async () => {},
    () => 7,
  );
});

afterEach(async () => {
  store.db.close();
  await Dexie.delete(databaseName);
});

describe('annotate', () => {
  it('keeps one note on a target when two saves are given at once', async () => {
    await Promise.all([
      annotate(store, target, 'First words', makeId),
      annotate(store, target, 'First words, and more', makeId),
    ]);
    const notes = await store.db.annotations.toArray();
    expect(notes).toMatchObject([{ id: 'note-1', target, markdown: 'First words, and more' }]);
  });

  it('is about the oldest of several notes, and leaves the others', async () => {
    const note = { target, markdown: 'First', createdAt: 3, updatedAt: 3 };
    const later = { target, markdown: 'From a chart', createdAt: 4, updatedAt: 4 };
    await store.db.annotations.bulkAdd([
      { ...note, id: 'z' },
      { ...later, id: 'a' },
    ]);
    await annotate(store, target, 'Changed', makeId);
    expect(await store.db.annotations.toArray()).toEqual([
      { ...later, id: 'a' },
      { ...note, id: 'z', markdown: 'Changed', updatedAt: 7 },
    ]);
    await annotate(store, target, '', makeId);
    expect(await store.db.annotations.toArray()).toEqual([{ ...later, id: 'a' }]);
  });

  it('takes the mark of a note that it removes out of the charts, and undo brings both back', async () => {
    await annotate(store, target, 'Why?', makeId);
    const seriesId = 'us-imports/belgium/quantity';
    const mark = { annotationId: 'note-1', seriesId, period: '2013', dx: 0, dy: 0 };
    const marks = [{ kind: 'point' as const, ...mark }];
    const chart = makeChart({ seriesIds: [seriesId], spec: { marks } });
    await store.db.charts.add(chart);
    await annotate(store, target, '', makeId);
    expect(await store.db.charts.toArray()).toEqual([makeChart({ seriesIds: [seriesId] })]);
    await store.undo();
    expect(await store.db.charts.toArray()).toEqual([chart]);
    expect(await store.db.annotations.count()).toBe(1);
  });

  it('removes the note when the text is empty', async () => {
    await annotate(store, target, 'Gone soon', makeId);
    await annotate(store, target, '  ', makeId);
    expect(await store.db.annotations.count()).toBe(0);
    await store.undo();
    expect(await store.db.annotations.toArray()).toMatchObject([{ markdown: 'Gone soon' }]);
  });
});
