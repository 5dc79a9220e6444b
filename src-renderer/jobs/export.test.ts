import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#ipc/contract/jobs.ts';
import { enter } from '#data/enter.ts';
import type { Store } from '#data/store.ts';
import { useTestStore } from '#data/store-samples.ts';
import { readCsv } from '#exchange/csv.ts';
import { runExport } from './export.ts';

const testStore = useTestStore();
let store: Store;

beforeEach(() => {
  store = testStore();
});

async function exportCsv(about: Partial<Extract<Job, { command: 'export' }>> = {}) {
  const result = await runExport(store.db, {
    command: 'export',
    format: 'csv',
    table: null,
    asOf: null,
    ...about,
  });
  const read = readCsv(String(result.files[0]?.content));
  return { ...result, rows: read.ok ? read.value.rows.map(({ cells }) => cells) : [] };
}

describe('lode export', () => {
  it('writes every observation of every edition', async () => {
    const seriesId = 'us-imports/belgium/quantity';
    await enter(store, { seriesId, period: '2013', text: '21,500', editionId: null });
    const { rows, json } = await exportCsv();
    expect(json).toEqual({ format: 'csv', observations: 256 });
    expect(rows).toHaveLength(256);
    expect((await exportCsv({ asOf: 'myb-2013' })).rows).toHaveLength(255);
  });

  it('writes one table under its name', async () => {
    const { rows, files } = await exportCsv({ table: 'refinery-production' });
    expect(files.map(({ name }) => name)).toEqual(['refinery-production.csv']);
    expect(rows).toHaveLength(65);
    expect(
      rows.find(({ country, period }) => country === 'Canada' && period === '2012'),
    ).toMatchObject({ value: '65000', flags: 'e r', printed: '65,000', text: '65,000 r' });
  });

  it.each([
    [{ table: 'us-import' }, 'Nearest: us-imports'],
    [{ asOf: 'myb-2014' }, 'Nearest: myb-2013'],
  ])('refuses %j as wrong usage and writes nothing', async (about, message) => {
    const result = await exportCsv(about);
    expect(result).toMatchObject({ exit: 2, files: [] });
    expect(result.messages.join(' ')).toContain(message);
  });
});
