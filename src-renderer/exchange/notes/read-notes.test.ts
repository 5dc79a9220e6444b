import { describe, expect, it } from 'vitest';
import { readNotes } from './read-notes.ts';

const good = `---
format: lode-notes
version: 1
workspace: Indium
exported: 2026-03-01T14:02:31.000Z
references: kept
notes: 1
mark: 1
---

# Notes of Indium

<!-- lode-note:1 -->

## Imports

\`\`\`yaml
id: a
target: workspace
tags: [one, two]
state: open
created: 2026-03-01T14:02:31.000Z
updated: 2026-03-01T15:02:31+01:00
\`\`\`

Words

<!-- /lode-note:1 -->
`;

function why(text: string): string {
  const read = readNotes(text);
  return read.ok ? '' : read.reason;
}

describe('readNotes', () => {
  it('reads what is written by hand as well', () => {
    expect(readNotes(good)).toEqual({
      ok: true,
      value: {
        workspace: 'Indium',
        exportedAt: Date.parse('2026-03-01T14:02:31Z'),
        notes: [
          {
            id: 'a',
            target: 'workspace',
            tags: ['one', 'two'],
            markdown: 'Words',
            createdAt: Date.parse('2026-03-01T14:02:31Z'),
            updatedAt: Date.parse('2026-03-01T14:02:31Z'),
          },
        ],
      },
    });
  });

  it.each<[string, string, string, string]>([
    ['a line between the notes', '# Notes of Indium', 'Indium', 'Line 11: “Indium” stands between'],
    ['a name that no note has', 'state: open', 'stat: open', 'Line 21: a note has no “stat”'],
    ['a note without its id', 'id: a\n', '', '“id” is missing'],
    ['an id that is a number', 'id: a', 'id: 5', 'Line 18: “id” is not the text'],
    ['a tag that is none', '[one, two]', '[one, 2]', 'Line 20: “tags” is not a list of texts'],
    [
      'a state that is none',
      'state: open',
      'state: shut',
      'Line 21: “state” is not open or resolved',
    ],
    [
      'resolved without a time',
      'state: open',
      'state: resolved',
      'Line 21: a note that is resolved',
    ],
    ['a day that no month has', '2026-03-01T15:02', '2026-02-30T15:02', 'is not a time'],
    ['a time without its place', '15:02:31+01:00', '15:02:31', 'Line 23: “updated” is not a time'],
    ['YAML that is none', 'id: a', 'id: "a', 'Line '],
    ['a name twice', 'id: a', 'id: a\nid: b', 'Line 19: Map keys must be unique'],
    ['a tag of YAML', 'id: a', 'id: !!js/function a', 'Line 18: Unresolved tag'],
    ['an anchor', 'id: a', 'id: &x a\nauthor: *x', 'Line 18: anchors and aliases'],
    [
      'a list in place of a block',
      'id: a\ntarget: workspace\ntags: [one, two]\nstate: open\ncreated: 2026-03-01T14:02:31.000Z\nupdated: 2026-03-01T15:02:31+01:00',
      '- a',
      'Line 18: “name: value”',
    ],
    ['a block without its end', '```\n\nWords', 'Words', 'Line 17: the end of this block'],
    ['no block', '```yaml', '```json', 'Line 17: the note’s block should begin here'],
    [
      'a note without its end',
      '<!-- /lode-note:1 -->',
      '',
      'Line 13: the note that begins here has no end',
    ],
    ['a later version', 'version: 1', 'version: 2', 'Line 3: this Lode reads version 1'],
    ['another format', 'format: lode-notes', 'format: other', 'no file of Lode’s notes'],
    [
      'a file for reading',
      'references: kept',
      'references: printed',
      'Line 6: this file is for reading',
    ],
    [
      'a count that is not right',
      'notes: 1',
      'notes: 2',
      'Line 7: the file says that it has 2 notes, and it has 1',
    ],
    ['a mark that is none', 'mark: 1', 'mark: x', 'Line 8: “mark” is no whole number'],
  ])('refuses %s, saying where', (_, from, to, reason) => {
    expect(good).toContain(from);
    expect(why(good.replace(from, to))).toContain(reason);
  });

  it.each([
    '',
    'Some words',
    '---\n',
    '---\nformat: lode-notes',
    '\0\0',
    '{"format":"lode-notes"}',
  ])('refuses %j, which is no such file', (text) => expect(why(text)).toMatch(/^Line 1: /));

  it('refuses the same note twice', () => {
    const twice = good.replace('notes: 1', 'notes: 2') + good.slice(good.indexOf('<!-- lode'));
    expect(why(twice)).toContain('Line 34: the note “a” stands there already at line 18');
  });

  it('is not led into growing: aliases of aliases, thousands of levels, a block of megabytes', () => {
    const laughs = ['a: &a [x,x]', 'b: &b [*a,*a]', 'c: &c [*b,*b]'].join('\n');
    expect(why(good.replace('id: a', laughs))).toContain('anchors');
    expect(why(good.replace('id: a', `id: ${'['.repeat(20_000)}`))).toMatch(/^Line \d+: /);
    expect(why(good.replace('id: a', `id: ${'x'.repeat(1_100_000)}`))).toContain('too long');
  });

  it('is not led into the prototype', () => {
    const read = readNotes(good.replace('state: open', 'state: open\nseen:\n  __proto__: x'));
    const seen = read.ok ? read.value.notes[0]?.seen : undefined;
    expect(Object.keys(seen ?? {})).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
