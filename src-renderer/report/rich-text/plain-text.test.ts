import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each([
  ['A *very* **good** _note_ with `code`.', 'A very good note with code.'],
  ['# Head\n\n- one\n- two\n\n> said', 'Head one two said'],
  ['see [the page](https://example.org) and ![a map](x.png)', 'see the page and a map'],
  ['a [bad](javascript:alert(1)) one', 'a bad one'],
  ['It was {{ a/b@2015 }} kg.', 'It was <a/b@2015> kg.'],
  ['snake_case_name and 2 * 3', 'snake_case_name and 2 * 3'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
  ['```js\nx\n```', 'x'],
  ['<b>raw</b>', '<b>raw</b>'],
  ['', ''],
])('reads %j', (markdown, expected) => {
  expect(plainText(markdown, (source) => `<${source}>`)).toBe(expected);
});

// Each would take minutes, were any place of it gone through again from every other one.
it.each([
  ['brackets', '['.repeat(400_000), '['.repeat(400_000)],
  ['spaces in a line', `a${' '.repeat(400_000)}b`, 'a b'],
  ['spaces that begin a line', `a\n${' '.repeat(400_000)}b`, 'a b'],
])('reads a note of very many %s at once', (_, markdown, expected) => {
  expect(plainText(markdown, String) === expected).toBe(true);
});
