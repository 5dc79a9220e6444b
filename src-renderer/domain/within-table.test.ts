import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from './figure-samples.ts';
import { latest, type View } from './view.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import type { Series } from './observations.ts';
import { TableFigures } from './table-figures.ts';
import { findWithinTable } from './within-table.ts';

const quantity = { measure: 'quantity', unit: 'kg', parentId: 'total' };
const value = { measure: 'value', unit: 'kUSD', parentId: 'total/value' };
const imports: Series[] = [
  makeSeries({ ...quantity, id: 'canada', label: 'Canada', order: 1 }),
  makeSeries({ ...value, id: 'canada/value', label: 'Canada', order: 2 }),
  makeSeries({ ...quantity, id: 'china', label: 'China', order: 3 }),
  makeSeries({ ...value, id: 'china/value', label: 'China', order: 4 }),
  makeSeries({ ...quantity, id: 'total', label: 'Total', order: 5, role: 'total', parentId: '' }),
  makeSeries({
    ...value,
    id: 'total/value',
    label: 'Total',
    order: 6,
    role: 'total',
    parentId: '',
  }),
];

const cells: Cells = {
  'myb-2013': {
    canada: { '2011': '200', '2013': '300' },
    china: { '2013': '700' },
    total: { '2013': '1,000' },
    'canada/value': { '2013': '150' },
  },
  working: {
    canada: { '2013': '310', '2014': '900', '2015': '1,200 e', '2015-Q1': '300' },
    china: { '2014': '600', '2015': 'W' },
    total: { '2014': '1,500' },
    'canada/value': { '2014': '540' },
  },
};

function within(id: string, period: string, about: { series?: Series[]; view?: View } = {}) {
  const series = about.series ?? imports;
  const of = series.find((one) => one.id === id);
  if (of === undefined) throw new Error(`No series ${id}`);
  const { view = latest } = about;
  const figures = makeFigures(cells);
  const table = new TableFigures({ table: makeTable(), series, figures, view });
  return findWithinTable(table, of, period);
}

describe('findWithinTable', () => {
  it('gives the share, and says what it is of', () => {
    // 900 / 1,500, and 1,200 is all of what has a number in 2015.
    expect(within('canada', '2014').share).toMatchObject({ value: 60, whole: 'printed total' });
    expect(within('canada', '2015').share).toMatchObject({
      value: 100,
      whole: 'sum of the rows with a number',
      flags: ['e'],
    });
  });

  it('gives the rank and that of 2013', () => {
    expect(within('canada', '2014').rank).toMatchObject({
      now: { place: 1, of: 2 },
      base: { place: 2, of: 2 },
    });
  });

  it('tells no contribution and growth across a series break, but share and rank', () => {
    const broken = imports.map((one) =>
      one.id === 'canada' ? { ...one, breakNote: 'gross weight from then on' } : one,
    );
    const { contribution, growth, share, rank } = within('canada', '2014', { series: broken });
    const reason = expect.stringMatching(/^Series break: gross weight from then on\. Not compared/);
    expect(contribution).toMatchObject({ value: null, reason });
    expect(growth).toMatchObject({ value: null, reason });
    expect(share?.value).toBe(60);
    expect(rank?.now.place).toBe(1);
  });

  it('gives the contribution to the change since 2013', () => {
    // (900 - 300) / 1,000; the base is the baseline's own 300, though 310 restates it.
    expect(within('canada', '2014').contribution?.value).toBe(60);
    expect(within('china', '2015').contribution).toMatchObject({
      value: null,
      reason: '2015 is withheld.',
    });
  });

  it('gives no contribution of a quarter to the change since a year', () => {
    expect(within('canada', '2015-Q1').contribution).toMatchObject({
      value: null,
      reason:
        '2013 is a year, 2015-Q1 a quarter: amounts are compared only over like stretches of time.',
    });
  });

  it('asks for no contribution of the base itself, but for that of its restatement', () => {
    const printed: View = { kind: 'edition', editionId: 'myb-2013' };
    expect(within('canada', '2013', { view: printed }).contribution).toBeNull();
    expect(within('canada', '2013').contribution?.value).toBe(1); // (310 - 300) / 1,000
  });

  it('gives growth from 2013, to 2013 for an earlier year, and none for 2013', () => {
    // 300 to 1,200 in two years is doubling each year.
    expect(within('canada', '2015').growth).toMatchObject({ value: 100, from: '2013', to: '2015' });
    expect(within('canada', '2011').growth).toMatchObject({ from: '2011', to: '2013' });
    expect(within('canada', '2011').growth?.value).toBeCloseTo(22.4745, 4); // sqrt(300 / 200)
    expect(within('canada', '2013').growth).toBeNull();
  });

  it('gives the unit value from either measure of the row', () => {
    // 540,000 dollars over 900 kilograms.
    expect(within('canada', '2014').unitValue?.value).toBe(600);
    expect(within('canada/value', '2014').unitValue?.value).toBe(600);
    expect(within('china', '2014').unitValue).toMatchObject({
      value: null,
      reason: 'The value is not listed.',
    });
  });

  it('asks for nothing of a total but growth and unit value', () => {
    expect(within('total', '2014')).toMatchObject({
      addsUp: true,
      share: null,
      rank: null,
      contribution: null,
      growth: { value: 50 },
    });
  });

  it('has no place for rows that add up to nothing, and no growth of percentages', () => {
    const prices = [makeSeries({ id: 'canada', unit: '%', role: 'single' })];
    expect(within('canada', '2014', { series: prices })).toMatchObject({
      addsUp: false,
      share: null,
      rank: null,
      contribution: null,
      unitValue: null,
      growth: { value: null, reason: 'Figures in percent have no growth in percent a year.' },
    });
  });

  it('goes by the view', () => {
    const printed: View = { kind: 'as-of', editionId: 'myb-2013' };
    expect(within('canada', '2014', { view: printed }).share).toMatchObject({ value: null });
  });
});
