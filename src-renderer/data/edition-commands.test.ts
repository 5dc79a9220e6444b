import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { editEdition } from './edition-commands.ts';
import { enter } from './enter.ts';
import { useTestStore } from './store-samples.ts';

const store = useTestStore();
const form = { title: 'Yearbook 2014', publisher: '', published: '2016', citation: 'USGS, 2016' };
const layouts = [
  {
    tableId: 'refinery-production',
    periods: ['2012', '2013', '2014'],
    wanted: ['2014'],
  },
];
const belgium = 'refinery-production/belgium/production';

function create() {
  return editEdition(store(), { kind: 'create', id: 'myb-2014', form, layouts });
}

async function printed(seriesId: string, editionId: string) {
  const block = await store().db.blocks.get([seriesId, editionId]);
  return Object.fromEntries(
    Object.entries(block?.figures ?? {}).map(([period, figure]) => [period, figure.printed]),
  );
}

describe('editEdition', () => {
  it('makes an edition with its citation, and undo takes both away', async () => {
    expect(await create()).toMatchObject({
      ok: true,
      value: { label: 'Make the edition Yearbook 2014' },
    });
    expect(await store().db.editions.get('myb-2014')).toMatchObject({ role: 'working', layouts });
    expect(await store().db.sources.get('edition/myb-2014')).toMatchObject({
      citation: 'USGS, 2016',
    });
    await store().undo();
    expect(await store().db.editions.get('myb-2014')).toBeUndefined();
    expect(await store().db.sources.get('edition/myb-2014')).toBeUndefined();
  });

  it('writes what was carried when it is published, and takes it back when that is undone', async () => {
    await create();
    await enter(store(), {
      seriesId: belgium,
      period: '2014',
      text: '25,000 e',
      editionId: 'myb-2014',
    });
    expect(await printed(belgium, 'myb-2014')).toEqual({ '2014': '25,000' });
    await editEdition(store(), { kind: 'publish', id: 'myb-2014' });
    expect(await store().db.editions.get('myb-2014')).toMatchObject({ role: 'published' });
    expect(await printed(belgium, 'myb-2014')).toEqual({
      '2012': '30,000',
      '2013': '30,000',
      '2014': '25,000',
    });
    await store().undo();
    expect(await printed(belgium, 'myb-2014')).toEqual({ '2014': '25,000' });
  });

  it('refuses to enter anything into what is published', async () => {
    await create();
    await editEdition(store(), { kind: 'publish', id: 'myb-2014' });
    const entered = await enter(store(), {
      seriesId: belgium,
      period: '2014',
      text: '1',
      editionId: 'myb-2014',
    });
    expect(entered).toMatchObject({ ok: false, reason: expect.stringContaining('read-only') });
  });

  it('removes an edition as one step, and undo brings its figures back', async () => {
    await create();
    await enter(store(), { seriesId: belgium, period: '2014', text: '7', editionId: 'myb-2014' });
    await editEdition(store(), { kind: 'remove', id: 'myb-2014' });
    expect(await printed(belgium, 'myb-2014')).toEqual({});
    await store().undo();
    expect(await printed(belgium, 'myb-2014')).toEqual({ '2014': '7' });
  });

  it('names an edition that is not there', async () => {
    expect(await editEdition(store(), { kind: 'publish', id: 'nowhere' })).toEqual({
      ok: false,
      reason: 'There is no edition nowhere.',
    });
  });
});
