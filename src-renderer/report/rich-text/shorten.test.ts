import { expect, it } from 'vitest';
import { shortenMarkdown } from './shorten.ts';

it.each([
  ['short', 20, 'short'],
  ['one two three\n\nfour five', 20, 'one two three'],
  ['one two three\nfour five', 20, 'one two three'],
  ['one two three four five', 20, 'one two three four'],
  ['aaaaaaaaaaaa', 5, 'aaaaa'],
  ['\n\naaaaaaaaaaaa', 8, '\n\naaaaaa'],
  ['aaaa😀', 5, 'aaaa'],
])('cuts %j at %i', (text, most, expected) => {
  expect(shortenMarkdown(text, most)).toBe(expected);
});
