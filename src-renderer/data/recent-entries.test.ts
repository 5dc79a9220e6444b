import { describe, expect, it } from 'vitest';
import { recordStep, type RecordChange, type Revision } from '#domain/steps.ts';
import { RecentEntries } from './recent-entries.ts';

const change: RecordChange = { on: 'note', id: 'a', before: null, after: null };

function entry(sequence: number, size = 1): Revision {
  const step = { label: `step ${sequence}`, reason: '', changes: Array(size).fill(change) };
  return { ...recordStep(null, step, 0), sequence };
}

function recent(...entries: ReadonlyArray<Revision>): RecentEntries {
  const all = new RecentEntries();
  for (const one of entries) all.note(one);
  return all;
}

describe('RecentEntries', () => {
  const numbers = (entries: ReadonlyArray<Revision> | null) =>
    entries?.map(({ sequence }) => sequence) ?? null;

  it('gives what came after a number, in order', () => {
    const all = recent(entry(4), entry(5), entry(6));
    expect(numbers(all.between(4, 6))).toEqual([5, 6]);
    expect(numbers(all.between(3, 5))).toEqual([4, 5]);
    expect(numbers(all.between(6, 6))).toEqual([]);
  });

  it('gives nothing where an entry is missing', () => {
    expect(recent(entry(4)).between(2, 4)).toBeNull();
    expect(recent(entry(4)).between(4, 5)).toBeNull();
    expect(recent().between(0, 1)).toBeNull();
  });

  it('does not keep a large entry, nor what came before it', () => {
    const all = recent(entry(1), entry(2, 30_000), entry(3));
    expect(all.between(1, 3)).toBeNull();
    expect(numbers(all.between(2, 3))).toEqual([3]);
  });

  it('lets an entry that was never committed be taken over', () => {
    const failed = { ...entry(2), label: 'failed' };
    const all = recent(entry(1), failed, entry(2));
    expect(all.between(0, 2)?.map(({ label }) => label)).toEqual(['step 1', 'step 2']);
  });
});
