import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeWorkingEdition } from '#domain/editions.ts';
import { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import { observe } from '#domain/observation-samples.ts';
import type { Figure, Series } from '#domain/observations.ts';
import { toFigure } from '#domain/revised-flags.ts';
import type { RecordChange } from '#domain/steps.ts';
import { fetchBaseline } from './baseline.ts';
import { databaseName } from './database.ts';
import { openStore } from './open.ts';
import { beginContent } from './populate.ts';
import type { RecentEntries } from './recent-entries.ts';
import { Store } from './store.ts';
import { followEntries, readBlocks, TableFiguresReader } from './table-figures.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

const tableId = 'refinery-production';
const otherId = 'us-imports';
const periods = ['2012', '2013', '2014'];

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
  series = await store.db.series.where('tableId').equals(tableId).toArray();
});

afterEach(async () => {
  store.db.close();
  await Dexie.delete(databaseName);
});

/** All that can be seen of the table. */
function look(figures: Figures) {
  const seen = new Set(figures.periods(series.map(({ id }) => id)));
  return {
    editions: figures.editions,
    figures: series.flatMap(({ id }) => [...seen].sort().map((at) => figures.all(id, at))),
  };
}

async function readAnew(): Promise<Figures> {
  const { editions, blocks } = store.db;
  return new Figures(
    await editions.toArray(),
    await blocks.where('tableId').equals(tableId).toArray(),
  );
}

/** What somebody may do next. */
type Act =
  { readonly do: 'undo' | 'redo' } | { readonly do: 'enter'; readonly cells: ReadonlyArray<Cell> };
interface Cell {
  readonly row: number;
  readonly period: string;
  readonly editionId: string;
  readonly text: string | null;
  readonly isElsewhere: boolean;
}

const cell: fc.Arbitrary<Cell> = fc.record({
  row: fc.nat({ max: 3 }),
  period: fc.constantFrom(...periods),
  editionId: fc.constantFrom('working', 'working-2'),
  text: fc.constantFrom(null, '97', '99 e', 'NA'),
  isElsewhere: fc.boolean(),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.array(cell, { minLength: 1, maxLength: 4 }).map(enter) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ do: 'undo' }, { do: 'redo' }) },
);

function enter(cells: ReadonlyArray<Cell>): Act {
  return { do: 'enter', cells };
}

/** The changes from what the store holds, one after the other; editions are made as they are needed. */
async function changesFor(cells: ReadonlyArray<Cell>): Promise<RecordChange[]> {
  const others = await store.db.series.where('tableId').equals(otherId).toArray();
  const figures = new Map<string, Figure | null>();
  const editions = new Set(await store.db.editions.toCollection().primaryKeys());
  const changes: RecordChange[] = [];
  for (const { row, period, editionId, text, isElsewhere } of cells) {
    const of = (isElsewhere ? others : series)[row];
    if (of === undefined) continue;
    const key = `${of.id} ${period} ${editionId}`;
    const block = await store.db.blocks.get([of.id, editionId]);
    const before = figures.has(key) ? (figures.get(key) ?? null) : (block?.figures[period] ?? null);
    const after = text === null ? null : toFigure(observe(text, period, of.id));
    if (!editions.has(editionId)) {
      editions.add(editionId);
      const made = makeWorkingEdition(editionId, editionId, 1);
      changes.push({ on: 'edition', id: editionId, before: null, after: made });
    }
    figures.set(key, after);
    const place = { seriesId: of.id, tableId: of.tableId, editionId, period };
    changes.push({ on: 'figure', ...place, before, after });
  }
  return changes;
}

async function perform(one: Act): Promise<void> {
  if (one.do === 'enter') {
    await store.commit({ label: '', reason: '', changes: await changesFor(one.cells) });
  } else if (one.do === 'undo') await store.undo();
  else await store.redo();
}

describe('TableFiguresReader', () => {
  it('holds after any series of steps what the store holds, at the number of its last entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 8 }), async (acts) => {
        const reader = new TableFiguresReader(store.db, store.recent, tableId);
        await reader.read();
        for (const [one, isRead] of acts) {
          await perform(one);
          if (isRead) await reader.read();
        }
        const { figures, sequence } = await reader.read();
        expect(sequence).toBe(store.state.sequence);
        expect(look(figures)).toEqual(look(await readAnew()));
      }),
      { numRuns: 25 },
    );
  });

  it('reads no block again to follow a step', async () => {
    const reader = new TableFiguresReader(store.db, store.recent, tableId);
    const before = await reader.read();
    await perform(enter([{ ...sampleCell, text: '97' }]));
    const { figures } = await reader.read();
    const [first, second] = series;
    expect(figures.at(first?.id ?? '', '2014', latest)?.printed).toBe('97');
    const of = (all: Figures) => all.block(second?.id ?? '', 'myb-2013');
    expect(of(figures)).not.toBeNull();
    expect(of(figures)).toBe(of(before.figures));
  });

  it('reads all anew where an entry is not kept, and where one does not go on from what is held', async () => {
    const keepsNone: Pick<RecentEntries, 'between'> = { between: () => null };
    const reader = new TableFiguresReader(store.db, keepsNone, tableId);
    await reader.read();
    await perform(enter([{ ...sampleCell, text: '97' }]));
    expect(look((await reader.read()).figures)).toEqual(look(await readAnew()));

    const held = await readAnew();
    const [first] = series;
    const place = { seriesId: first?.id ?? '', tableId, editionId: 'working', period: '2014' };
    const [was, is] = [toFigure(observe('98')), toFigure(observe('99'))];
    const changes: RecordChange[] = [{ on: 'figure', ...place, before: was, after: is }];
    expect(followEntries(held, [{ changes }], tableId)).toBeNull();
  });

  it('does not follow a series into another table', async () => {
    const [first] = series;
    if (first === undefined) throw new Error('The table has no series.');
    const after = { ...first, tableId: otherId };
    const changes: RecordChange[] = [{ on: 'series', id: first.id, before: first, after }];
    expect(followEntries(await readAnew(), [{ changes }], tableId)).toBeNull();
  });
});

const sampleCell: Cell = {
  row: 0,
  period: '2014',
  editionId: 'working',
  text: null,
  isElsewhere: false,
};

describe('readBlocks', () => {
  it('reads all blocks of the table and no others, however many at once', async () => {
    const all = await store.db.blocks.where('tableId').equals(tableId).toArray();
    for (const atOnce of [1, 3, 1000]) {
      const read = await readBlocks(store.db, tableId, atOnce);
      expect(read).toHaveLength(all.length);
      expect(new Set(read.map(({ seriesId, editionId }) => `${seriesId} ${editionId}`))).toEqual(
        new Set(all.map(({ seriesId, editionId }) => `${seriesId} ${editionId}`)),
      );
    }
  });
});
