import { describe, expect, it } from 'vitest';
import { baseline, figuresWith, printed, richDataset, richEntered } from '../report-samples.ts';
import { cellText, type PrintedRow, type PrintedTable } from './printed-table.ts';

type FigureRow = Extract<PrintedRow, { kind: 'figures' }>;

const figureRows = ({ rows }: PrintedTable) =>
  rows.filter((row): row is FigureRow => row.kind === 'figures');
const rowOf = (table: PrintedTable, name: string) => {
  const row = figureRows(table).find(({ stub }) => stub.some(({ text }) => text === name));
  if (row === undefined) throw new Error(`No row ${name}`);
  return row;
};
const cellsOf = (row: FigureRow) =>
  row.cells.map((cell) =>
    [cellText(cell), ...cell.flags, ...cell.marks.map((mark) => `(${mark})`)].join(' '),
  );

describe('the baseline’s tables as they are printed', () => {
  it.each(baseline.tables.map(({ id }) => id))(
    'have every figure of %s as it was printed',
    (id) => {
      const table = printed(id);
      const figures = figuresWith(baseline);
      const shown = figureRows(table).flatMap(({ cells }) =>
        cells.filter(({ kind }) => kind !== 'empty'),
      );
      const ids = new Set(baseline.series.filter((one) => one.tableId === id).map((one) => one.id));
      const observed = baseline.observations.filter(({ seriesId }) => ids.has(seriesId));
      expect(shown).toHaveLength(observed.length);
      // Typographic signs stand for plain ones; a bound that includes its number says so.
      const typed = (text: string) =>
        text.replace(/[–−]/g, '-').replace('≤', '<').replace('≥', '>');
      const told = (cells: ReadonlyArray<string>) => [...cells].sort();
      expect(told(shown.map(({ whole, fraction }) => typed(whole + fraction)))).toEqual(
        told(observed.map(({ printed: text }) => text)),
      );
      expect(figures.editions).toHaveLength(1);
    },
  );

  it('set Table 1 with years over measures and a sign of money at the first value', () => {
    const table = printed('us-imports');
    expect(table.heads).toEqual([
      [
        { text: '2012', detail: '', marks: [], span: 2 },
        { text: '2013', detail: '', marks: [], span: 2 },
      ],
      ['2012', '2013'].flatMap(() => [
        { text: 'Quantity', detail: '(kilograms)', marks: [], span: 1 },
        { text: 'Value', detail: '(thousands)', marks: [], span: 1 },
      ]),
    ]);
    expect(cellsOf(rowOf(table, 'Belgium'))).toEqual(['8,930', '$4,070', '21,300', '$11,100']);
    expect(cellsOf(rowOf(table, 'Canada'))).toEqual(['26,700', '13,500', '26,000', '15,000']);
    expect(rowOf(table, 'Total')).toMatchObject({ isTotal: true, indent: 1 });
    expect(table.symbols).toEqual([{ mark: '--', text: 'Zero.' }]);
    expect(table.remarks).toEqual([
      'Source: U.S. Census Bureau.',
      'Edition: 2013 Minerals Yearbook: Indium (U.S. Geological Survey, 2014).',
    ]);
  });

  it('repeat countries and places of Table 2 as ditto, which the key explains', () => {
    const table = printed('capacity');
    const row = rowOf(table, 'Nanjing Sanyou Electronic Material Co. Ltd.');
    expect(row.stub.map(({ text }) => text)).toEqual([
      'do.',
      'Nanjing Sanyou Electronic Material Co. Ltd.',
      'do.',
    ]);
    expect(table.symbols.map(({ mark }) => mark)).toEqual(['do.', 'NA']);
    expect(table.hasLeaders).toBe(false);
  });

  it('number the footnotes of Table 3 as the document does', () => {
    const table = printed('refinery-production');
    expect(table.title.marks).toEqual(['e', '1', '2', '3']);
    expect(rowOf(table, 'China').stub).toEqual([{ text: 'China', marks: ['4'] }]);
    expect(cellsOf(rowOf(table, 'Italy'))).toEqual(['-- r', '-- r', '-- r', '-- r', '--']);
    expect(table.footnotes.map(({ mark }) => mark)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(table.symbols.map(({ mark }) => mark)).toEqual(['r', '--']);
  });
});

describe('printTable', () => {
  it('numbers anew where chosen periods leave footnotes out', () => {
    const entered = {
      ...richEntered,
      'refinery-production/germany/production': { '2014': '9,000|refinery-production/5' },
    };
    const table = printed('refinery-production', { entered, periods: ['2014'] });
    expect(figureRows(table).map(({ stub }) => stub[0])).toEqual([
      { text: 'Canada', marks: [] },
      { text: 'France', marks: [] },
      { text: 'Germany', marks: ['4'] },
      { text: 'Total', marks: [] },
    ]);
    expect(table.footnotes.at(-1)?.text).toMatch(/PPM Pure Metals/);
    expect(table.footnotes).toHaveLength(4);
    // The head speaks for the printed columns alone, and none is shown.
    expect(table.title.marks).toEqual(['1', '2', '3']);
    expect(table.headnotes).toEqual([]);
    expect(table.symbols).toEqual([{ mark: 'e', text: 'Estimated.' }]);
    expect(table.remarks[0]).toBe('Left out: 9 rows that state nothing in these periods.');
  });

  it('says which edition each column comes from', () => {
    const table = printed('refinery-production', { entered: richEntered });
    expect(table.remarks).toEqual([
      'Editions: 2009–2012 and part of 2013 from 2013 Minerals Yearbook: Indium (U.S. Geological Survey, 2014); 2014, 2015 and part of 2013 from Chapter update <b>2015</b> (Ministry of Mines & Metals).',
    ]);
    expect(cellsOf(rowOf(table, 'France'))).toEqual([
      '--',
      '--',
      '--',
      '13,000',
      '34,000 r',
      '40,000 e',
      '',
    ]);
    expect(table.headnotes[0]?.text).toMatch(/later figures show their own flags\.$/);
  });

  it('sets bounds, ranges, words and headings as the screen does', () => {
    const table = printed('us-imports', { dataset: richDataset, entered: richEntered });
    expect(cellsOf(rowOf(table, 'Canada')).slice(4)).toEqual([
      '24,000–26,000 e',
      '$13,000 p',
      '>25,000 (2)',
      '12,500.5',
    ]);
    expect(cellsOf(rowOf(table, 'France')).slice(4)).toEqual(['<50 e', '', '<½', '']);
    expect(table.rows.filter(({ kind }) => kind === 'heading')).toHaveLength(2);
    expect(rowOf(table, 'France').indent).toBe(1);
    expect(table.symbols.map(({ mark }) => mark)).toEqual([
      'b',
      'e',
      'NA',
      'p',
      'r',
      'W',
      'XX',
      '--',
      '<½',
    ]);
    const plants = printed('capacity', { entered: richEntered });
    expect(cellsOf(rowOf(plants, 'Nyrstar NV'))).toEqual(['48', '≤80 e', '']);
  });

  it('turns a table so that periods stand down the side', () => {
    const table = printed('us-imports', { isTurned: true });
    expect(table.stubHeads).toEqual(['Period']);
    expect(table.heads[0]?.slice(0, 2).map(({ text, span }) => [text, span])).toEqual([
      ['Belgium', 2],
      ['Canada', 2],
    ]);
    expect(cellsOf(rowOf(table, '2012')).slice(0, 4)).toEqual([
      '8,930',
      '$4,070',
      '26,700',
      '$13,500',
    ]);
    expect(cellsOf(rowOf(table, '2013')).slice(0, 4)).toEqual([
      '21,300',
      '11,100',
      '26,000',
      '15,000',
    ]);
  });

  it('says so when nothing is stated in the chosen periods', () => {
    const table = printed('us-imports', { periods: ['1999'] });
    expect(table.rows).toEqual([]);
    expect(table.remarks).toEqual(['Nothing is stated in the chosen periods.']);
  });
});
