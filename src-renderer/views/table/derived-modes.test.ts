import { printedSeparators } from '#domain/notation-numbers.ts';
import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import type { Annotation, Series } from '#domain/observations.ts';
import { layoutTable } from '#domain/table-layout.ts';
import { gridContent } from './grid-content.ts';
import { layoutForMode, type Mode } from './modes.ts';

const quantity = { measure: 'quantity', unit: 'kg' };
const value = { measure: 'value', unit: 'kUSD' };
const imports: Series[] = [
  makeSeries({ ...quantity, id: 'canada', label: 'Canada', order: 1 }),
  makeSeries({ ...value, id: 'canada/value', label: 'Canada', order: 2 }),
  makeSeries({ ...quantity, id: 'mexico', label: 'Mexico', order: 3 }),
  makeSeries({ ...value, id: 'mexico/value', label: 'Mexico', order: 4 }),
  makeSeries({ ...quantity, id: 'total', label: 'Total', order: 5, role: 'total' }),
  makeSeries({ ...value, id: 'total/value', label: 'Total', order: 6, role: 'total' }),
];

function grid(mode: Mode, cells: Cells, annotations: Annotation[] = []) {
  const figures = makeFigures(cells);
  const full = layoutTable({
    table: makeTable(),
    series: imports,
    figures,
    notes: [],
    view: latest,
  });
  const layout = layoutForMode(full, mode);
  const content = gridContent({
    layout,
    figures,
    view: latest,
    mode,
    workingId: null,
    ownLayout: null,
    notes: [],
    annotations,
    locale: 'en-US',
    separators: printedSeparators,
  });
  return {
    ...content,
    cell(row: string, column: string) {
      const at = {
        row: content.rows.findIndex(({ stub }) => stub[0] === row),
        column: content.columns.findIndex(({ id }) => id === column),
      };
      if (at.row === -1 || at.column === -1) throw new Error(`No cell ${row}, ${column}`);
      return content.cell(at);
    },
    text(row: string, column: string) {
      const { parts } = this.cell(row, column);
      return parts === null ? '' : `${parts.whole}${parts.fraction}${parts.superscript}`;
    },
  };
}

describe('shares', () => {
  const shares = grid('share', {
    'myb-2013': {
      canada: { '2013': '26,000' },
      mexico: { '2013': '--' },
      total: { '2013': '97,200' },
      'canada/value': { '2013': '300' },
      'mexico/value': { '2013': 'W' },
    },
    working: { canada: { '2014': '300 e' }, mexico: { '2014': '100' } },
  });

  it('are of the printed total, which is 100', () => {
    expect(shares.text('Canada', '2013 quantity')).toBe('26.7');
    expect(shares.text('Total', '2013 quantity')).toBe('100.0');
    expect(shares.cell('Canada', '2013 quantity').hint).toBe(
      '26,000 / 97,200 (printed total) = 26.75%; rounding allows 26.68 to 26.81',
    );
  });

  it('are zero where the row is', () => {
    expect(shares.cell('Mexico', '2013 quantity')).toMatchObject({
      parts: { kind: 'word', whole: '--' },
      spoken: 'zero',
    });
  });

  it('are of the sum where no total is listed, and estimated where a term of it is', () => {
    expect(shares.text('Canada', '2014 quantity')).toBe('75.0e');
    expect(shares.text('Mexico', '2014 quantity')).toBe('25.0e');
    expect(shares.text('Total', '2014 quantity')).toBe('');
    expect(shares.cell('Mexico', '2014 quantity').spoken).toBe('25.0, estimated');
  });

  it('are not computed of what has no number, with the reason', () => {
    expect(shares.cell('Mexico', '2013 value')).toMatchObject({
      parts: { whole: 'n/c' },
      spoken: 'not computed: Mexico is withheld: not in the sum.',
    });
  });

  it('say below the title what they are of, column by column', () => {
    expect(shares.note).toBe(
      'Share in percent of the printed total; of the sum of the rows with a number in 2013 (value); ' +
        'of the sum of rows in 2014; n/c: not computed',
    );
  });

  it('are in percent, not in the unit of the figures', () => {
    expect(shares.columns.map(({ head }) => head).slice(0, 2)).toEqual(['Quantity', 'Value']);
  });

  it('are not typed over', () => {
    expect(shares.cell('Canada', '2014 quantity').isReadOnly).toBe(true);
  });
});

describe('unit values', () => {
  const cells: Cells = {
    'myb-2013': {
      canada: { '2012': '26,700', '2013': '26,000' },
      'canada/value': { '2012': '13,100', '2013': '14,800' },
      mexico: { '2012': '45', '2013': '--' },
      'mexico/value': { '2012': '49', '2013': '--' },
    },
    working: { canada: { '2014': '1,000 e' }, 'canada/value': { '2014': '700' } },
  };
  const unitValues = grid('unit-value', cells);

  it('stand once for each period', () => {
    expect(unitValues.columns.map(({ head, group }) => [head, group])).toEqual([
      ['2012', ''],
      ['2013', ''],
      ['2014', ''],
    ]);
    // 14,800,000 / 26,000 and 700,000 / 1,000.
    expect(unitValues.text('Canada', '2013')).toBe('569');
    expect(unitValues.text('Canada', '2014')).toBe('700e');
  });

  it('have cautions marked, said and explained', () => {
    expect(unitValues.text('Mexico', '2012')).toBe('1,089†');
    expect(unitValues.cell('Mexico', '2012')).toMatchObject({
      spoken:
        '1,089, caution: Small quantity: 45 kg, less than 100 kg. One lot can decide this unit value.',
      hint: expect.stringMatching(/^Small quantity: 45 kg.* 49 \/ 45 = 1,088\.89 dollars/),
    });
    expect(unitValues.note).toBe(
      'Unit value in dollars per kilogram; †: with a caution; n/c: not computed',
    );
  });

  it('are not computed from nothing, with the reason', () => {
    expect(unitValues.cell('Mexico', '2013')).toMatchObject({
      parts: { whole: 'n/c' },
      hint: 'The quantity is zero: nothing is divided by it.',
    });
    expect(unitValues.cell('Mexico', '2014').spoken).toBe('not listed');
  });

  it('show the note on either measure of the row', () => {
    const note = { id: 'n', markdown: 'Why?', createdAt: 1, updatedAt: 1 };
    const noted = grid('unit-value', cells, [{ ...note, target: 'canada/value@2013#myb-2013' }]);
    expect(noted.cell('Canada', '2013').hasNote).toBe(true);
    expect(noted.cell('Canada', '2012').hasNote).toBe(false);
  });
});
