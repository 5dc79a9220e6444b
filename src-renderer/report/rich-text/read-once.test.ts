import { expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';
import { readOnce } from './read-once.ts';

it('reads a text once, and forgets the oldest where there are too many', () => {
  const text = '**One** and {{a@2013}}';
  const first = readOnce(text);
  expect(first).toEqual(readMarkdown(text));
  expect(readOnce(text)).toBe(first);
  for (const letter of ['a', 'b', 'c', 'd', 'e']) readOnce(letter.repeat(1_000_000));
  const again = readOnce(text);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
