import 'fake-indexeddb/auto';
import { LodeDatabase } from '#data/database.ts';
import { toFigure } from '#domain/revised-flags.ts';
import { observe } from '#domain/observation-samples.ts';
import { recordStep } from '#domain/steps.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveHistory } from './figure-history.svelte.ts';

const place = { seriesId: 'a', period: '2014' };
let db: LodeDatabase;

beforeEach(async () => {
  db = new LodeDatabase('live-history');
  await db.open();
});

afterEach(() => db.delete());

async function change(sequence: number): Promise<void> {
  const after = toFigure(observe(String(sequence)));
  const step = recordStep(null, { label: '', reason: '', changes: [] }, sequence);
  await db.revisions.add({
    ...step,
    sequence,
    changes: [
      { on: 'figure', ...place, editionId: 'working', tableId: 'table', before: null, after },
    ],
  });
}

/** The numbers of the changes that an effect has seen, newest last; ends with the test. */
function watch(history: LiveHistory) {
  const seen: (number[] | null)[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(history.current?.changes.map(({ sequence }) => sequence) ?? null);
    });
  });
  return { seen, stop };
}

describe('LiveHistory', () => {
  it('takes in a change as it is made', async () => {
    const { seen, stop } = watch(new LiveHistory(db, place));
    await vi.waitFor(() => expect(seen).toEqual([null, []]));
    await change(1);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([1]));
    stop();
  });

  it('shows the newest five, and older ones when asked for, never fewer meanwhile', async () => {
    for (let sequence = 1; sequence <= 7; sequence += 1) await change(sequence);
    const history = new LiveHistory(db, place);
    const { seen, stop } = watch(history);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([7, 6, 5, 4, 3]));
    history.showOlder();
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([7, 6, 5, 4, 3, 2, 1]));
    expect(seen.slice(1)).not.toContain(null);
    stop();
  });
});
