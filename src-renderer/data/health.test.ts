import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeChart } from '#domain/charts/chart-samples.ts';
import type { WorkspaceRecords } from '#domain/record-diff.ts';
import { succeed } from '#domain/result.ts';
import { addRow, hideRow, moveRow, renameRow } from '#domain/structure/rows.ts';
import { changeTable } from '#domain/structure/tables.ts';
import { fetchBaseline } from './baseline.ts';
import { beginContent } from './populate.ts';
import { databaseName, type LodeDatabase } from './database.ts';
import { enter } from './enter.ts';
import { findFaults } from './health.ts';
import { openStore } from './open.ts';
import { restructure } from './restructure.ts';
import { Store } from './store.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

const belgium = 'us-imports/belgium/quantity';
let store: Store;
let db: LodeDatabase;

beforeEach(async () => {
  const opened = await openStore({
    expected: null,
    mayCreate: true,
    load: async () => beginContent(await fetchBaseline(), 'store-1', 0),
  });
  if (!opened.ok) throw new Error(opened.reason);
  db = opened.db;
  store = new Store(
    db,
    opened.state,
    async () => {},
    () => 7,
  );
});

afterEach(async () => {
  db.close();
  await Dexie.delete(databaseName);
});

function restate() {
  return enter(store, { seriesId: belgium, period: '2013', text: '21,500', editionId: null });
}

describe('findFaults', () => {
  it('finds none in a new store', async () => {
    expect(await findFaults(db)).toEqual([]);
  });

  it('finds none where the analyst restated a printed figure and took it back', async () => {
    await restate();
    expect(await findFaults(db)).toEqual([]);
    await store.undo();
    expect(await findFaults(db)).toEqual([]);
  });

  it('finds a baseline figure that is not as it ships', async () => {
    const block = await db.blocks.get([belgium, 'myb-2013']);
    const figure = block?.figures['2013'];
    if (block === undefined || figure === undefined) throw new Error('No such figure.');
    const damaged = { ...figure, value: { kind: 'number', value: 2130 } as const };
    await db.blocks.put({ ...block, figures: { ...block.figures, '2013': damaged } });
    expect(await findFaults(db)).toEqual([
      `The baseline figure ${belgium}@2013 is not as it ships.`,
    ]);
  });

  it('finds every figure of a baseline series that is gone', async () => {
    await db.blocks.delete([belgium, 'myb-2013']);
    expect(await findFaults(db)).toEqual([
      `The baseline figure ${belgium}@2012 is not as it ships.`,
      `The baseline figure ${belgium}@2013 is not as it ships.`,
    ]);
  });

  it('finds figures of a series that is gone', async () => {
    await db.series.delete(belgium);
    expect(await findFaults(db)).toEqual([
      `Figures belong to the series “${belgium}”, which is not in the store.`,
      `The baseline's series ${belgium} is not as it ships.`,
    ]);
  });

  it('finds figures of an edition that is gone', async () => {
    await restate();
    await db.editions.delete('working');
    expect(await findFaults(db)).toEqual([
      'Figures belong to the edition “working”, which is not in the store.',
    ]);
  });

  it('finds series of a table that is gone', async () => {
    await db.statisticalTables.delete('policy');
    expect(await findFaults(db)).toEqual([
      'A series belongs to the table “policy”, which is not in the store.',
      'A note belongs to the table “policy”, which is not in the store.',
      "The baseline's table policy is not as it ships.",
    ]);
  });

  it('finds a figure that the baseline does not have', async () => {
    const block = await db.blocks.get([belgium, 'myb-2013']);
    const figure = block?.figures['2013'];
    if (block === undefined || figure === undefined) throw new Error('No such figure.');
    await db.blocks.put({ ...block, figures: { ...block.figures, '2014': figure } });
    expect(await findFaults(db)).toEqual([
      `The baseline figure ${belgium}@2014 is not as it ships.`,
    ]);
  });

  it('finds a series that was changed', async () => {
    await db.series.update(belgium, { unit: 't' });
    expect(await findFaults(db)).toEqual([`The baseline's series ${belgium} is not as it ships.`]);
  });

  it('takes rows that the analyst renamed, moved and added for no fault', async () => {
    const steps = [
      (records: WorkspaceRecords) => renameRow(records, belgium, 'Kingdom of Belgium'),
      (records: WorkspaceRecords) => moveRow(records, belgium, 1),
      (records: WorkspaceRecords) => hideRow(records, belgium, true),
      (records: WorkspaceRecords) => changeTable(records, 'us-imports', { number: '1A' }),
      (records: WorkspaceRecords) => {
        const form = { label: 'Chile', country: 'Chile', entity: '', location: '' };
        const made = addRow(records, 'us-imports', {
          form: { ...form, role: 'part', totalId: 'us-imports/total/quantity' },
        });
        return made.ok ? succeed(made.value.step) : made;
      },
    ];
    for (const build of steps) expect(await restructure(store, build)).toMatchObject({ ok: true });
    expect(await findFaults(db)).toEqual([]);
    // What the log does not account for is damage all the same.
    await db.series.update(belgium, { unit: 't' });
    expect(await findFaults(db)).toEqual([`The baseline's series ${belgium} is not as it ships.`]);
  });

  it('takes a column that the analyst added for no fault', async () => {
    await db.statisticalTables.update('us-imports', { addedPeriods: ['2014'] });
    expect(await findFaults(db)).toEqual([]);
  });

  it('finds a note on a series that is gone', async () => {
    const times = { createdAt: 1, updatedAt: 1 };
    await db.annotations.add({ id: 'a', target: 'gone/x@2014#working', markdown: '?', ...times });
    expect(await findFaults(db)).toEqual([
      'An annotation belongs to the series “gone/x”, which is not in the store.',
    ]);
  });

  it('finds a gap in the log of changes', async () => {
    await restate();
    await store.undo();
    await store.redo();
    await db.revisions.delete(2);
    expect(await findFaults(db)).toEqual(['The log of changes lacks entry 2.']);
  });

  it('finds charts of what is gone, and notes on charts that are', async () => {
    const marks = [{ kind: 'span' as const, annotationId: 'n', from: '2012', to: '2013', at: 0 }];
    const view = { kind: 'edition', editionId: 'nowhere' } as const;
    await db.charts.add(makeChart({ seriesIds: [belgium, 'gone'], spec: { marks, view } }));
    const note = { markdown: 'x', createdAt: 1, updatedAt: 1 };
    await db.annotations.add({ ...note, id: 'lost', target: 'chart:missing' });
    await db.annotations.add({ ...note, id: 'kept', target: 'chart:chart-1' });
    expect(await findFaults(db)).toEqual([
      'An annotation belongs to the chart “missing”, which is not in the store.',
      'A chart refers to the series “gone”, which is not in the store.',
      'A chart refers to the annotation “n”, which is not in the store.',
      'A chart refers to the edition “nowhere”, which is not in the store.',
    ]);
  });
});
