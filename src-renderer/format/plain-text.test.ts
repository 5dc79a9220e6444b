import { expect, it } from 'vitest';
import { plainLine, plainLines } from './plain-text.ts';

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
  expect(plainLine(markdown, (source) => `<${source}>`)).toBe(expected);
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
    expect(plainLine(markdown, () => '').length).toBeLessThanOrEqual(markdown.length);
  },
  10_000,
);

it.each([
  ['**Auby** doubled', 'Auby doubled'],
  ['# Why\n\n- one\n- two', 'Why\none\ntwo'],
  ['see [Nyrstar](https://example.org/x) and `code`', 'see Nyrstar and code'],
  ['_about_ 2*3*4 and snake_case_name', 'about 2*3*4 and snake_case_name'],
  ['97,264 does not add* (see 5*)', '97,264 does not add* (see 5*)'],
  ['It closed in\n2013. It is for sale.', 'It closed in\n2013. It is for sale.'],
  ['Produced:\n--\nin all years', 'Produced:\n--\nin all years'],
  ['a\n\n---\n\n\nb', 'a\nb'],
  ['', ''],
])('keeps the lines of %j', (markdown, expected) => {
  expect(plainLines(markdown, (source) => `<${source}>`)).toBe(expected);
});

it('takes nothing that a reference prints for a sign', () => {
  const print = (source: string) => `*${source}*|_x_`;
  expect(plainLine('**{{ a@2013 }}** \uFFFC [{{b@2013}}](https://e.org/{{c@2013}})', print)).toBe(
    '*a@2013*|_x_ \uFFFC *b@2013*|_x_',
  );
});
