import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#ipc/contract/jobs.ts';
import { chooseIn } from '#data/choose.ts';
import { readSeriesFigures } from '#data/enter.ts';
import type { Store } from '#data/store.ts';
import { useTestStore } from '#data/store-samples.ts';
import { makeWorkingEdition } from '#domain/editions.ts';
import { runSet } from './set.ts';

const testStore = useTestStore();
let store: Store;

beforeEach(() => {
  store = testStore();
});

const canada = 'us-imports/canada/quantity';

function set(value: string, about: Partial<Extract<Job, { command: 'set' }>> = {}) {
  return runSet(store, {
    command: 'set',
    series: canada,
    period: '2014',
    value,
    edition: null,
    reason: '',
    source: '',
    locator: '',
    ...about,
  });
}

describe('lode set', () => {
  it('enters a figure into the working edition, which it makes', async () => {
    expect(await set('123,000 e')).toMatchObject({
      exit: 0,
      json: {
        series: canada,
        period: '2014',
        edition: 'working',
        before: null,
        after: { value: 123000, flags: ['e'], text: '123,000 e' },
        warnings: [],
      },
      text: `${canada} 2014 (working): not listed -> 123,000 e`,
    });
  });

  it('says what stood there before', async () => {
    await set('123,000');
    expect(await set('NA')).toMatchObject({
      exit: 0,
      json: { before: { text: '123,000' }, after: { kind: 'not-available', value: null } },
    });
  });

  it('stores what looks like another unit, with a warning', async () => {
    // Canada, 2013: 26,000 kg.
    const warning = expect.stringContaining(
      '25.4 kg is 1,024 times less than the 26,000 of 2013. Is it kilograms mixed up with metric tons or grams?',
    );
    expect(await set('25.4')).toMatchObject({
      exit: 0,
      json: { after: { value: 25.4 }, warnings: [warning] },
      messages: [warning],
    });
    expect(await set('25,400')).toMatchObject({ exit: 0, json: { warnings: [] }, messages: [] });
  });

  it('warns of a share of more than the whole', async () => {
    const series = 'trade/us-imports-from-canada/share';
    expect(await set('127', { series })).toMatchObject({
      exit: 0,
      json: {
        after: { value: 127 },
        warnings: ['127% is more than the whole of which it is a share.'],
      },
    });
  });

  it('refuses what cannot stand in the series, with the reason', async () => {
    const refused = await set('-25,400');
    expect(refused).toMatchObject({ exit: 1, json: { after: null } });
    expect(refused.messages).toEqual([expect.stringContaining('no quantity can be')]);
    expect(store.state.sequence).toBe(0);
  });

  it('reads the canonical notation, whatever form is typed in the window', async () => {
    await chooseIn(store, { numberForm: 'point-comma' });
    expect(await set('25,400')).toMatchObject({
      json: { after: { value: 25400, text: '25,400' } },
    });
    expect(await set('25.400,5')).toMatchObject({ exit: 1 });
  });

  it('lets the newer edition say by itself that it revises what is entered into the older', async () => {
    await store.db.editions.bulkAdd([
      makeWorkingEdition('first', 'First', 1),
      makeWorkingEdition('second', 'Second', 2),
    ]);
    await set('25,400', { edition: 'second' });
    await set('26,000', { edition: 'first' });
    const figures = await readSeriesFigures(store.db, canada);
    const view = { kind: 'edition', editionId: 'second' } as const;
    expect(figures.at(canada, '2014', view)).toMatchObject({ printed: '25,400', flags: ['r'] });
    await store.undo();
    const undone = await readSeriesFigures(store.db, canada);
    expect(undone.at(canada, '2014', view)).toMatchObject({ flags: [] });
  });

  it('enters zero for --', async () => {
    expect(await set('--')).toMatchObject({ json: { after: { kind: 'zero', value: 0 } } });
  });

  it('makes an edition of the id that is given', async () => {
    expect(await set('1', { edition: 'mcs-2016' })).toMatchObject({
      json: { edition: 'mcs-2016' },
    });
    expect(await store.db.editions.get('mcs-2016')).toMatchObject({ role: 'working' });
  });

  it('takes the newest working edition where none is named, whatever their ids', async () => {
    await store.db.editions.bulkAdd([
      makeWorkingEdition('z-first', 'First', 1),
      makeWorkingEdition('a-second', 'Second', 2),
    ]);
    expect(await set('1')).toMatchObject({ json: { edition: 'a-second' } });
  });

  it.each(['12,3O0', 'abc', ''])(
    'finds a problem in the value "%s" and changes nothing',
    async (value) => {
      expect(await set(value)).toMatchObject({ exit: 1, json: { before: null, after: null } });
      expect(store.state.sequence).toBe(0);
    },
  );

  it.each([
    [{ series: 'us-imports/canada/quantite' }, 'Nearest: us-imports/canada/quantity'],
    [{ period: '2014-13' }, 'is not a period'],
    [{ edition: 'myb-2013' }, 'is read-only'],
    [{ edition: 'My Edition' }, 'cannot be the id of an edition'],
  ])('refuses %j as wrong usage', async (about, message) => {
    const result = await set('1', about);
    expect(result).toMatchObject({ exit: 2, json: null, text: '' });
    expect(result.messages.join(' ')).toContain(message);
    expect(store.state.sequence).toBe(0);
  });
});
