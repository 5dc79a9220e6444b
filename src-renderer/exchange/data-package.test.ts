import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';
import {
  readDataPackage,
  resourceColumns,
  resourceNames,
  type PackageFiles,
  type ResourceName,
} from './data-package.ts';

type Cells = Record<string, string>;

// A table with one note, one series under its total, and one figure in one edition.
const sample: Record<ResourceName, Cells[]> = {
  'editions.csv': [{ id: 'myb-2013', title: 'Yearbook', published: '2014', role: 'baseline' }],
  'tables.csv': [
    { id: 'table', number: '1', significant_digits: '3', note_ids: 'table/1', order: '1' },
  ],
  'series.csv': [
    { id: 'belgium', table_id: 'table', order: '1', parent_id: 'total', role: 'part' },
    { id: 'total', table_id: 'table', order: '2', role: 'total' },
  ],
  'observations.csv': [
    {
      series_id: 'belgium',
      period: '2013',
      edition_id: 'myb-2013',
      kind: 'number',
      value: '21300',
      flags: 'e r',
      qualifier: 'about',
      note_ids: 'table/1',
      printed: '21,300',
      locator: 'T1 row Belgium col 2013 quantity',
    },
  ],
  'notes.csv': [
    { id: 'table/1', table_id: 'table', mark: '1', text: 'Own words.', kind: 'footnote' },
  ],
  'sources.csv': [{ id: 'census', citation: 'U.S. Census Bureau', kind: 'statistics' }],
};

function printFile(name: ResourceName, rows: ReadonlyArray<Cells>): string {
  const columns = resourceColumns[name];
  return writeCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  );
}

function filesWith(changed: Partial<Record<ResourceName, Cells[]>> = {}): PackageFiles {
  const rows = { ...sample, ...changed };
  return Object.fromEntries(
    resourceNames.map((name) => [name, printFile(name, rows[name])]),
  ) as PackageFiles;
}

function reasonOf(files: PackageFiles): string {
  const read = readDataPackage(files);
  return read.ok ? 'It was read.' : read.reason;
}

/** Why the package is refused when one cell of a file's first row is another. */
function reasonWith(name: ResourceName, cells: Cells): string {
  const [first = {}, ...rest] = sample[name];
  return reasonOf(filesWith({ [name]: [{ ...first, ...cells }, ...rest] }));
}

describe('readDataPackage', () => {
  it('reads every field of an observation', () => {
    const read = readDataPackage(filesWith());
    expect(read.ok && read.value.observations).toEqual([
      {
        seriesId: 'belgium',
        period: '2013',
        editionId: 'myb-2013',
        value: { kind: 'number', value: 21300 },
        flags: ['e', 'r'],
        qualifier: 'about',
        noteIds: ['table/1'],
        printed: '21,300',
        locator: 'T1 row Belgium col 2013 quantity',
        cites: '',
        comment: '',
      },
    ]);
  });

  it('gives working editions an order by where they stand', () => {
    const editions = ['first', 'second'].map((id) => ({ id, role: 'working' }));
    const read = readDataPackage(filesWith({ 'editions.csv': editions, 'observations.csv': [] }));
    expect(read.ok && read.value.editions.map(({ createdAt }) => createdAt)).toEqual([0, 1]);
  });

  it.each<[ResourceName, Cells, string]>([
    ['editions.csv', { role: 'draft' }, 'editions.csv, row 2, column role: “draft” is none of'],
    ['tables.csv', { order: '' }, 'tables.csv, row 2, column order: “” is not a whole number'],
    [
      'tables.csv',
      { significant_digits: '2.5' },
      'column significant_digits: “2.5” is not a whole',
    ],
    [
      'series.csv',
      { role: 'sum' },
      'series.csv, row 2, column role: “sum” is none of: part, total',
    ],
    ['notes.csv', { kind: 'remark' }, 'notes.csv, row 2, column kind: “remark” is none of'],
    [
      'observations.csv',
      { kind: 'text' },
      'observations.csv, row 2, column kind: “text” is none of',
    ],
    ['observations.csv', { value: '' }, 'row 2, column kind: “number” needs a value'],
    [
      'observations.csv',
      { value: '21,300' },
      'column value: “21,300” is not a plain decimal number',
    ],
    ['observations.csv', { value: '2e4' }, 'column value: “2e4” is not a plain decimal number'],
    ['observations.csv', { low: 'NA' }, 'column low: “NA” is not a plain decimal number'],
    ['observations.csv', { flags: 'e x' }, 'column flags: “e x” holds “x”, which is no flag'],
    ['observations.csv', { qualifier: 'circa' }, 'column qualifier: “circa” is none of: about'],
    ['observations.csv', { period: '2013-13' }, 'column period: “2013-13” is not a period'],
    ['observations.csv', { period: '2013q1' }, 'column period: “2013q1” is not a period'],
  ])('refuses in %s the cell %j, naming file, row and column', (name, cells, reason) => {
    expect(reasonWith(name, cells)).toContain(reason);
  });

  it('names the row in which the fault stands', () => {
    const [first = {}] = sample['observations.csv'];
    const rows = [first, { ...first, period: '2014', kind: 'text' }];
    expect(reasonOf(filesWith({ 'observations.csv': rows }))).toContain('observations.csv, row 3');
  });

  it('refuses a file that lacks a column', () => {
    const files = { ...filesWith(), 'sources.csv': 'id,citation,kind\n' };
    expect(reasonOf(files)).toBe('sources.csv has no column cited_in.');
  });

  it('refuses a file that is not CSV, naming file and row', () => {
    const files = { ...filesWith(), 'notes.csv': 'id,table_id,mark,text,kind\na\n' };
    expect(reasonOf(files)).toBe('notes.csv: Row 2 has 1 cells, the head has 5.');
  });

  it.each<[ResourceName, string]>([
    ['editions.csv', 'myb-2013'],
    ['tables.csv', 'table'],
    ['series.csv', 'belgium'],
    ['notes.csv', 'table/1'],
    ['sources.csv', 'census'],
  ])('refuses an id that stands twice in %s', (name, id) => {
    const rows = [...sample[name], ...sample[name].slice(0, 1)];
    expect(reasonOf(filesWith({ [name]: rows }))).toBe(`${name}: the id “${id}” stands twice.`);
  });

  it('refuses a record without an id', () => {
    expect(reasonWith('series.csv', { id: '' })).toBe('series.csv: a row has no id.');
  });

  it.each<[string, ResourceName, Cells, string]>([
    ['a series of an unknown table', 'series.csv', { table_id: 'gone' }, 'series belgium'],
    ['a series under an unknown total', 'series.csv', { parent_id: 'gone' }, 'series belgium'],
    ['a note on an unknown table', 'notes.csv', { table_id: 'gone' }, 'note table/1'],
    ['a table with an unknown note', 'tables.csv', { note_ids: 'gone' }, 'table table'],
    [
      'a figure of an unknown series',
      'observations.csv',
      { series_id: 'gone' },
      'observation gone',
    ],
    ['a figure in an unknown edition', 'observations.csv', { edition_id: 'gone' }, 'belgium 2013'],
    ['a figure with an unknown note', 'observations.csv', { note_ids: 'gone' }, 'belgium 2013'],
  ])('refuses %s', (_what, name, cells, who) => {
    const reason = reasonWith(name, cells);
    expect(reason).toContain(who);
    expect(reason).toContain('refers to “gone”, which is not there.');
  });

  it('refuses a figure that stands twice in one edition', () => {
    const [figure = {}] = sample['observations.csv'];
    expect(reasonOf(filesWith({ 'observations.csv': [figure, { ...figure, value: '1' }] }))).toBe(
      'observation belgium 2013 stands twice in myb-2013.',
    );
  });
});
