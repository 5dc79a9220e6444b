import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { withChanges } from '#domain/list-changes.ts';
import { latest } from '#domain/view.ts';
import type { Check } from '#domain/checks/check.ts';
import { analyse } from './analyse.ts';
import { readLastSequence } from './last-sequence.ts';
import { enter } from './enter.ts';
import { useTestStore } from './store-samples.ts';

const testStore = useTestStore();

describe('analyse', () => {
  it('tells checks whole, then what became of those that are held', async () => {
    const store = testStore();
    const ask = async (held: string | null) => {
      const sequence = await readLastSequence(store.db);
      return analyse(store.db, { name: 'checks', view: latest, sequence, held });
    };
    const first = await ask(null);
    if (first.kind !== 'whole') throw new Error('Nothing was held.');
    const checks = first.found as ReadonlyArray<Check>;
    const same = await ask(first.id);
    if (same.kind !== 'changes') throw new Error('The checks are held.');
    expect(withChanges(checks, same.stretches)).toBe(checks);

    const seriesId = 'refinery-production/china/production';
    await enter(store, { seriesId, period: '2014', text: '460,000', editionId: null });
    const next = await ask(same.id);
    if (next.kind !== 'changes') throw new Error('The checks are held.');
    expect(next.stretches.filter(({ kind }) => kind === 'added')).not.toEqual([]);
    const anew = await ask('what no worker told');
    if (anew.kind !== 'whole') throw new Error('Nothing was held.');
    expect(anew.found).not.toEqual(checks);
    expect(withChanges(checks, next.stretches)).toEqual(anew.found);
  });
});
