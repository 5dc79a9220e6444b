import { describe, expect, it } from 'vitest';
import type { WorkspaceFacts } from '#ipc/contract/workspaces.ts';
import { describeParts } from './workspace-words.ts';

const facts: WorkspaceFacts = {
  foundWholeAt: Date.UTC(2024, 2, 1, 12),
  lastGoodBackupAt: null,
  coldCopies: [],
  journalUpTo: 0,
  onlyInStore: 0,
  sizes: { store: 4, journal: 3, backups: 2, coldCopies: 0, aside: 0 },
};
const stateOf = (part: string, changed: Partial<WorkspaceFacts>) =>
  describeParts({ ...facts, ...changed }, 'en-US').find((row) => row.part === part)?.state;

describe('describeParts', () => {
  it('names every part, and what was set aside only where there is any', () => {
    const parts = (aside: number) =>
      describeParts({ ...facts, sizes: { ...facts.sizes, aside } }, 'en-US').map(
        ({ part, size }) => `${part} ${size}`,
      );
    expect(parts(0)).toEqual([
      'Store 4',
      'Journal 3',
      'Backups 2',
      'Copies of the store’s files 0',
    ]);
    expect(parts(9).at(-1)).toBe('Set aside 9');
  });

  it('never shows an empty place where nothing has happened yet', () => {
    const states = describeParts({ ...facts, foundWholeAt: null }, 'en-US').map(
      ({ state }) => state,
    );
    expect(states).toEqual([
      'not opened yet',
      'nothing to note yet',
      'no good one yet',
      'none yet; the next start makes one',
    ]);
  });

  it.each([
    [6, 0, 'holds the changes up to number 6'],
    [6, 3, 'holds the changes up to number 6'],
    [6, 7, 'lacks change 7; the store has it, and a backup is made for it'],
  ])('of a journal up to %d that lacks %d: %s', (journalUpTo, onlyInStore, words) => {
    expect(stateOf('Journal', { journalUpTo, onlyInStore })).toBe(words);
  });
});
