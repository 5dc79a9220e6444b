import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { keepOpenEdition, readOpenEdition } from './open-edition.ts';
import { useTestStore } from './store-samples.ts';

const store = useTestStore();

describe('keepOpenEdition', () => {
  it('keeps it without a step', async () => {
    expect(await readOpenEdition(store().db)).toBeNull();
    await keepOpenEdition(store().db, 'myb-2014');
    expect(await readOpenEdition(store().db)).toBe('myb-2014');
    expect(await store().db.revisions.count()).toBe(0);
  });
});
