import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '#ipc/contract.ts';
import { fetchBaseline } from '#data/baseline.ts';
import { databaseName } from '#data/database.ts';
import { enter } from '#data/enter.ts';
import { openStore } from '#data/open.ts';
import { Store } from '#data/store.ts';
import { runCompare } from './compare.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

let store: Store;

beforeEach(async () => {
  const opened = await openStore({
    expected: null,
    mayCreate: true,
    loadBaseline: fetchBaseline,
    makeId: () => 'store-1',
    now: 0,
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

async function compare(about: Partial<Extract<Job, { command: 'compare' }>> = {}) {
  const result = await runCompare(store.db, {
    command: 'compare',
    period: '2013',
    against: '2012',
    table: 'us-imports',
    edition: null,
    againstEdition: null,
    ...about,
  });
  const { tables = [] } = (result.json ?? {}) as { tables?: ReadonlyArray<ComparedTable> };
  return { ...result, tables };
}

interface ComparedTable {
  readonly table: string;
  readonly measure: string;
  readonly rows: ReadonlyArray<{ readonly country: string; readonly share_to: number }>;
  readonly total: { readonly percent: number; readonly percent_text: string };
}

describe('lode compare', () => {
  it('has one element for each table and measure', async () => {
    const { tables } = await compare();
    expect(tables.map(({ table, measure }) => `${table} ${measure}`)).toEqual([
      'us-imports quantity',
      'us-imports value',
    ]);
  });

  it('gives -11% for the total of imports', async () => {
    const { total } = (await compare()).tables[0] ?? {};
    expect(total?.percent).toBeCloseTo(-10.83, 2);
    expect(total?.percent_text).toBe('-11%');
  });

  it('gives the shares that the chapter states', async () => {
    const rows = (await compare()).tables[0]?.rows ?? [];
    expect(rows).toHaveLength(18);
    const largest = [...rows].sort((a, b) => b.share_to - a.share_to).slice(0, 5);
    expect(largest.map((row) => [row.country, Math.round(row.share_to)])).toEqual([
      ['Canada', 27],
      ['Belgium', 22],
      ['Korea, Republic of', 10],
      ['France', 10],
      ['China', 9],
    ]);
  });

  it('keeps rows in document order, also those without a figure on one side', async () => {
    const { tables } = await compare({ period: '2014', against: '2013' });
    expect(tables[0]?.rows.map(({ country }) => country).slice(0, 3)).toEqual([
      'Belgium',
      'Canada',
      'China',
    ]);
    expect(tables[0]?.rows[0]).toMatchObject({ from: { text: '21,300' }, to: null, change: null });
  });

  it('says where the latest edition restates the base', async () => {
    const seriesId = 'us-imports/belgium/quantity';
    await enter(store, { seriesId, period: '2012', text: '9,000', editionId: null });
    const { tables } = await compare();
    expect(tables[0]?.rows[0]).toMatchObject({
      from: { text: '8,930', edition: 'myb-2013' },
      reason: 'Working edition restates 2012 as 9,000 r; compared with 8,930.',
    });
  });

  it('prints a table for people', async () => {
    const { text } = await compare();
    expect(text).toContain('us-imports, quantity (kg)');
    expect(text).toMatch(/Total +109,000 +97,200 +-11% +100% +100%/);
  });

  it.each([
    [{ period: 'soon' }, 'is not a period'],
    [{ against: '2012-13' }, 'is not a period'],
    [{ table: 'us-import' }, 'Nearest: us-imports'],
    [{ againstEdition: 'myb-2012' }, 'Nearest: myb-2013'],
  ])('refuses %j as wrong usage', async (about, message) => {
    const result = await compare(about);
    expect(result).toMatchObject({ exit: 2, json: null, text: '' });
    expect(result.messages.join(' ')).toContain(message);
  });
});
