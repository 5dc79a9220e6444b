import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { enter } from './enter.ts';
import { useTestStore } from './store-samples.ts';
import { readUndoTops } from './undo-tops.ts';

const store = useTestStore();

async function type(...texts: ReadonlyArray<string>): Promise<void> {
  for (const text of texts) {
    const input = { seriesId: 'us-imports/canada/quantity', period: '2014', editionId: null, text };
    await enter(store(), input);
  }
}

describe('readUndoTops', () => {
  it('is empty where nothing was done', async () => {
    expect(await readUndoTops(store().db)).toEqual({ undo: null, redo: null, redoable: 0 });
  });

  it('counts what was undone, less what was redone, until something new is done', async () => {
    await type('100', '200', '300');
    for (let count = 0; count < 3; count += 1) await store().undo();
    expect(await readUndoTops(store().db)).toMatchObject({ undo: null, redoable: 3 });
    await store().redo();
    expect(await readUndoTops(store().db)).toMatchObject({ redoable: 2 });
    await type('400');
    expect(await readUndoTops(store().db)).toMatchObject({ redo: null, redoable: 0 });
  });

  it('reads an entry once, which may be a large import', async () => {
    await type('100', '200');
    await readUndoTops(store().db);
    const read: number[] = [];
    store().db.revisions.hook('reading', (entry) => {
      read.push(entry.sequence);
      return entry;
    });
    for (const text of ['300', '400']) {
      await type(text);
      await readUndoTops(store().db);
    }
    expect(read).toEqual([3, 4]);
    expect(await readUndoTops(store().db)).toMatchObject({ undo: { sequence: 4 }, redo: null });
  });
});
