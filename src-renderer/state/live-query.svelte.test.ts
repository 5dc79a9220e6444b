import 'fake-indexeddb/auto';
import { observe } from '#domain/observation-samples.ts';
import { LodeDatabase } from '#data/database.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveQuery } from './live-query.svelte.ts';

let db: LodeDatabase;

beforeEach(async () => {
  db = new LodeDatabase('live-query');
  await db.open();
});

afterEach(async () => {
  await db.delete();
});

/** Everything that the query shows inside an effect, newest last; ends with the test. */
function watch<T>(query: () => Promise<T>): { readonly seen: (T | undefined)[]; stop(): void } {
  const live = new LiveQuery(query);
  const seen: (T | undefined)[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(live.current);
    });
  });
  return { seen, stop };
}

function block(editionId: string) {
  return { seriesId: 'a', editionId, tableId: 'table', figures: { '2013': observe('97') } };
}

describe('LiveQuery', () => {
  it('is not loaded at first, and then holds what is there', async () => {
    const { seen, stop } = watch(() => db.blocks.count());
    await vi.waitFor(() => expect(seen).toEqual([undefined, 0]));
    stop();
  });

  it('keeps not loaded apart from nothing there', async () => {
    const live = new LiveQuery(() => db.blocks.toArray());
    const loaded: boolean[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        loaded.push(live.loaded);
      });
    });
    await vi.waitFor(() => expect(loaded).toEqual([false, true]));
    stop();
  });

  it('runs again when what it read changes', async () => {
    const { seen, stop } = watch(() => db.blocks.count());
    await vi.waitFor(() => expect(seen.at(-1)).toBe(0));
    await db.blocks.put(block('myb-2013'));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    stop();
  });

  it('throws where it is read when the query fails', async () => {
    const live = new LiveQuery(() => Promise.reject(new Error('The store is closed.')));
    const caught: unknown[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        try {
          void live.current;
        } catch (error) {
          caught.push(error);
        }
      });
    });
    await vi.waitFor(() => expect(caught).toEqual([new Error('The store is closed.')]));
    stop();
  });
});
