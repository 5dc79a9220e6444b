import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#ipc/contract/jobs.ts';
import { enter } from '#data/enter.ts';
import type { Store } from '#data/store.ts';
import { useTestStore } from '#data/store-samples.ts';
import { runGet } from './get.ts';

const testStore = useTestStore();
let store: Store;

beforeEach(() => {
  store = testStore();
});

const belgium = 'us-imports/belgium/quantity';

async function get(about: Partial<Extract<Job, { command: 'get' }>> = {}) {
  const result = await runGet(store.db, {
    command: 'get',
    table: null,
    series: null,
    period: null,
    edition: null,
    asOf: null,
    latest: false,
    ...about,
  });
  const { observations = [] } = (result.json ?? {}) as {
    observations?: ReadonlyArray<Record<string, unknown>>;
  };
  return { ...result, observations };
}

describe('lode get', () => {
  it('gives the whole baseline', async () => {
    expect((await get()).observations).toHaveLength(255);
  });

  it('gives one table in document order', async () => {
    const { observations } = await get({ table: 'us-imports' });
    expect(observations).toHaveLength(76);
    expect(observations[0]).toMatchObject({ series: belgium, period: '2012', text: '8,930' });
    expect(observations.at(-1)).toMatchObject({ series: 'us-imports/total/value', period: '2013' });
  });

  it('gives every edition’s figure, or the one that was asked for', async () => {
    await enter(store, { seriesId: belgium, period: '2013', text: '21,500', editionId: null });
    const texts = async (about: Parameters<typeof get>[0]) =>
      (await get({ series: belgium, period: '2013', ...about })).observations.map(
        ({ text }) => text,
      );
    expect(await texts({})).toEqual(['21,300', '21,500 r']);
    expect(await texts({ latest: true })).toEqual(['21,500 r']);
    expect(await texts({ edition: 'myb-2013' })).toEqual(['21,300']);
    expect(await texts({ asOf: 'myb-2013' })).toEqual(['21,300']);
  });

  it('is done with an empty list where nothing is found', async () => {
    const result = await get({ series: belgium, period: '1999' });
    expect(result).toMatchObject({ exit: 0, json: { observations: [] }, text: 'No observations.' });
  });

  it.each([
    [{ series: 'us-imports/belgum/quantity' }, 'Nearest: us-imports/belgium/quantity'],
    [{ table: 'us-import' }, 'Nearest: us-imports'],
    [{ edition: 'myb-2014' }, 'Nearest: myb-2013'],
    [{ asOf: 'myb-2014' }, 'Nearest: myb-2013'],
    [{ period: 'soon' }, 'is not a period'],
  ])('refuses %j as wrong usage, saying what is near', async (about, message) => {
    const result = await get(about);
    expect(result).toMatchObject({ exit: 2, json: null, text: '' });
    expect(result.messages.join(' ')).toContain(message);
  });
});
