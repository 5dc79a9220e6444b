import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { latest } from '#domain/view.ts';
import { fetchBaseline } from './baseline.ts';
import { openStore } from './open.ts';
import { beginContent } from './populate.ts';
import { sumCells } from './sum-cells.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

it('comes to what the cells state, and hands no cell over', async () => {
  const opened = await openStore({
    expected: null,
    mayCreate: true,
    load: async () => beginContent(await fetchBaseline(), 'store-1', 0),
  });
  if (!opened.ok) throw new Error(opened.reason);
  const cells = ['belgium', 'canada'].map((row) => ({
    seriesId: `refinery-production/${row}/production`,
    periods: ['2013'],
  }));
  const input = { tableId: 'refinery-production', view: latest, cells };
  const summary = await sumCells(opened.db, input);
  // Table 3, 2013: Belgium 30,000 and Canada 65,000 kilograms.
  expect(summary).toMatchObject({ filled: 2, sum: { value: 95_000, inputs: [] } });
  expect(await sumCells(opened.db, { ...input, tableId: 'gone' })).toBeNull();
  opened.db.close();
});
