import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import type { Series } from '#domain/observations.ts';
import { annotate } from './annotate.ts';
import { chooseIn } from './choose.ts';
import { fetchBaseline } from './baseline.ts';
import { databaseName } from './database.ts';
import { enter } from './enter.ts';
import { readKeptWorkspace, readWorkspaceAsOf } from './kept-workspace.ts';
import { readLastSequence } from './last-sequence.ts';
import { openStore } from './open.ts';
import { beginContent } from './populate.ts';
import { readWorkspace } from './read-workspace.ts';
import { Store } from './store.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

let store: Store;
let series: ReadonlyArray<Series>;

beforeEach(async () => {
  const opened = await openStore({
    expected: null,
    mayCreate: true,
    load: async () => beginContent(await fetchBaseline(), 'store-1', 0),
  });
  if (!opened.ok) throw new Error(opened.reason);
  store = new Store(
    opened.db,
    opened.state,
    async () => undefined,
    () => 7,
  );
  series = await store.db.series.toArray();
});

afterEach(async () => {
  store.db.close();
  await Dexie.delete(databaseName);
});

function look(figures: Figures) {
  return series.flatMap(({ id }) =>
    [...figures.periods([id])].sort().map((period) => figures.all(id, period)),
  );
}

async function expectAsRead(): Promise<void> {
  const kept = await readKeptWorkspace(store.db);
  const read = await readWorkspace(store.db);
  expect({ ...kept, figures: look(kept.figures) }).toEqual({
    ...read,
    figures: look(read.figures),
    annotations: await store.db.annotations.toArray(),
  });
}

it('is after every change what the store holds', async () => {
  await expectAsRead();
  const [first, second] = series;
  const type = (one: Series | undefined, text: string) =>
    enter(store, { seriesId: one?.id ?? '', period: '2014', text, editionId: null });
  await type(first, '97');
  await expectAsRead();
  await type(second, 'NA');
  await type(first, '');
  await expectAsRead();
  await store.undo();
  await expectAsRead();
  await chooseIn(store, { numberForm: 'comma-point' });
  await expectAsRead();
  await store.commit({ label: '', reason: '', changes: [seriesChange(second)] });
  await expectAsRead();
  await annotate(store, 'workspace', 'Kept.', () => 'note-1');
  await expectAsRead();
});

it('reads no block again to follow a change', async () => {
  const [first, second] = series;
  const before = await readKeptWorkspace(store.db);
  await enter(store, { seriesId: first?.id ?? '', period: '2014', text: '97', editionId: null });
  const { figures } = await readKeptWorkspace(store.db);
  expect(figures.at(first?.id ?? '', '2014', latest)?.printed).toBe('97');
  const of = (all: Figures) => all.block(second?.id ?? '', 'myb-2013');
  expect(of(figures)).toBe(of(before.figures));
});

it('is read once for all who want it as of the same entry', async () => {
  const sequence = await readLastSequence(store.db);
  const want = (entry: number) => readWorkspaceAsOf(store.db, entry);
  const [one, other] = await Promise.all([want(sequence), want(sequence)]);
  expect(one).toBe(other);
  expect(await want(sequence)).toBe(one);

  const [first] = series;
  await enter(store, { seriesId: first?.id ?? '', period: '2014', text: '97', editionId: null });
  const { figures } = await want(sequence + 1);
  expect(figures.at(first?.id ?? '', '2014', latest)?.printed).toBe('97');
});

function seriesChange(one: Series | undefined) {
  if (one === undefined) throw new Error('There is no series.');
  return { on: 'series', id: one.id, before: one, after: { ...one, label: 'Other' } } as const;
}
