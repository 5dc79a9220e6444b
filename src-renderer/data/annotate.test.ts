import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

  it('removes the note when the text is empty', async () => {
    await annotate(store, target, 'Gone soon', makeId);
    await annotate(store, target, '  ', makeId);
    expect(await store.db.annotations.count()).toBe(0);
    await store.undo();
    expect(await store.db.annotations.toArray()).toMatchObject([{ markdown: 'Gone soon' }]);
  });
});
