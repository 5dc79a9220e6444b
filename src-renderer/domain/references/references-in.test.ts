import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencesIn, replaceReferences } from './references-in.ts';

describe('referencesIn', () => {
  it.each<[string, string, string[]]>([
    [
      'running text',
      'From {{a@2013}} to {{ b@2014 }}; {{}} and {{c\n}} are none.',
      ['a@2013', 'b@2014'],
    ],
    ['emphasis', '**{{a@2013}}** and *less than {{b@2014}}*', ['a@2013', 'b@2014']],
    ['the words of a link', '[{{a@2013}}](https://example.org)', ['a@2013']],
    ['a table', '| a |\n|---|\n| {{a@2013}} |', ['a@2013']],
    ['a list', '- one\n\n    {{a@2013}} more of it', ['a@2013']],
    ['two lines of a quote', '> {{a@2013}}\n> and {{b@2014}} <', ['a@2013', 'b@2014']],
    ['a text with a stray backtick', 'a ` and {{a@2013}}', ['a@2013']],
    ['nesting without end', `${'>'.repeat(200)} \`x\` {{a@2013}}`, ['a@2013']],
  ])('finds those of %s', (_, markdown, expected) => {
    expect(referencesIn(markdown)).toEqual(expected);
  });

  it.each([
    ['a code span', 'Written `{{a@2013}}`, printed {{b@2014}}.'],
    ['a code span in two backticks', '``{{a@2013}} ` `` {{b@2014}}'],
    ['a fence', '```\n{{a@2013}}\n```\n\n{{b@2014}}'],
    ['a fence of tildes', '~~~\n{{a@2013}}\n~~~\n{{b@2014}}'],
    ['a fence in a list', '- one\n\n  ```\n  {{a@2013}}\n  ```\n\n{{b@2014}}'],
    ['a fence that does not end', '{{b@2014}}\n\n```\n{{a@2013}}'],
    ['an indented block', 'So:\n\n    {{a@2013}}\n\n{{b@2014}}'],
    ['an indented block by a tab', '\t{{a@2013}}\n\n{{b@2014}}'],
    ['an indented block in a quote', '>     {{a@2013}}\n\n{{b@2014}}'],
    ['raw HTML', 'x <b title="{{a@2013}}"> {{b@2014}}'],
    ['an address', '[x](<{{a@2013}}>) {{b@2014}}'],
    ['a definition', '[x]\n\n[x]: <{{a@2013}}>\n\n{{b@2014}}'],
  ])('passes over %s', (_, markdown) => {
    expect(referencesIn(markdown)).toEqual(['b@2014']);
  });
});

describe('replaceReferences', () => {
  it('leaves all else as it is written', () => {
    expect(
      replaceReferences('\\* {{ a@2013 }} &amp; `{{b@2014}}`\r\n\n{{c@2015}}!', (source) =>
        source.toUpperCase(),
      ),
    ).toBe('\\* A@2013 &amp; `{{b@2014}}`\r\n\nC@2015!');
  });

  it('gives the text back where each reference stays as it is', () => {
    const pieces = fc.constantFrom(
      '{{a}}',
      '`',
      '``',
      '```\n',
      '    ',
      '\n',
      '\n\n',
      '> ',
      '- ',
      'x',
      '<b',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
        const text = all.join('');
        expect(replaceReferences(text, (source) => `{{${source}}}`)).toBe(text);
      }),
    );
  });
});
