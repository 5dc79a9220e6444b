import { describe, expect, it } from 'vitest';
import type { Annotation } from '../observations.ts';
import { makeReferenceWorld } from '../references/reference-samples.ts';
import { allNotes, countNotes, filterNotes, type NotesFilter } from './filter-notes.ts';
import { factsOf } from './note-facts.ts';
import { makeSearchText } from './search.ts';
import { makeSubjectKey, sortNotes } from './sort-notes.ts';

const world = makeReferenceWorld();
const canada = 'us-imports/canada/quantity';

function makeNote(id: string, part: Partial<Annotation>) {
  const note: Annotation = {
    id,
    target: 'workspace',
    markdown: id,
    createdAt: 1,
    updatedAt: 1,
    ...part,
  };
  const facts = factsOf(note, world.series, world);
  const search = makeSearchText([note.markdown]);
  return { note, facts, search, subjectKey: makeSubjectKey(note.target) };
}

const notes = [
  makeNote('figure', {
    target: `${canada}@2015#w`,
    tags: ['Trade'],
    markdown: `Fell to {{${canada}@2015}}.`,
    seen: { [`${canada}@2015`]: '26,000 kg' },
    createdAt: 3,
    updatedAt: 9,
  }),
  makeNote('range', {
    target: 'range:us-imports/belgium/quantity..us-imports/canada/quantity@2012..2014',
    markdown: `Nothing at {{${canada}@1999}}.`,
    resolvedAt: 5,
    createdAt: 4,
  }),
  makeNote('quarter', { target: 'period:2015-Q1', tags: ['trade', 'x'] }),
  makeNote('area', { target: 'area:Peru' }),
  makeNote('table', { target: 'table:us-imports', updatedAt: 7 }),
  makeNote('odd', { target: 'no target' }),
];

describe('filterNotes', () => {
  it.each<[Partial<NotesFilter>, string]>([
    [{}, 'figure range quarter area table odd'],
    [{ words: 'fell' }, 'figure'],
    [{ words: 'fell nothing' }, ''],
    [{ table: 'us-imports' }, 'figure range table'],
    [{ area: 'Peru' }, 'area'],
    [{ year: '2015' }, 'figure quarter'],
    [{ year: '2013' }, 'range'],
    [{ tag: 'trade' }, 'figure quarter'],
    [{ tag: 'TRADE', year: '2015', words: 'fell' }, 'figure'],
    [{ state: 'resolved' }, 'range'],
    [{ state: 'open', kind: 'table' }, 'table'],
    [{ kind: 'range' }, 'range'],
    [{ references: 'stale' }, 'figure'],
    [{ references: 'broken' }, 'range'],
    [{ references: 'faulty' }, 'figure range'],
  ])('of %j', (part, expected) => {
    const found = filterNotes(notes, { ...allNotes, ...part });
    expect(found.map(({ note }) => note.id).join(' ')).toBe(expected);
  });
});

describe('countNotes', () => {
  it('says what can be chosen, with how many have it', () => {
    const counts = countNotes(notes);
    expect([...counts.tables]).toEqual([['us-imports', 3]]);
    expect([...counts.tags]).toEqual([
      ['Trade', 2],
      ['x', 1],
    ]);
    expect(counts.years.get('2015')).toBe(2);
    expect(counts.kinds.get('area')).toBe(1);
    expect(counts).toMatchObject({ open: 5, stale: 1, broken: 1 });
  });
});

describe('sortNotes', () => {
  it.each([
    ['changed', 'figure table'],
    ['created', 'range figure'],
    ['subject', 'area odd'],
  ] as const)('by %s', (order, first) => {
    const ids = sortNotes(notes, order).map(({ note }) => note.id);
    expect(ids.slice(0, 2).join(' ')).toBe(first);
    expect(ids).toHaveLength(notes.length);
  });

  it('has the second table before the tenth', () => {
    expect(makeSubjectKey('table 2') < makeSubjectKey('table 10')).toBe(true);
  });
});
