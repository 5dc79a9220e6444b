import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });

describe('readMarkdown', () => {
  it.each<[string, string, RichText]>([
    ['plain text', 'By customs data.', [paragraph(text('By customs data.'))]],
    [
      'emphasis within emphasis',
      '**By *customs* data** ~~or not~~',
      [
        paragraph(
          {
            kind: 'strong',
            children: [
              text('By '),
              { kind: 'emphasis', children: [text('customs')] },
              text(' data'),
            ],
          },
          text(' '),
          { kind: 'deleted', children: [text('or not')] },
        ),
      ],
    ],
    [
      'a live reference',
      'Canada sent {{us-imports/canada/quantity@2015}} then.',
      [
        paragraph(
          text('Canada sent '),
          { kind: 'reference', source: 'us-imports/canada/quantity@2015' },
          text(' then.'),
        ),
      ],
    ],
    [
      'a reference in code as the characters it is',
      '`{{a/b@2015}}`',
      [paragraph({ kind: 'code', text: '{{a/b@2015}}' })],
    ],
    [
      'a numbered list',
      '3. one\n4. two',
      [
        {
          kind: 'list',
          start: 3,
          items: [[paragraph(text('one'))], [paragraph(text('two'))]],
        },
      ],
    ],
    [
      'a table, ragged rows filled up',
      '| a | b |\n|:--|--:|\n| 1 |\n| 2 | 3 | 4 |',
      [
        {
          kind: 'table',
          align: ['left', 'right'],
          head: [[text('a')], [text('b')]],
          rows: [
            [[text('1')], []],
            [[text('2')], [text('3')]],
          ],
        },
      ],
    ],
    [
      'a link by a definition',
      '[the data][d]\n\n[d]: https://example.org/x',
      [
        paragraph({
          kind: 'link',
          address: 'https://example.org/x',
          children: [text('the data')],
        }),
      ],
    ],
  ])('reads %s', (_, markdown, expected) => {
    expect(readMarkdown(markdown)).toEqual(expected);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['an event handler', 'see <b onclick="x()">this</b>', 'see <b onclick="x()">this</b>'],
    ['a script address', '[click](javascript:alert(1))', 'click'],
    ['a hidden script address', '[click](java\tscript:alert(1))', '[click](java\tscript:alert(1))'],
    ['a file', '[open](file:///etc/passwd)', 'open'],
    ['data as an address', '[open](data:text/html,<script>x</script>)', 'open'],
    [
      'a picture from a network',
      '![the **mine**](https://example.org/x.png)',
      '[picture left out: the mine]',
    ],
    ['a picture without words', '![](x.png)', '[picture left out]'],
    ['a relative address', '[next](../notes.md)', 'next'],
  ])('makes %s text', (_, markdown, expected) => {
    expect(plain(readMarkdown(markdown))).toBe(expected);
    expect(JSON.stringify(readMarkdown(markdown))).not.toContain('"address"');
  });

  it('reads any text without failing, and lets through web and mail addresses only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (markdown) => {
        for (const address of addresses(readMarkdown(markdown)))
          expect(address).toMatch(/^(https?|mailto):/);
      }),
    );
  });
});

function plain(blocks: RichText): string {
  return blocks
    .flatMap((block) => ('children' in block ? (block.children as Inline[]) : []))
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('');
}

function addresses(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"address":"([^"]*)"/g)].map(([, one = '']) => one);
}

describe('readMarkdown of markup that is nested without end', () => {
  it.each([
    ['quotes', '>'.repeat(12_000)],
    ['quotes with words', `${'> '.repeat(5_000)}deep`],
    ['list marks', `${'- '.repeat(5_900)}deep`],
    ['stars', `${'*'.repeat(5_000)}a${'*'.repeat(5_000)}`],
    ['emphasis', `${'*a '.repeat(800)}${'b* '.repeat(800)}`],
  ])('leaves %s as they are written', (_, markdown) => {
    const read = readMarkdown(`Before.\n\n${markdown}`);
    expect(read).toEqual([paragraph(text('Before.')), paragraph(text(markdown.trim()))]);
  });

  it('still reads the references of such a text', () => {
    expect(readMarkdown(`${'>'.repeat(200)} {{a@2015}}`)).toContainEqual(
      paragraph(text(`${'>'.repeat(200)} `), { kind: 'reference', source: 'a@2015' }),
    );
  });
});
