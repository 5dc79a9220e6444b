import { describe, expect, it } from 'vitest';
import { coveredFlags } from './covered-flags.ts';
import { makeTable } from './observation-samples.ts';
import type { Note } from './observations.ts';

const table = makeTable({ id: 'production', noteIds: ['production/e', 'production/1'] });
const headnote: Note = {
  id: 'production/e',
  tableId: 'production',
  mark: 'e',
  text: 'Estimates unless marked reported.',
  kind: 'headnote',
};

describe('coveredFlags', () => {
  it('of the baseline are those that a headnote on the title carries', () => {
    expect(coveredFlags(table, [headnote], { role: 'baseline' })).toEqual(['e']);
  });

  it.each(['working', 'published'] as const)(
    'are none for what was entered here, in a %s edition: no printed head vouches for it',
    (role) => expect(coveredFlags(table, [headnote], { role })).toEqual([]),
  );

  it('are none where the edition is not known', () => {
    expect(coveredFlags(table, [headnote], undefined)).toEqual([]);
  });

  it('are none from a headnote of another table', () => {
    const other = makeTable({ id: 'other' });
    expect(coveredFlags(other, [headnote], { role: 'baseline' })).toEqual([]);
  });

  it('are none from a note that only explains the letter', () => {
    const symbol: Note = { ...headnote, kind: 'symbol' };
    expect(coveredFlags(table, [symbol], { role: 'baseline' })).toEqual([]);
  });

  it('are none from a footnote by number', () => {
    const numbered: Note = { ...headnote, id: 'production/1', mark: '1' };
    expect(coveredFlags(table, [numbered], { role: 'baseline' })).toEqual([]);
  });
});
