import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each([
  ['A *very* **good** _note_ with `code`.', 'A very good note with code.'],
  ['# Head\n\n- one\n- two\n\n> said', 'Head one two said'],
  ['see [the page](https://example.org) and ![a map](x.png)', 'see the page and a map'],
  ['a [bad](javascript:alert(1)) one', 'a bad one'],
  ['It was {{ a/b@2015 }} kg.', 'It was <a/b@2015> kg.'],
  ['> > > deep\n>> less\n2 > 1', 'deep less 2 > 1'],
  ['snake_case_name and 2 * 3', 'snake_case_name and 2 * 3'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
  ['```js\nx\n```', 'x'],
  ['<b>raw</b>', '<b>raw</b>'],
  ['', ''],
])('reads %j', (markdown, expected) => {
  expect(plainText(markdown, (source) => `<${source}>`)).toBe(expected);
});

it.each([
  ['marks of quotes', `${'> '.repeat(500_000)}x`],
  ['opening brackets', '['.repeat(1_000_000)],
  ['spaces before a word', `${' '.repeat(1_000_000)}x`],
  ['spaces within a line', `x${' '.repeat(1_000_000)}x`],
  ['rules that end in a word', `${'- '.repeat(500_000)}x`],
  ['brackets and parentheses', '[a]('.repeat(250_000)],
  ['signs of emphasis', '*_'.repeat(500_000)],
])(
  'comes to an end on very much of it: %s',
  (_, markdown) => {
    expect(plainText(markdown, () => '').length).toBeLessThanOrEqual(markdown.length);
  },
  10_000,
);
