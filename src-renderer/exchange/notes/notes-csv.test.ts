import { describe, expect, it } from 'vitest';
import { readCsv } from '../csv.ts';
import { writeNotesCsv, type NoteRow } from './notes-csv.ts';

const row: NoteRow = {
  note: {
    id: 'a',
    target: 'us-imports/canada/quantity@2015#working',
    markdown: 'Why, **so** "much"?\nNobody says.',
    createdAt: 0,
    updatedAt: 1_700_000_000_456,
    author: 'A. Analyst',
    tags: ['customs', 'late'],
    source: { cites: 'census-2016', locator: 'p. 3' },
  },
  subject: 'U.S. imports: Canada, quantity, 2015',
  table: 'us-imports',
  country: 'Canada',
  year: '2015',
};

describe('writeNotesCsv', () => {
  it('writes a row for each note', () => {
    expect(writeNotesCsv([row])).toBe(
      [
        'id,target,subject,table,country,year,state,tags,author,source,page,created,updated,text',
        'a,us-imports/canada/quantity@2015#working,"U.S. imports: Canada, quantity, 2015",us-imports,Canada,2015,open,"customs, late",A. Analyst,census-2016,p. 3,1970-01-01T00:00:00.000Z,2023-11-14T22:13:20.456Z,"Why, **so** ""much""?\nNobody says."',
        '',
      ].join('\n'),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets %j run nowhere', (text) => {
    const { note } = row;
    const hostile: NoteRow = {
      ...{ ...row, subject: text, table: text, country: text },
      note: { ...note, id: text, target: text, markdown: text, author: text, tags: [text] },
    };
    const read = readCsv(writeNotesCsv([hostile]));
    const cells = read.ok ? read.value.rows[0]?.cells : undefined;
    const guarded = ['id', 'target', 'subject', 'table', 'country', 'tags', 'author', 'text'];
    expect(guarded.map((name) => cells?.[name])).toEqual(guarded.map(() => `'${text}`));
  });

  it('says that a note is resolved', () => {
    const done = { ...row, note: { ...row.note, resolvedAt: 5 } };
    expect(writeNotesCsv([done])).toContain(',resolved,');
  });

  it('has its head alone where there are no notes', () => {
    expect(writeNotesCsv([]).split('\n')).toHaveLength(2);
  });
});
