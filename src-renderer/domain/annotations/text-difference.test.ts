import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTextDifference, foldDifference, type DifferencePart } from './text-difference.ts';

const marks = { same: '', gone: '-', come: '+' };
const show = (parts: ReadonlyArray<DifferencePart>) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`)).join('');

describe('findTextDifference', () => {
  it.each([
    ['', '', ''],
    ['a b', 'a b', 'a b'],
    ['', 'a', '[+a]'],
    ['a', '', '[-a]'],
    ['imports fell slightly', 'imports rose slightly', 'imports [-fell][+rose] slightly'],
    ['a b c', 'a c', 'a [-b ]c'],
    ['- first half only.', '- all of the year.', '- [-first half only.][+all of the year.]'],
    ['a\nb', 'a\n\nb', 'a[-\n][+\n\n]b'],
  ])('of %j and %j is %s', (before, after, shown) => {
    expect(show(findTextDifference(before, after))).toBe(shown);
  });

  it('holds both texts whole', () => {
    const word = fc.constantFrom('a', 'b', 'c', ' ', '\n', 'imports');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = findTextDifference(before, after);
        const of = (kind: string) =>
          parts.filter((part) => part.kind === 'same' || part.kind === kind);
        expect(
          of('gone')
            .map((part) => part.text)
            .join(''),
        ).toBe(before);
        expect(
          of('come')
            .map((part) => part.text)
            .join(''),
        ).toBe(after);
      }),
    );
  });

  it('goes line by line where there are many words, and gives up where there are many lines', () => {
    const lines = (word: string) =>
      Array.from({ length: 500 }, (_, index) => `${word} ${index} one two three\n`).join('');
    const parts = findTextDifference(`x\n${lines('a')}x\n`, `x\n${lines('b')}x\n`);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'gone', 'come', 'same']);
    const many = (word: string) =>
      Array.from({ length: 3_000 }, (_, at) => `${word}${at}\n`).join('');
    expect(findTextDifference(many('a'), many('b'))).toHaveLength(2);
  });
});

it('cuts what is the same to what is near a change', () => {
  const parts = findTextDifference(
    `${'a'.repeat(50)} x ${'b'.repeat(50)}`,
    `${'a'.repeat(50)} y ${'b'.repeat(50)}`,
  );
  expect(show(foldDifference(parts, 5))).toBe('…aaaa [-x][+y] bbbb…');
  expect(foldDifference([{ kind: 'same', text: 'abc' }], 5)).toEqual([
    { kind: 'same', text: 'abc' },
  ]);
  const long = foldDifference(
    [
      { kind: 'gone', text: 'a'.repeat(1_000_000) },
      { kind: 'come', text: `${'b'.repeat(1_500)}${'c'.repeat(1_500)}` },
    ],
    5,
  );
  expect(long.map(({ text }) => text.length)).toEqual([2_001, 2_001]);
  expect(long[1]?.text).toMatch(/^b{1000}…c{1000}$/);
});
