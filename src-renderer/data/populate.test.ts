import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Figures } from '#domain/figures.ts';
import { observe } from '#domain/observation-samples.ts';
import type { Dataset } from '#domain/observations.ts';
import { fetchBaseline } from './baseline.ts';
import { LodeDatabase } from './database.ts';
import { beginContent, populate, toBlocks } from './populate.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

/** A database of that name, not opened yet, that is filled as it is created. */
function prepare(name: string, dataset: Dataset): LodeDatabase {
  const db = new LodeDatabase(name);
  onTestFinished(() => db.delete());
  const content = beginContent(dataset, 'store-1', 5);
  db.on('populate', (transaction) => populate(transaction, content));
  return db;
}

describe('populate', () => {
  it('stores the whole baseline, to the cell', async () => {
    const baseline = await fetchBaseline();
    const db = prepare('whole', baseline);
    await db.open();
    const figures = new Figures(baseline.editions, await db.blocks.toArray());
    const stored = baseline.observations.map(({ seriesId, period, editionId }) =>
      figures.at(seriesId, period, { kind: 'edition', editionId }),
    );
    expect(stored).toEqual(baseline.observations);
    expect(await db.series.count()).toBe(baseline.series.length);
    expect(await db.statisticalTables.count()).toBe(baseline.tables.length);
    expect(await db.notes.count()).toBe(baseline.notes.length);
    expect(await db.sources.count()).toBe(baseline.sources.length);
    expect(await db.settings.get('store')).toEqual({ key: 'store', uuid: 'store-1', createdAt: 5 });
  });

  it('leaves no database when one record cannot be stored', async () => {
    const baseline = await fetchBaseline();
    const faulty = { ...baseline, sources: [...baseline.sources, ...baseline.sources.slice(0, 1)] };
    const opened = await prepare('faulty', faulty)
      .open()
      .then(
        () => 'opened',
        (error: unknown) => String(error),
      );
    expect(opened).toContain('sources.bulkAdd(): 1 of 27 operations failed');
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('faulty');
  });
});

describe('toBlocks', () => {
  it('gathers the figures of a series in one edition', () => {
    const observations = [
      observe('109', '2012', 'imports'),
      observe('97', '2013', 'imports'),
      observe('799', '2013', 'production'),
      { ...observe('98', '2013', 'imports'), editionId: 'working' },
    ];
    const blocks = toBlocks(observations, new Map([['imports', 'trade']]));
    expect(
      blocks.map(({ seriesId, editionId, tableId, figures }) => [
        seriesId,
        editionId,
        tableId,
        Object.keys(figures),
      ]),
    ).toEqual([
      ['imports', 'myb-2013', 'trade', ['2012', '2013']],
      ['production', 'myb-2013', '', ['2013']],
      ['imports', 'working', 'trade', ['2013']],
    ]);
  });

  it('leaves out of a figure what its block says', () => {
    const [block] = toBlocks([observe('97', '2013', 'imports')], new Map());
    expect(Object.keys(block?.figures['2013'] ?? {}).sort()).toEqual([
      'cites',
      'comment',
      'flags',
      'locator',
      'noteIds',
      'printed',
      'qualifier',
      'value',
    ]);
  });
});
