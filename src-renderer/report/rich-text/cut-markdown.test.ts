import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarkdown } from './cut-markdown.ts';

describe('cutMarkdown', () => {
  it.each([
    ['', ['']],
    ['one', ['one']],
    ['one two\n\nthree\n\nfour', ['one two', '\n\nthree', '\n\nfour']],
    ['```\na\n\nb\n```\n\nc', ['```\na\n\nb\n```', '\n\nc']],
    ['one two three four', ['one two', ' three four']],
  ])('cuts %j', (text, expected) => {
    expect(cutMarkdown(text, 4, 12)).toEqual(expected);
  });

  it('loses nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '`', '~', '😀', '\t') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 9 }), (markdown, length) => {
        expect(cutMarkdown(markdown, length, 2 * length).join('')).toBe(markdown);
      }),
    );
  });
});
