import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from '#domain/editions.ts';
import { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import { printedSeparators, type Separators } from '#domain/notation-numbers.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import type { Annotation, Block, Edition, Note, Series } from '#domain/observations.ts';
import { layoutTable } from '#domain/table-layout.ts';
import { gridContent } from './grid-content.ts';
import type { Mode } from './modes.ts';

const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };
const working = makeWorkingEdition('working', 'Working edition', 1);
const notes: Note[] = [
  { id: 'table/e', tableId: 'table', mark: 'e', text: '', kind: 'headnote' },
  { id: 'table/4', tableId: 'table', mark: '4', text: '', kind: 'footnote' },
];

type Cells = Record<string, string>;

function block(editionId: string, cells: Cells, noteIds: string[] = [], comment = ''): Block {
  const figures = Object.entries(cells).map(([period, text]) => [
    period,
    { ...observe(text, period), noteIds, comment },
  ]);
  return { seriesId: 'a', editionId, tableId: 'table', figures: Object.fromEntries(figures) };
}

/** The grid of one row: what the baseline printed and what the analyst entered. */
function grid(
  mode: Mode,
  printed: Cells,
  entered: Cells = {},
  about: {
    series?: Partial<Series>;
    annotations?: Annotation[];
    noteIds?: string[];
    comment?: string;
    addedPeriods?: string[];
    separators?: Separators;
  } = {},
) {
  const series = [makeSeries({ id: 'a', label: 'China', ...about.series })];
  const blocks = [
    block('myb-2013', printed, about.noteIds, about.comment),
    block('working', entered),
  ];
  const figures = new Figures([baseline, working], blocks);
  const table = makeTable({ noteIds: ['table/e'], addedPeriods: about.addedPeriods ?? [] });
  const layout = layoutTable({ table, series, figures, notes, view: latest });
  const { annotations = [] } = about;
  return gridContent({
    layout,
    figures,
    view: latest,
    mode,
    workingId: null,
    ownLayout: null,
    notes,
    annotations,
    locale: 'en-US',
    separators: about.separators ?? printedSeparators,
  });
}

/** The one cell of a period. */
function cell(period: string, ...about: Parameters<typeof grid>) {
  const { columns, cell: cellAt } = grid(...about);
  const column = columns.findIndex(({ id }) => id === period);
  if (column === -1) throw new Error(`No column ${period}`);
  return cellAt({ row: 0, column });
}

function text(period: string, ...about: Parameters<typeof grid>): string {
  const { parts } = cell(period, ...about);
  return parts === null ? '' : parts.whole + parts.fraction;
}

describe('the columns of a grid', () => {
  it('begin the later years after those that the baseline printed', () => {
    const { columns } = grid('values', { '2012': '1', '2013': '2' }, { '2014': '3', '2015': '4' });
    expect(columns.map(({ id, startsLater }) => [id, startsLater])).toEqual([
      ['2012', false],
      ['2013', false],
      ['2014', true],
      ['2015', false],
    ]);
  });
});

describe('a cell in values', () => {
  it('shows the figure without the flag that the head carries', () => {
    expect(cell('2013', 'values', { '2013': '415,000 e r' })).toMatchObject({
      parts: { whole: '415,000', superscript: 'r' },
      spoken: '415,000 kilograms, estimated, revised',
      entry: '415,000 e r',
    });
  });

  it('shows the flags of the analyst’s own figures', () => {
    expect(cell('2014', 'values', {}, { '2014': '460,000 e' }).parts?.superscript).toBe('e');
  });

  it('does not repeat a mark that stands at the stub, but has it typed again', () => {
    const noted = { noteIds: ['table/4'] };
    const content = grid('values', { '2013': '415,000' }, {}, noted);
    expect(content.rows[0]?.marks).toEqual(['4']);
    expect(content.cell({ row: 0, column: 0 })).toMatchObject({
      parts: { superscript: '' },
      entry: '415,000 (4)',
    });
  });

  it('starts the editor in the form in which it will be read, and shows what is printed', () => {
    const separators = { thousands: '.', decimal: ',' };
    const shown = cell('2013', 'values', { '2013': '415,000.5' }, {}, { separators });
    expect(shown).toMatchObject({
      entry: '415.000,5',
      parts: { whole: '415,000', fraction: '.5' },
    });
  });

  it('says what is remarked on it with one stop between two remarks', () => {
    const hint = (comment: string) =>
      cell('2013', 'values', { '2013': 'about 415,000' }, {}, { comment }).hint;
    expect(hint('Read off a chart.')).toBe('about. Read off a chart.');
    expect(hint('')).toBe('about');
  });

  it('is empty where nothing is listed, which is not zero', () => {
    const content = grid('values', { '2013': '--' }, {}, { addedPeriods: ['2014'] });
    const cells = content.columns.map((_, column) => content.cell({ row: 0, column }));
    expect(cells).toMatchObject([
      { parts: { whole: '--' }, spoken: 'zero' },
      { parts: null, spoken: 'not listed', entry: '' },
    ]);
    expect(content.isFilled({ row: 0, column: 0 })).toBe(true);
    expect(content.isFilled({ row: 0, column: 1 })).toBe(false);
  });

  it('says where a later edition states another figure', () => {
    const restated = cell('2013', 'values', { '2013': '415,000' }, { '2013': '420,000 r' });
    expect(restated).toMatchObject({ isRestated: true, parts: { whole: '420,000' } });
  });

  it('does not say so where a later edition only repeats the figure', () => {
    const repeated = cell('2013', 'values', { '2013': '415,000' }, { '2013': '415,000' });
    expect(repeated.isRestated).toBe(false);
  });

  it('knows where a note stands', () => {
    const note = { id: 'n', markdown: 'Why?', createdAt: 1, updatedAt: 1 };
    const annotations = [{ ...note, target: 'a@2013#myb-2013' }];
    const printed = { '2012': '1', '2013': '2' };
    expect(cell('2013', 'values', printed, {}, { annotations }).hasNote).toBe(true);
    expect(cell('2012', 'values', printed, {}, { annotations }).hasNote).toBe(false);
  });
});

describe('a cell compared with 2013', () => {
  const printed = { '2012': '109,000', '2013': '97,200' };

  it('is the base itself in 2013', () => {
    expect(cell('2013', 'percent', printed)).toMatchObject({
      parts: { kind: 'word', whole: 'base' },
      entry: '97,200',
    });
  });

  it.each<[Mode, string]>([
    // 109,000 - 97,200 = 11,800, which is 12.14% of 97,200.
    ['change', '+11,800'],
    // Whole, as a yearbook prints it; the working in the cell's title has the rest.
    ['percent', '+12'],
    ['index', '112.1'],
  ])('shows the %s', (mode, expected) => {
    expect(text('2012', mode, printed)).toBe(expected);
  });

  it.each([
    // 0.41% has a decimal, 0.51% is whole.
    ['97,600', '+0.4'],
    ['97,700', '+1'],
    ['97,200', '0'],
    ['96,900', '\u22120.3'],
    ['80,000', '\u221218'],
  ])('prints the percent of %s as a yearbook does', (entered, expected) => {
    expect(text('2014', 'percent', printed, { '2014': entered })).toBe(expected);
  });

  it('has the unrounded percent and its span in the title', () => {
    expect(cell('2012', 'percent', printed).hint).toBe(
      '109,000 \u2212 97,200 = 11,800; 11,800 / 97,200 = 12.14%; rounding allows 11.57% to 12.71%',
    );
  });

  it('says below the title what is compared, and what n/c means where it stands', () => {
    expect(grid('percent', printed).note).toBe('Percent change from 2013');
    expect(grid('percent', printed, { '2014': 'W' }).note).toBe(
      'Percent change from 2013; n/c: not computed',
    );
    expect(grid('values', printed, { '2014': 'W' }).note).toBe('');
  });

  it.each<Mode>(['change', 'percent', 'index'])(
    'says in %s why a quarter’s amount is not compared with the year’s',
    (mode) => {
      expect(cell('2014-Q1', mode, printed, { '2014-Q1': '25,000' })).toMatchObject({
        parts: { whole: 'n/c' },
        hint: '2013 is a year, 2014-Q1 a quarter: amounts are compared only over like stretches of time.',
      });
    },
  );

  it('compares a quarter’s price with the year’s', () => {
    const about = { series: { unit: 'USD/kg', indicator: 'price' } };
    expect(text('2014-Q1', 'percent', { '2013': '500' }, { '2014-Q1': '600' }, about)).toBe('+20');
  });

  it('colours rise and fall, but not an index', () => {
    const fallen = { '2014': '90,000' };
    expect(cell('2012', 'percent', printed).tone).toBe('rise');
    expect(cell('2014', 'percent', printed, fallen).tone).toBe('fall');
    expect(cell('2012', 'index', printed).tone).toBe('plain');
  });

  it('shows a difference with as many decimals as either figure has', () => {
    // 1.2 - 1.05 = 0.15.
    expect(text('2014', 'change', { '2013': '1.05' }, { '2014': '1.2' })).toBe('+0.15');
    expect(text('2014', 'change', { '2013': '1' }, { '2014': '1.50' })).toBe('+0.50');
  });

  it('is estimated where either figure is', () => {
    const estimated = cell('2014', 'percent', { '2013': '50 e' }, { '2014': '75' });
    expect(estimated).toMatchObject({ parts: { superscript: 'e' }, spoken: '+50, estimated' });
  });

  it('compares a range end by end', () => {
    // 555 to 666 is +20%, 580 to 754 is +30%.
    expect(text('2014', 'percent', { '2013': '555-580' }, { '2014': '666-754' })).toBe('+20 / +30');
  });

  it.each([
    ['W', '2014 is withheld.'],
    ['NA', '2014 is not available.'],
  ])('is not computed from %s, and says why', (entered, hint) => {
    expect(cell('2014', 'percent', printed, { '2014': entered })).toMatchObject({
      parts: { whole: 'n/c' },
      hint,
      entry: entered,
    });
  });

  it('compares percentages in points only', () => {
    const about = { series: { unit: '%' } };
    expect(text('2014', 'change', { '2013': '20%' }, { '2014': '25%' }, about)).toBe('+5');
    expect(text('2014', 'percent', { '2013': '20%' }, { '2014': '25%' }, about)).toBe('n/c');
  });

  it('shows the change of a restated 2013 from the printed one', () => {
    expect(text('2013', 'change', printed, { '2013': '97,300' })).toBe('+100');
  });
});
