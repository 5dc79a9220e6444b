import { describe, expect, it } from 'vitest';
import type { ImportItem } from '#domain/annotations/import-notes.ts';
import { beginningOf, describeDifference, describeNew, describeRest } from './import-words.ts';

const item = (kind: ImportItem['kind']): ImportItem => ({
  ...{ id: 'a', kind, here: null, differences: [], warning: '', reason: '' },
  incoming: { id: 'a', target: 'workspace', markdown: 'x', createdAt: 1, updatedAt: 1 },
});

it.each([
  [['unchanged', 'new'], 0, '1 note is the same.'],
  [['unchanged', 'unchanged'], 1, '2 notes are the same; 1 note is only here and will stay.'],
  [['new'], 3, '3 notes are only here and will stay.'],
  [['new'], 0, ''],
] as const)('besides %j and %i here: %s', (kinds, onlyHere, words) => {
  expect(describeRest(kinds.map(item), onlyHere)).toBe(words);
});

const subjects = new Map([
  ['table:x', 'Table 1'],
  ['table:y', 'Trade'],
  ['table:z', 'Trade'],
]);
const making = { locale: 'en-US', subjects };

describe('describeDifference', () => {
  it.each([
    ['table:x', 'table:y', 'Table 1', 'Trade'],
    ['table:y', 'table:z', 'table:y', 'table:z'],
    ['table:x', 'chart:1', 'Table 1', 'chart:1'],
  ])('names what a note is on so that %s and %s differ', (from, to, before, after) => {
    expect(describeDifference({ field: 'target', before: from, after: to }, making)).toEqual({
      ...{ name: 'On', before, after },
    });
  });

  it('says what a state was and will be', () => {
    const words = describeDifference({ field: 'state', before: null, after: 0 }, making);
    expect(words).toMatchObject({ name: 'State', before: 'open' });
    expect(words.after).toMatch(/^resolved .*19(69|70)/);
  });

  it('says “none” where nothing is said', () => {
    expect(describeDifference({ field: 'author', before: '', after: 'A' }, making)).toEqual({
      ...{ name: 'Author', before: 'none', after: 'A' },
    });
  });
});

it('says what a new note says beside its text', () => {
  const { incoming } = item('new');
  const full = {
    ...incoming,
    tags: ['a', 'b'],
    author: 'A',
    source: { cites: '', locator: 'p. 3' },
  };
  expect(describeNew({ ...item('new'), incoming: full })).toBe('open · #a · #b · A · p. 3');
});

it('shortens a long text', () => {
  expect(beginningOf('one two three', 8)).toBe('one two…');
  expect(beginningOf('one', 8)).toBe('one');
});
