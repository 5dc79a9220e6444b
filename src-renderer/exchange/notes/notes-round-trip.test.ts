import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '#domain/observations.ts';
import { chooseMark } from './notes-format.ts';
import { readNotes } from './read-notes.ts';
import { writeNotes } from './write-notes.ts';

const note: Annotation = {
  id: 'a',
  target: 'us-imports/canada/quantity@2015#working',
  markdown: 'Why **so** much?',
  createdAt: 1_700_000_000_123,
  updatedAt: 1_700_000_000_456,
};
const full: Annotation = {
  ...note,
  author: 'A. Analyst',
  tags: ['customs', '2015', 'true'],
  resolvedAt: 1_700_000_001_000,
  source: { cites: 'census-2016', locator: '' },
  seen: { 'us-imports/canada/quantity@2015': '26,000 e kg', 'percent(a@2015)': '-11%' },
};

function write(notes: ReadonlyArray<Annotation>, workspace = 'Indium'): string {
  const entries = notes.map((one) => ({ note: one, subject: `On ${one.target}` }));
  return writeNotes({ workspace, exportedAt: 5, references: 'kept', entries });
}

/** What comes back; the reason where nothing does. */
function back(notes: ReadonlyArray<Annotation>): unknown {
  const read = readNotes(write(notes));
  return read.ok ? read.value.notes : read.reason;
}

describe('writeNotes', () => {
  it('reads well', () => {
    expect(write([full])).toBe(`---
format: lode-notes
version: 1
workspace: Indium
exported: 1970-01-01T00:00:00.005Z
references: kept
notes: 1
mark: 1
---

# Notes of Indium

<!-- lode-note:1 -->

## On us-imports/canada/quantity@2015#working

\`\`\`yaml
id: a
target: us-imports/canada/quantity@2015#working
author: A. Analyst
tags:
  - customs
  - "2015"
  - "true"
state: resolved
resolved: 2023-11-14T22:13:21.000Z
source: census-2016
page: ""
created: 2023-11-14T22:13:20.123Z
updated: 2023-11-14T22:13:20.456Z
seen:
  us-imports/canada/quantity@2015: 26,000 e kg
  percent(a@2015): -11%
\`\`\`

Why **so** much?

<!-- /lode-note:1 -->
`);
  });

  it('has a head and nothing else where there are no notes', () => {
    expect(back([])).toEqual([]);
  });

  it('writes subjects as words, whatever they hold', () => {
    const subject = 'Chart “<b>*x*</b>”\n---\n# y';
    const text = writeNotes({
      ...{ workspace: '[a](b)', exportedAt: 5, references: 'kept' },
      entries: [{ note, subject }],
    });
    expect(text).toContain(String.raw`## Chart “\<b\>\*x\*\</b\>” --- # y`);
    expect(text).toContain(String.raw`# Notes of \[a\](b)`);
    expect(readNotes(text)).toMatchObject({ ok: true, value: { notes: [note] } });
  });
});

describe('notes that are written and read', () => {
  const own = write([full]);
  it.each<[string, string]>([
    ['no words', ''],
    ['line ends alone', '\n\n\n'],
    ['a horizontal rule', 'a\n\n---\n\nb'],
    ['what looks like the head of a file', '---\nformat: lode-notes\nversion: 9\n---\n'],
    ['a code fence without an end', '```yaml\nid: b'],
    ['a code fence with one', '```\ncode\n```'],
    ['headings', '# One\n## Two\n### Three'],
    ['the borders', '<!-- /lode-note:1 -->\n<!-- lode-note:1 -->\n<!-- lode-note:2 -->'],
    ['a whole file of notes', own],
    ['a file of such files', write([{ ...note, markdown: own }])],
    ['Windows line ends', 'one\r\ntwo\r\n'],
    ['old line ends, and one at the end', 'one\rtwo\r'],
    ['spaces at the ends of lines', '  one  \n\ttwo\t\n   '],
    ['Hebrew and Arabic', 'אינדיום \u202Eabc\u202C إنديوم'],
    ['emoji of several characters', '👩‍🔬 🇨🇦 e\u0301'],
    ['control characters', '\u0001\u0008\u000b\u000c\u001b\u007f\u0085\u2028\u2029\uFEFF'],
    ['a megabyte', 'All of it. '.repeat(95_326)],
    ['HTML', '<!-- a\n<script>alert(1)</script>'],
  ])('keep %s', (_, markdown) => {
    expect(back([{ ...full, markdown }, note].map((one, id) => ({ ...one, id: `${id}` })))).toEqual(
      [
        { ...full, markdown, id: '0' },
        { ...note, id: '1' },
      ],
    );
  });

  it('are the same whatever stands in them', () => {
    const hostile = fc.constantFrom(
      ...['---', '```', '```yaml', '~~~', '# x', '<!-- lode-note:1 -->', '<!-- /lode-note:1 -->'],
      ...['lode-note:2', '\n', '\r\n', '\r', '', ' ', '\t', '&a', '*a', '!!str', '{{a@2015}}'],
      ...['id: x', '- ', '"', "'", '#', ': ', '\u2028', '\uFEFF', '𝔏', 'null', '1e3', '~', 'yes'],
    );
    const loose = fc.string({ unit: 'grapheme', maxLength: 20 });
    const binary = fc.string({ unit: 'binary', maxLength: 20 });
    const text = fc
      .array(
        fc.oneof(
          hostile,
          loose,
          binary,
          hostile.map((one) => `${one}\n`),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    const word = text.filter((one) => one !== '');
    const time = fc.oneof(
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
    );
    const annotation: fc.Arbitrary<Annotation> = fc.record(
      {
        id: word,
        target: word,
        markdown: text,
        createdAt: time,
        updatedAt: time,
        author: text,
        tags: fc.array(text, { maxLength: 4 }),
        resolvedAt: time,
        source: fc.record({ cites: text, locator: text }),
        seen: fc.dictionary(text, text, { maxKeys: 3 }).map((one) => ({ ...one })),
      },
      { requiredKeys: ['id', 'target', 'markdown', 'createdAt', 'updatedAt'] },
    );
    const notes = fc.uniqueArray(annotation, { maxLength: 4, selector: ({ id }) => id });
    fc.assert(
      fc.property(notes, (all) => {
        expect(back(all)).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same when an editor has changed the line ends of the file, and added a BOM', () => {
    const changed = `\uFEFF${write([full, { ...note, id: 'b', markdown: 'a\n\nb' }]).replaceAll('\n', '\r\n')}`;
    expect(readNotes(changed)).toMatchObject({
      ok: true,
      value: { notes: [full, { id: 'b', markdown: 'a\n\nb' }] },
    });
  });
});

it.each([
  [[''], 1],
  [['lode-note:1', 'lode-note:3'], 2],
  [['lode-note:12'], 1],
])('the mark for %j is %i', (texts, mark) => {
  expect(chooseMark(texts)).toBe(mark);
});
