import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { latest } from '#domain/view.ts';
import { fetchBaseline } from './baseline.ts';
import { beginContent } from './populate.ts';
import { databaseName } from './database.ts';
import { enter, readSeriesFigures, type EnterInput } from './enter.ts';
import { openStore } from './open.ts';
import { readState } from './state.ts';
import { Store } from './store.ts';

const resources = resolve(import.meta.dirname, '../../resources');
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`${resources}${path}`)));

const china = 'refinery-production/china/production';
let store: Store;

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
    async () => {},
    () => 7,
  );
});

afterEach(async () => {
  store.db.close();
  await Dexie.delete(databaseName);
});

function type(text: string, about: Partial<EnterInput> = {}) {
  return enter(store, { seriesId: china, period: '2014', text, editionId: null, ...about });
}

async function shown(period: string) {
  return (await readSeriesFigures(store.db, china)).at(china, period, latest);
}

describe('enter', () => {
  it('makes the working edition with the first figure', async () => {
    await type('460,000 e');
    expect(await store.db.editions.get('working')).toMatchObject({ role: 'working' });
    expect(await shown('2014')).toMatchObject({
      editionId: 'working',
      value: { kind: 'number', value: 460000 },
      flags: ['e'],
    });
  });

  it('uses that edition from then on', async () => {
    await type('460,000');
    await type('NA', { period: '2015' });
    expect(await store.db.editions.count()).toBe(2);
    expect(await shown('2015')).toMatchObject({ editionId: 'working', printed: 'NA' });
  });

  it('makes no second edition when two first figures are entered at once', async () => {
    const both = await Promise.all([type('460,000'), type('470,000', { period: '2015' })]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await store.db.editions.count()).toBe(2);
  });

  it('restates a printed figure beside it, revised, and leaves it alone', async () => {
    await type('420,000', { period: '2013' });
    expect(await shown('2013')).toMatchObject({ printed: '420,000', flags: ['r'] });
    const printed = (await readSeriesFigures(store.db, china)).all(china, '2013')[0];
    expect(printed).toMatchObject({ editionId: 'myb-2013', printed: '415,000', flags: ['e'] });
  });

  it('finds the footnote that a typed mark names', async () => {
    await type('460,000 (4)');
    expect((await shown('2014'))?.noteIds).toEqual(['refinery-production/4']);
  });

  it('takes the edition away again when its first figure is undone', async () => {
    await type('460,000');
    await store.undo();
    expect(await shown('2014')).toBeNull();
    expect(await store.db.editions.count()).toBe(1);
    expect(store.state).toEqual(await readState(store.db));
  });

  it('leaves no empty block when the last figure of a series is cleared', async () => {
    await type('460,000');
    await type('');
    expect(await store.db.blocks.get([china, 'working'])).toBeUndefined();
  });

  it.each<[string, Partial<EnterInput>, string]>([
    ['12,3O0', {}, '“12,3O0”'],
    ['97', { editionId: 'myb-2013', period: '2013' }, 'read-only'],
    ['97', { seriesId: 'refinery-production/atlantis' }, 'no series'],
    ['97', { period: '2014-13' }, '2014-13'],
    ['97 (9)', {}, 'no footnote 9'],
  ])('refuses %s with %j, saying why, and changes nothing', async (text, about, why) => {
    const entered = await type(text, about);
    expect(entered).toHaveProperty('reason', expect.stringContaining(why));
    expect(store.state.sequence).toBe(0);
    expect(await store.db.editions.count()).toBe(1);
  });

  it('reads numbers in the form that they were typed in', async () => {
    await type('460.000,5 e', { separators: { thousands: '.', decimal: ',' } });
    expect(await shown('2014')).toMatchObject({ printed: '460,000.5', flags: ['e'] });
  });

  it('keeps reason, source and place', async () => {
    const entered = await type('460,000', { reason: 'New data', source: 'MCS', locator: 'p. 80' });
    expect(entered).toMatchObject({ ok: true, value: { reason: 'New data' } });
    expect(await shown('2014')).toMatchObject({ cites: 'MCS', locator: 'p. 80' });
  });
});
