import { describe, expect, it } from 'vitest';
import { listFootnotes, marksOf } from './footnotes.ts';
import { makeTableOf } from './row-samples.ts';

const [group] = makeTableOf({ a: {}, b: {}, c: {} }).groups;
const notes = [['one'], [], ['two', 'one']];
const table = {
  ...makeTableOf({}),
  groups: [
    { ...group!, rows: group!.rows.map((row, index) => ({ ...row, notes: notes[index]! })) },
  ],
};

describe('listFootnotes', () => {
  it('has each note once, in the order of the rows', () => {
    expect(listFootnotes(table)).toEqual(['one', 'two']);
  });
});

describe('marksOf', () => {
  it('numbers a row’s notes', () => {
    expect(marksOf(['two', 'one'], ['one', 'two'])).toBe('2, 1');
    expect(marksOf([], ['one'])).toBe('');
  });
});
