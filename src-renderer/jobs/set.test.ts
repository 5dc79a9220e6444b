import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#ipc/contract.ts';
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
