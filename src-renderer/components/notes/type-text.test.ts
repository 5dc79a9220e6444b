import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findEdit } from './type-text.ts';

it.each([
  ['a b', 'a {{ b', { start: 2, end: 2, text: '{{ ' }],
  ['x {{b y', 'x {{a/b@}} y', { start: 4, end: 5, text: 'a/b@}}' }],
  ['aa', 'a', { start: 1, end: 2, text: '' }],
  ['same', 'same', { start: 4, end: 4, text: '' }],
])('finds what makes %j into %j', (before, after, edit) => {
  expect(findEdit(before, after)).toEqual(edit);
});

it('makes any text into any other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '{') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = findEdit(before, after);
      expect(before.slice(0, edit.start) + edit.text + before.slice(edit.end)).toBe(after);
    }),
  );
});
