import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { latest } from '#domain/view.ts';
import { enter, readSeriesFigures } from './enter.ts';
import { restore, type RestoreInput } from './restore.ts';
import { readState } from './state.ts';
import { useTestStore } from './store-samples.ts';

const store = useTestStore();
const place = { seriesId: 'refinery-production/belgium/production', period: '2014' };

const type = (text: string, source = '') =>
  enter(store(), { ...place, text, editionId: null, source });

function restoreOf(sequence: number, about: Partial<RestoreInput> = {}) {
  const input = { ...place, sequence, stated: 'working', side: 'after', into: null } as const;
  return restore(store(), { ...input, ...about });
}

async function shown() {
  const figures = await readSeriesFigures(store().db, place.seriesId);
  return figures.at(place.seriesId, place.period, latest);
}

describe('restore', () => {
  it('enters the figure of an entry again, as a step that is undone like any other', async () => {
    await type('25,000 e (4)', 'Company report');
    await type('26,000');
    const restored = await restoreOf(1);
    expect(restored).toMatchObject({
      ok: true,
      value: { sequence: 3, kind: 'do', reason: 'Restores the figure after change 1.' },
    });
    expect(await shown()).toMatchObject({
      printed: '25,000',
      flags: ['e'],
      noteIds: ['refinery-production/4'],
      cites: 'Company report',
    });
    await store().undo();
    expect(await shown()).toMatchObject({ printed: '26,000', flags: [] });
    expect(store().state).toEqual(await readState(store().db));
  });

  it('enters what stood there before an entry', async () => {
    await type('25,000');
    await type('');
    expect(await shown()).toBeNull();
    await restoreOf(2, { side: 'before' });
    expect(await shown()).toMatchObject({ printed: '25,000' });
  });

  it('restores what was undone', async () => {
    await type('25,000');
    await store().undo();
    await restoreOf(1);
    expect(await shown()).toMatchObject({ printed: '25,000', editionId: 'working' });
  });

  it.each<[string, number, Partial<RestoreInput>, string]>([
    ['an entry that cleared the figure', 2, {}, 'holds no figure'],
    ['an entry that is not in the log', 9, {}, 'holds no figure'],
    ['an entry of another edition', 1, { stated: 'myb-2013' }, 'holds no figure'],
    ['a read-only edition', 1, { into: 'myb-2013' }, 'is read-only'],
    ['a series that is not there', 1, { seriesId: 'a/b/c' }, 'no series'],
  ])('is refused for %s, and changes nothing', async (_, sequence, about, why) => {
    await type('25,000');
    await type('');
    expect(await restoreOf(sequence, about)).toHaveProperty('reason', expect.stringContaining(why));
    expect(store().state.sequence).toBe(2);
  });
});
