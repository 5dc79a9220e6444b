import { describe, expect, it } from 'vitest';
import type { Annotation } from '../observations.ts';
import { importNotes, previewNotes, takeBeside, takenByDefault } from './import-notes.ts';
import type { TargetWorld } from './target-world.ts';

const note: Annotation = {
  ...{ id: 'a', target: 'workspace', markdown: 'Words', createdAt: 1, updatedAt: 10 },
};
const none = new Map<string, never>();
const world: TargetWorld = {
  ...{ editions: none, tables: none, series: none, charts: none, checks: null },
};
const making = { now: 50, see: (_: string, before: Readonly<Record<string, string>>) => before };

function preview(file: ReadonlyArray<Annotation>, here: ReadonlyArray<Annotation>) {
  return previewNotes({ exportedAt: 20, notes: file }, here, world);
}

/** What the one note of the file is against the one here. */
function judge(file: Partial<Annotation>, here: Partial<Annotation> | null) {
  const item = preview([{ ...note, ...file }], here === null ? [] : [{ ...note, ...here }])
    .items[0];
  if (item === undefined) throw new Error('The file has one note.');
  return item;
}

describe('previewNotes', () => {
  it.each<[string, Partial<Annotation>, Partial<Annotation> | null, string]>([
    ['one that is not here', {}, null, 'new'],
    ['the same', {}, {}, 'unchanged'],
    [
      'other line ends, and white space at its ends',
      { markdown: ' a\r\nb\n' },
      { markdown: 'a\nb' },
      'unchanged',
    ],
    ['other words that its references said', { seen: { 'a@2013': '1' } }, {}, 'unchanged'],
    ['other words', { markdown: 'More' }, {}, 'changed'],
    ['other words, later', { markdown: 'More', updatedAt: 30 }, {}, 'changed'],
    ['other words, changed here since', { markdown: 'More' }, { updatedAt: 11 }, 'conflict'],
    [
      'other words, changed here since, and later in the file by hand',
      { markdown: 'More', updatedAt: 40 },
      { updatedAt: 25 },
      'conflict',
    ],
    ['the same words on something else', { target: 'period:2013' }, {}, 'moved'],
    [
      'other words on something else, changed here since',
      { target: 'period:2013', markdown: 'More' },
      { updatedAt: 11 },
      'moved',
    ],
    ['the same words, changed here since', {}, { updatedAt: 11 }, 'unchanged'],
    ['resolved in the file, after it was written', { resolvedAt: 25 }, {}, 'changed'],
    ['reopened here since', { resolvedAt: 15 }, {}, 'conflict'],
    ['reopened here since, other words', { resolvedAt: 15, markdown: 'More' }, {}, 'conflict'],
    ['resolved here before the file was written', {}, { resolvedAt: 15 }, 'changed'],
    ['resolved here since', {}, { resolvedAt: 25 }, 'conflict'],
    ['no words', { markdown: ' \n' }, null, 'refused'],
    ['on nothing', { target: 'planet:mars' }, null, 'refused'],
    ['too many tags', { tags: Array.from({ length: 41 }, (_, at) => `t${at}`) }, {}, 'refused'],
  ])('tells %s', (_, file, here, kind) => {
    expect(judge(file, here).kind).toBe(kind);
  });

  it('names what differs, field by field', () => {
    const changed: Partial<Annotation> = {
      ...{ target: 'table:x', markdown: 'More', tags: ['b', 'c'], author: 'B', createdAt: 2 },
      ...{ source: { cites: 's', locator: 'p. 1' }, resolvedAt: 15 },
    };
    expect(judge(changed, { tags: ['a'] }).differences).toEqual([
      { field: 'target', before: 'workspace', after: 'table:x' },
      { field: 'text', before: 'Words', after: 'More' },
      { field: 'tags', before: 'a', after: 'b, c' },
      { field: 'author', before: '', after: 'B' },
      { field: 'source', before: '', after: 's' },
      { field: 'page', before: '', after: 'p. 1' },
      { field: 'state', before: null, after: 15 },
      { field: 'created', before: 1, after: 2 },
    ]);
  });

  it('offers what is on something that is not here, and says so', () => {
    expect(judge({ target: 'table:x' }, null)).toMatchObject({
      kind: 'new',
      warning: 'There is no table “x”. The note is kept and waits for it.',
    });
  });

  it('says so where one that is on something else was changed here as well', () => {
    expect(judge({ target: 'period:2013' }, { updatedAt: 11 }).warning).toBe(
      'The note here was changed since the file was written.',
    );
    expect(judge({ target: 'period:2013' }, {}).warning).toBe('');
  });

  it('counts what is only here', () => {
    expect(preview([note], [note, { ...note, id: 'b' }]).onlyHere).toBe(1);
  });
});

describe('takenByDefault', () => {
  it('leaves what was changed here as well, and what is on something else here', () => {
    const file = ['a', 'b', 'c', 'd'].map((id) => ({ ...note, id, markdown: 'More' }));
    const here = [
      { ...note, id: 'b' },
      { ...note, id: 'c', updatedAt: 11 },
      { ...note, id: 'd', target: 'period:2013' },
    ];
    expect(takenByDefault(preview(file, here))).toEqual(['a', 'b']);
  });
});

describe('importNotes', () => {
  const take = (file: ReadonlyArray<Annotation>, here: ReadonlyArray<Annotation>) =>
    importNotes(preview(file, here), new Set(file.map(({ id }) => id)), making);

  it('takes a new note as it is in the file', () => {
    const full = { ...note, tags: ['a'], author: 'A', resolvedAt: 5, seen: { 'a@2013': '1' } };
    expect(take([full], [])).toEqual({
      label: 'Import 1 note',
      reason: '',
      changes: [{ on: 'annotation', id: 'a', before: null, after: full }],
    });
  });

  it.each([
    [10, 10, 50],
    [10, 11, 50],
    [30, 10, 30],
  ])('a note of %i over one of %i is of %i', (inFile, here, after) => {
    const step = take(
      [{ ...note, markdown: 'More', updatedAt: inFile }],
      [{ ...note, updatedAt: here }],
    );
    expect(step?.changes[0]?.after).toMatchObject({ markdown: 'More', updatedAt: after });
  });

  it('moves a note that is on something else here once that is chosen', () => {
    const here = { ...note, target: 'period:2013' };
    expect(take([note], [here])?.changes).toEqual([
      { on: 'annotation', id: 'a', before: here, after: { ...note, updatedAt: 50 } },
    ]);
  });

  it('takes one beside the one that is on something else here', () => {
    const here = { ...note, target: 'period:2013' };
    const [item] = preview([note], [here]).items;
    if (item === undefined) throw new Error('The file has one note.');
    expect(take([takeBeside(item, 'b')], [here])?.changes).toEqual([
      { on: 'annotation', id: 'b', before: null, after: { ...note, id: 'b' } },
    ]);
  });

  it('opens a note that is open in the file', () => {
    const step = take([note], [{ ...note, resolvedAt: 15 }]);
    expect(step?.changes[0]?.after).toEqual({ ...note, updatedAt: 50 });
  });

  it('takes nothing that is refused, unchanged or not chosen', () => {
    const file = [
      { ...note, markdown: '' },
      { ...note, id: 'b' },
    ];
    expect(take(file, [{ ...note, id: 'b' }])).toBeNull();
    expect(importNotes(preview([note], []), new Set(), making)).toBeNull();
  });
});
