import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from './editions.ts';
import { Figures } from './figures.ts';
import { latest } from './view.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import type { Block, Edition, Note, Series, Table } from './observations.ts';
import { layoutTable, seriesAt, sortPeriods } from './table-layout.ts';

const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };
const working = makeWorkingEdition('working', 'Working edition', 1);

interface Cells {
  readonly editionId?: string;
  readonly noteIds?: ReadonlyArray<string>;
  readonly cells: Readonly<Record<string, string>>;
}

function block(seriesId: string, { editionId = 'myb-2013', noteIds = [], cells }: Cells): Block {
  const figures = Object.entries(cells).map(([period, text]) => [
    period,
    { ...observe(text, period), noteIds },
  ]);
  return { seriesId, editionId, tableId: 'table', figures: Object.fromEntries(figures) };
}

function layout(
  series: ReadonlyArray<Series>,
  blocks: ReadonlyArray<Block>,
  more: {
    table?: Partial<Table>;
    notes?: ReadonlyArray<Note>;
    window?: ReadonlyArray<string>;
  } = {},
) {
  return layoutTable({
    table: makeTable({ rowHeading: 'Country', ...more.table }),
    series,
    figures: new Figures([baseline, working], blocks),
    notes: more.notes ?? [],
    view: latest,
    ...(more.window === undefined ? {} : { window: more.window }),
  });
}

/** A row of Table 1: quantity and value of imports from one country. */
function imports(order: number, label: string, role: Series['role'] = 'part'): Series[] {
  return ['quantity', 'value'].map((measure, index) =>
    makeSeries({ id: `${label}/${measure}`, order: order + index, label, measure, role }),
  );
}

describe('a table of two measures', () => {
  const belgium = imports(1, 'Belgium');
  const total = imports(3, 'Total', 'total');
  const blocks = [...belgium, ...total].map(({ id }) =>
    block(id, { cells: { '2013': '97', '2012': '109' } }),
  );
  const table = layout([...total, ...belgium], blocks);

  it('has one row for each label, in document order', () => {
    expect(table.rows.map(({ stub, isTotal }) => [...stub, isTotal])).toEqual([
      ['Belgium', false],
      ['Total', true],
    ]);
  });

  it('groups the measures under each period', () => {
    expect(table.measures).toEqual(['quantity', 'value']);
    expect(table.columns.map(({ id }) => id)).toEqual([
      '2012 quantity',
      '2012 value',
      '2013 quantity',
      '2013 value',
    ]);
  });

  it('finds the series of a row that stands in a column', () => {
    const [row, column] = [table.rows[0], table.columns[1]];
    expect(row && column && seriesAt(row, column)?.id).toBe('Belgium/value');
  });

  it('gives every series a row of its own when a row lacks a measure', () => {
    const odd = layout([...belgium, ...total.slice(0, 1)], blocks);
    expect(odd.measures).toEqual([]);
    expect(odd.rows.map(({ id }) => id)).toEqual([
      'Belgium/quantity',
      'Belgium/value',
      'Total/quantity',
    ]);
  });
});

describe('a table of companies', () => {
  const series = [
    makeSeries({
      id: 'umicore',
      label: 'Belgium',
      country: 'Belgium',
      entity: 'Umicore NV',
      location: 'Hoboken',
    }),
    makeSeries({ id: 'teck', order: 2, label: 'Canada', country: 'Canada', entity: 'Teck' }),
  ];
  const blocks = series.map(({ id }) => block(id, { cells: { '2013': '50' } }));

  it('has company and location beside the country', () => {
    const table = layout(series, blocks);
    expect(table.stubHeads).toEqual(['Country', 'Company', 'Location']);
    expect(table.rows.map(({ stub }) => stub)).toEqual([
      ['Belgium', 'Umicore NV', 'Hoboken'],
      ['Canada', 'Teck', ''],
    ]);
  });

  it('has no such columns where labels say it all', () => {
    const plain = series.map((one) => ({ ...one, label: `${one.entity}, capacity` }));
    const table = layout(plain, blocks);
    expect(table.stubHeads).toEqual(['Country']);
    expect(table.rows[0]?.stub).toEqual(['Umicore NV, capacity']);
  });
});

describe('a table of one measure', () => {
  const notes: Note[] = ['4', '5'].map((mark) => ({
    id: `table/${mark}`,
    tableId: 'table',
    mark,
    text: '',
    kind: 'footnote',
  }));
  const china = makeSeries({ id: 'china', label: 'China' });

  it('puts a mark that all its baseline figures share at the stub', () => {
    const noteIds = ['table/4'];
    const table = layout(
      [china],
      [
        block('china', { noteIds, cells: { '2012': '405,000', '2013': '415,000' } }),
        block('china', { editionId: 'working', cells: { '2014': '460,000' } }),
      ],
      { notes },
    );
    expect(table.rows[0]?.marks).toEqual(['4']);
  });

  it('leaves a mark that only some figures carry at these', () => {
    const first = observe('405,000', '2012');
    const second = { ...observe('415,000', '2013'), noteIds: ['table/5'] };
    const figures = { '2012': first, '2013': second };
    const table = layout(
      [china],
      [{ seriesId: 'china', editionId: 'myb-2013', tableId: 'table', figures }],
      { notes },
    );
    expect(table.rows[0]?.marks).toEqual([]);
  });

  it('tells the columns that the baseline printed from later ones', () => {
    const table = layout(
      [china],
      [
        block('china', { cells: { '2013': '415,000' } }),
        block('china', { editionId: 'working', cells: { '2013': '420,000', '2014': 'NA' } }),
      ],
      { table: { addedPeriods: ['2015'] } },
    );
    expect(table.columns.map(({ id, isBaseline }) => [id, isBaseline])).toEqual([
      ['2013', true],
      ['2014', false],
      ['2015', false],
    ]);
  });

  it('takes nothing from other tables', () => {
    const other = makeSeries({ id: 'other', tableId: 'other' });
    const blocks = ['china', 'other'].map((id) => block(id, { cells: { '2013': '1' } }));
    expect(layout([china, other], blocks).rows.map(({ id }) => id)).toEqual(['china']);
  });

  it('is empty without series', () => {
    expect(layout([], [])).toMatchObject({ rows: [], columns: [], stubHeads: ['Country'] });
  });
});

describe('a table in a window of periods', () => {
  const series = [makeSeries({ id: 'a' })];
  const blocks = [
    block('a', { cells: { '2012': '1', '2013': '2' } }),
    block('a', { editionId: 'working', cells: { '2015': '3' } }),
  ];
  const columns = (table: Partial<Table>) =>
    layout(series, blocks, { table, window: ['2013', '2014'] }).columns.map(({ id }) => id);

  it('leaves older periods out, shows empty ones, and later ones once something stands there', () => {
    expect(columns({})).toEqual(['2013', '2014', '2015']);
  });

  it('shows what was added by hand, however old', () => {
    expect(columns({ addedPeriods: ['2014-Q1', '2011'] })).toEqual([
      '2011',
      '2013',
      '2014-Q1',
      '2014',
      '2015',
    ]);
  });
});

describe('sortPeriods', () => {
  it('puts a year’s parts before the year that sums them up', () => {
    const ids = ['2014', '2013', '2013-Q4', '2013-12-31', '2013-01-01', '2013-Q1', '2012'];
    expect(sortPeriods(ids)).toEqual([
      '2012',
      '2013-01-01',
      '2013-Q1',
      '2013-Q4',
      '2013-12-31',
      '2013',
      '2014',
    ]);
  });

  it('puts what is no period last', () => {
    expect(sortPeriods(['soon', '2013', '2012'])).toEqual(['2012', '2013', 'soon']);
  });
});
