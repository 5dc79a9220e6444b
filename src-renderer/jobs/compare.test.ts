import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#ipc/contract/jobs.ts';
import { acknowledgeIn } from '#data/acknowledge.ts';
import { enter } from '#data/enter.ts';
import type { Store } from '#data/store.ts';
import { useTestStore } from '#data/store-samples.ts';
import { runCompare } from './compare.ts';

const testStore = useTestStore();
let store: Store;

beforeEach(() => {
  store = testStore();
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
  readonly coverage_note: string;
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

  it('computes nothing across a series break until it is acknowledged', async () => {
    const seriesId = 'us-imports/belgium/quantity';
    await enter(store, { seriesId, period: '2014', text: '25,000 b', editionId: null });
    const ask = () => compare({ period: '2014', against: '2013' });
    const { tables, text } = await ask();
    expect(tables[0]?.rows[0]).toMatchObject({
      change: null,
      percent: null,
      percent_low: null,
      percent_high: null,
      percent_text: null,
      index: null,
      contribution: null,
      share_from: expect.closeTo(21.91, 2) as number,
      rank_from: 2,
      reason: 'Series break at 2014. Not compared until it is acknowledged.',
    });
    expect(text).toContain('Belgium: Series break at 2014. Not compared until it is acknowledged.');

    await acknowledgeIn(store, [{ seriesId, period: '2014', note: '' }], true);
    const acknowledged = await ask();
    expect(acknowledged.tables[0]?.rows[0]).toMatchObject({
      change: 3_700,
      percent_text: '17%',
      contribution: expect.closeTo(3.81, 2) as number,
      reason: 'Series break at 2014.',
    });

    await store.undo();
    expect((await ask()).tables[0]?.rows[0]).toMatchObject({ change: null });
  });

  it('names the editions it draws on by their titles', async () => {
    const { tables } = await compare();
    expect(tables[0]?.coverage_note).toMatch(
      /^2012 \(2013 Minerals Yearbook: Indium\): 18 of 18 rows have a number\./,
    );
  });

  it('prints a table for people', async () => {
    const { text } = await compare();
    expect(text).toContain('us-imports, quantity (kg)');
    expect(text).toMatch(/Total +109,000 +97,200 +-11% +100% +100%/);
  });

  it('prints a small share as one, not as zero', async () => {
    const { text } = await compare({ period: '2012', against: '2013' });
    // 101 kg of 97,200 are 0.10%; Mexico's 2013 is zero.
    expect(text).toMatch(/Germany .* <0\.5% +1%\n/);
    expect(text).toMatch(/Mexico .* 0% +<0\.5%\n/);
  });

  it('tells two editions of one period apart', async () => {
    const seriesId = 'us-imports/belgium/quantity';
    await enter(store, { seriesId, period: '2012', text: '9,000', editionId: null });
    const { text } = await compare({ period: '2012', against: '2012', edition: 'working' });
    expect(text).toContain('2012 (2013 Minerals Yearbook: Indium)');
    expect(text).toContain('2012 (Working edition)');
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
