import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from './figure-samples.ts';
import { latest, type View } from './view.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import type { SalientRow } from './salient-rows.ts';
import type { Statistic } from './salient.ts';
import { chooseColumns, makeSalientTable } from './salient-table.ts';

/** The totals of Table 1 in 2012 and 2013, two suppliers, a price, a stock at yearend and a rate. */
const printed: Cells[string] = {
  quantity: { '2012': '109,000', '2013': '97,200' },
  value: { '2012': '53,900', '2013': '53,400' },
  canada: { '2012': '20,000', '2013': '30,000' },
  belgium: { '2012': '20,000', '2013': '10,000 e' },
  price: { '2013': '555-580' },
  stocks: { '2013-12-31': '2,030' },
  rate: { '2013': '75%' },
  use: { '2009/2013': '100-150' },
};

const series = [
  makeSeries({ id: 'quantity', role: 'total', unit: 'kg', measure: 'quantity', order: 8 }),
  makeSeries({ id: 'value', role: 'total', unit: 'kUSD', measure: 'value', order: 9 }),
  makeSeries({ id: 'canada', measure: 'quantity', parentId: 'quantity', label: 'Canada' }),
  makeSeries({ id: 'belgium', measure: 'quantity', parentId: 'quantity', label: 'Belgium' }),
  makeSeries({ id: 'price', role: 'single', unit: 'USD/kg', measure: 'price' }),
  makeSeries({ id: 'stocks', role: 'single', unit: 't', measure: 'stocks' }),
  makeSeries({ id: 'rate', role: 'single', unit: '%', measure: 'rate' }),
  makeSeries({ id: 'use', role: 'single', unit: 't', measure: 'use' }),
];

const ofSeries = (id: string): Statistic => ({ kind: 'series', series: id, label: id });
const statistics: ReadonlyArray<Statistic> = [
  ...['quantity', 'value', 'price', 'stocks', 'rate', 'use'].map(ofSeries),
  { kind: 'unit-value', value: 'value', quantity: 'quantity', label: 'unit value' },
  { kind: 'concentration', total: 'quantity', label: 'concentration' },
];

function make(working: Cells[string] = {}, view: View = latest, base: Cells[string] = printed) {
  return makeSalientTable(
    {
      tables: [makeTable()],
      series,
      figures: makeFigures({ 'myb-2013': base, working }),
      view,
    },
    [{ heading: 'All', statistics }],
  );
}

function row(label: string, table = make()): SalientRow {
  const found = table.groups.flatMap(({ rows }) => rows).find((one) => one.label === label);
  if (found === undefined) throw new Error(`No row ${label}`);
  return found;
}

const stated = ({ figures }: SalientRow) =>
  Object.fromEntries(figures.map(({ year, observation }) => [year, observation?.printed ?? null]));

describe('makeSalientTable of the baseline alone', () => {
  it('compares 2013 with the year before it', () => {
    const table = make();
    expect(table.hasLater).toBe(false);
    expect(table.columns.map(({ year, isCompared }) => [year, isCompared])).toEqual([
      ['2012', true],
      ['2013', true],
    ]);
    const { change } = row('quantity');
    // -11,800 / 109,000; from 97,150 / 109,500 to 97,250 / 108,500.
    expect(change).toMatchObject({ from: '2012', to: '2013', shape: 'percent', reason: null });
    expect(change.percent).toBeCloseTo(-10.8257, 4);
    expect(change.low).toBeCloseTo(-11.2785, 4);
    expect(change.high).toBeCloseTo(-10.3687, 4);
  });

  it('calculates the unit value of each year and its change, with the span of its own rounding', () => {
    const { change, ...found } = row('unit value');
    // 53,900,000 / 109,000 = 494.50 and 53,400,000 / 97,200 = 549.38.
    expect(stated({ change, ...found })).toEqual({ '2012': '494', '2013': '549' });
    expect(change.percent).toBeCloseTo(11.0997, 4);
    expect(change.low).toBeLessThan(11.0997);
    expect(change.high).toBeGreaterThan(11.0997);
    expect(found.unit).toBe('USD/kg');
  });

  it('calculates the concentration of the rows, and its change in points', () => {
    const { change, figures, ...found } = row('concentration');
    // Two halves; three quarters and one: 5,000 and 75² + 25² = 6,250.
    expect(stated({ change, figures, ...found })).toEqual({ '2012': '5,000', '2013': '6,250' });
    expect(change).toMatchObject({ shape: 'points', points: 1250, estimated: true });
    expect(figures.map(({ observation }) => observation?.flags)).toEqual([[], ['e']]);
  });

  it('says why a row has no change', () => {
    expect(row('price').change).toMatchObject({
      shape: 'none',
      percent: null,
      reason: 'No earlier year is listed.',
    });
  });

  it('leads to the figure that is compared', () => {
    expect(row('quantity').cell).toEqual({
      tableId: 'table',
      seriesId: 'quantity',
      period: '2013',
    });
    expect(row('stocks').cell.period).toBe('2013-12-31');
  });
});

describe('makeSalientTable with later years', () => {
  const entered: Cells[string] = {
    quantity: { '2014': '123,000' },
    price: { '2014': '690-720' },
    stocks: { '2014-12-31': '3,600' },
    rate: { '2014': '80%' },
  };
  const table = make(entered);

  it('compares the newest with 2013, and keeps what precedes in view', () => {
    expect(table.hasLater).toBe(true);
    expect(table.columns).toEqual([
      { year: '2012', isBase: false, isCompared: false },
      { year: '2013', isBase: true, isCompared: true },
      { year: '2014', isBase: false, isCompared: true },
    ]);
    const { change, notes } = row('quantity', table);
    expect(change).toMatchObject({ from: '2013', to: '2014' });
    // 25,800 / 97,200.
    expect(change.percent).toBeCloseTo(26.5432, 4);
    expect(notes).toEqual([
      'Several editions: 2014 of Working edition, the others of Yearbook 2013.',
    ]);
  });

  it('compares ranges end by end, yearends with yearends, rates in points', () => {
    const ends = row('price', table).change;
    // 690 / 555 and 720 / 580.
    expect(ends.shape).toBe('ends');
    expect(ends.low).toBeCloseTo(24.3243, 4);
    expect(ends.high).toBeCloseTo(24.1379, 4);
    // 1,570 / 2,030.
    expect(row('stocks', table).change.percent).toBeCloseTo(77.3399, 4);
    expect(row('rate', table).change).toMatchObject({ shape: 'points', points: 5 });
  });

  it('says that a row has no later year, and does not fall back on an earlier one', () => {
    expect(row('value', table).change).toMatchObject({
      shape: 'none',
      from: '2013',
      to: null,
      reason: 'No later year is listed.',
    });
  });

  it('does not compare unlike stretches of time', () => {
    expect(row('use', make({ use: { '2014': '120' } })).change).toMatchObject({
      shape: 'none',
      reason: '2009 to 2013 and 2014 are unlike stretches of time.',
    });
  });

  it('passes over a year of which something is missing for what is calculated', () => {
    const partly = make({
      quantity: { '2014': '123,000', '2015': '130,000' },
      value: { '2014': '65,500' },
    });
    const unitValue = row('unit value', partly);
    expect(stated(unitValue)).toEqual({
      '2012': '494',
      '2013': '549',
      '2014': '533',
      '2015': null,
    });
    expect(unitValue.figures.at(-1)?.reason).toBe('The value of 2015 is not listed.');
    expect(unitValue.change.to).toBe('2014');
  });

  it('gives no concentration of a year that is only begun', () => {
    const begun = row('concentration', make({ canada: { '2014': '60,000' } }));
    expect(begun.figures.at(-1)).toMatchObject({
      year: '2014',
      observation: null,
      reason: '1 of 2 rows is not listed in 2014.',
    });
    expect(begun.change).toMatchObject({
      shape: 'none',
      reason: '1 of 2 rows is not listed in 2014.',
    });
  });

  it('names the rows that a concentration is without', () => {
    const cells = { canada: { '2014': '60,000' }, belgium: { '2014': 'W' } };
    const { figures, notes } = row('concentration', make(cells));
    expect(figures.at(-1)?.observation?.printed).toBe('10,000');
    expect(notes).toContain('2014: without Belgium (withheld).');
  });

  it('cautions against the unit value of a small quantity', () => {
    const { notes } = row(
      'unit value',
      make({ quantity: { '2014': '45' }, value: { '2014': '49' } }),
    );
    expect(notes).toContain(
      '2014: Small quantity: 45 kg, less than 100 kg. One lot can decide this unit value.',
    );
  });

  it('goes on comparing with the printed figure of 2013, and says that it was restated', () => {
    const { change, notes } = row(
      'quantity',
      make({ quantity: { '2013': '97,300 r', '2014': '123,000' } }),
    );
    expect(change.percent).toBeCloseTo(26.5432, 4);
    expect(notes[0]).toBe('Working edition restates 2013 as 97,300 r; compared with 97,200.');
  });

  it('takes a withheld newest year for what it is', () => {
    expect(row('quantity', make({ quantity: { '2014': 'W' } })).change).toMatchObject({
      shape: 'none',
      reason: '2014 is withheld.',
    });
  });

  it('has no later year in the view of the baseline', () => {
    expect(make(entered, { kind: 'as-of', editionId: 'myb-2013' }).hasLater).toBe(false);
  });

  it('takes a forecast for no year', () => {
    expect(make({ quantity: { '2020': '150,000 f' } }).hasLater).toBe(false);
  });
});

describe('makeSalientTable of nothing', () => {
  it('has rows that say so', () => {
    const table = make({}, latest, {});
    expect([table.first, table.last]).toEqual(['2013', '2013']);
    expect(row('quantity', table)).toMatchObject({
      figures: [],
      timing: null,
      change: { shape: 'none', reason: '2013 is not listed.' },
      notes: [],
    });
  });
});

describe('the unit of a group', () => {
  const ofUnits = (...ids: string[]) =>
    makeSalientTable({ tables: [makeTable()], series, figures: makeFigures({}), view: latest }, [
      { heading: 'Some', statistics: ids.map(ofSeries) },
    ]).groups[0]?.unit;

  it('stands in its heading where all rows have it', () => {
    expect(ofUnits('stocks', 'use')).toBe('t');
    expect(ofUnits('stocks', 'price')).toBeNull();
  });
});

describe('chooseColumns', () => {
  const years = (listed: string[], hasLater: boolean) =>
    chooseColumns(listed, hasLater).map(({ year, isCompared }) => (isCompared ? `${year}*` : year));

  it.each<[string, string[], boolean, string[]]>([
    ['the base year alone', ['2013'], false, ['2013*']],
    [
      'five years',
      ['2008', '2009', '2010', '2011', '2012', '2013'],
      false,
      ['2009', '2010', '2011', '2012*', '2013*'],
    ],
    [
      'the newest five',
      ['2009', '2010', '2011', '2012', '2013', '2014'],
      true,
      ['2010', '2011', '2012', '2013*', '2014*'],
    ],
    [
      'the base year always',
      ['2013', '2014', '2015', '2016', '2017', '2018'],
      true,
      ['2013*', '2015', '2016', '2017', '2018*'],
    ],
  ])('shows %s', (_, listed, hasLater, expected) => {
    expect(years(listed, hasLater)).toEqual(expected);
  });
});
