import { describe, expect, it } from 'vitest';
import type { StoreState } from '#ipc/contract/store.ts';
import { changesSince, describeHoldings } from './backup-words.ts';

const state: StoreState = {
  uuid: 'store-1',
  schema: 1,
  counts: { tables: 12, series: 145, observations: 256, annotations: 1, revisions: 5 },
  sequence: 5,
};

describe('describeHoldings', () => {
  it('counts, or says that nothing is known', () => {
    expect(describeHoldings(state)).toBe('256 figures, 1 note, 5 changes');
    expect(describeHoldings(null)).toBe('not known');
  });
});

describe('changesSince', () => {
  it.each([
    [5, ''],
    [6, ', without the last change'],
    [9, ', without the last 4 changes'],
    [2, ''],
  ])('after %d changes: "%s"', (now, words) => {
    expect(changesSince(state, now)).toBe(words);
  });

  it('says nothing where the copy does not say what it holds', () => {
    expect(changesSince(null, 5)).toBe('');
  });
});
