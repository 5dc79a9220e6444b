import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTable, type ComparisonInput, type MeasureComparison } from './comparison.ts';
import { makeSeries, makeTable, observe, observeValue } from './observation-samples.ts';
import type { Observation, Series } from './observations.ts';
import type { Value } from './values.ts';

/** Rows of one measure with their cells of 2012 and 2013; null is not listed. */
type Rows = Record<string, readonly [from: string | null, to: string | null]>;

/** Table 1, quantity in kilograms. */
const imports: Rows = {
  Belgium: ['8,930', '21,300'],
  Canada: ['26,700', '26,000'],
  China: ['15,300', '8,500'],
  'Czech Republic': ['39', '--'],
  France: ['3,620', '9,360'],
  Germany: ['1,380', '101'],
  'Hong Kong': ['2,090', '549'],
  Israel: ['103', '13'],
  Japan: ['17,500', '2,860'],
  'Korea, Republic of': ['18,700', '10,100'],
  Laos: ['613', '981'],
  Liechtenstein: ['28', '--'],
  Mexico: ['45', '--'],
  Peru: ['117', '2,560'],
  Russia: ['2,570', '3,560'],
  Switzerland: ['4,030', '4,320'],
  Taiwan: ['3,270', '5,210'],
  'United Kingdom': ['4,180', '1,850'],
  Total: ['109,000', '97,200'],
};

/** Table 3, refinery production in kilograms. */
const production: Rows = {
  Belgium: ['30,000 e', '30,000 e'],
  Canada: ['65,000 e r', '65,000 e'],
  China: ['405,000 e', '415,000 e'],
  France: ['13,000 e', '33,000 e'],
  Germany: ['10,000 e', '10,000 e'],
  Italy: ['-- r', '--'],
  Japan: ['71,000 e', '72,000 e'],
  'Korea, Republic of': ['165,000 e', '150,000 e'],
  Netherlands: ['-- r', '--'],
  Peru: ['11,080', '11,000'],
  Russia: ['12,600 e', '12,600 e'],
  'United Kingdom': ['-- r', '--'],
  Total: ['783,000 e r', '799,000 e'],
};

function seriesOf(rows: Rows, about: Partial<Series> = {}): Series[] {
  return Object.keys(rows).map((label, order) =>
    makeSeries({
      id: label,
      label,
      order,
      role: label === 'Total' ? 'total' : 'part',
      parentId: label === 'Total' ? '' : 'Total',
      ...about,
    }),
  );
}

function compareAll(
  rows: Rows,
  series: ReadonlyArray<Series>,
  more: Partial<ComparisonInput> = {},
) {
  const at = (side: 0 | 1, period: string) => (id: string) => {
    const text = rows[id]?.[side] ?? null;
    return text === null ? null : observe(text, period, id);
  };
  return compareTable({
    table: makeTable(),
    series,
    from: at(0, '2012'),
    to: at(1, '2013'),
    printedOfSeries: (id) => (rows[id] ?? []).flatMap((text) => text ?? []),
    period: '2013',
    against: '2012',
    ...more,
  });
}

function compare(rows: Rows, series = seriesOf(rows), more: Partial<ComparisonInput> = {}) {
  const [only] = compareAll(rows, series, more);
  if (only === undefined) throw new Error('The table has no measure');
  return only;
}

function rowOf(comparison: MeasureComparison, label: string) {
  const row = [...comparison.rows, comparison.total].find((one) => one?.series.label === label);
  if (row === undefined || row === null) throw new Error(`No row ${label}`);
  return row;
}

describe('compareTable of U.S. imports by quantity, 2013 against 2012', () => {
  const comparison = compare(imports);

  it('has the total apart and the parts in document order', () => {
    expect(comparison).toMatchObject({ table: 'table', measure: 'production', unit: 'kg' });
    expect(comparison.rows.map(({ series }) => series.label)).toEqual(
      Object.keys(imports).filter((label) => label !== 'Total'),
    );
  });

  it('finds the printed decrease of 11%', () => {
    expect(comparison.total?.percent).toBeCloseTo(-10.8257, 4);
    expect(comparison.total?.percentLow).toBeCloseTo(-11.2785, 4);
    expect(comparison.total?.percentHigh).toBeCloseTo(-10.3687, 4);
    expect(comparison.total?.percentText).toBe('-11%');
  });

  it.each([
    ['Canada', 26.749],
    ['Belgium', 21.9136],
    ['Korea, Republic of', 10.3909],
    ['France', 9.6296],
    ['China', 8.7449],
  ])('gives %s the share that the text prints', (label, share) => {
    const row = rowOf(comparison, label);
    expect(row.shareTo).toBeCloseTo(share, 4);
    expect(row.shareOf).toBe('printed total');
  });

  it('sums the rows without rewriting the total', () => {
    expect(comparison).toMatchObject({ sumFrom: 109215, sumTo: 97264 });
  });

  it('ranks by amount and gives zero a share but no rank', () => {
    expect(rowOf(comparison, 'Canada')).toMatchObject({ rankFrom: 1, rankTo: 1 });
    expect(rowOf(comparison, 'China')).toMatchObject({ rankFrom: 4, rankTo: 5 });
    expect(rowOf(comparison, 'Mexico')).toMatchObject({
      percent: -100,
      shareTo: 0,
      rankFrom: 16,
      rankTo: null,
      reason: '2013 is zero and has no rank.',
    });
  });

  it('lets contributions make up the change of the rows', () => {
    expect(rowOf(comparison, 'Belgium').contribution).toBeCloseTo(11.3486, 4); // 12,370 / 109,000
    const together = comparison.rows.reduce((points, row) => points + (row.contribution ?? NaN), 0);
    expect(together).toBeCloseTo((100 * (97264 - 109215)) / 109000, 8);
  });

  it('shows the working of all of it', () => {
    expect(rowOf(comparison, 'Canada').working).toContain(
      'share 2013: 26,000 / 97,200 (printed total) = 26.75%; ' +
        'contribution: (-700) / 109,000 = -0.64 percentage points',
    );
  });

  it('says what it covers', () => {
    expect(comparison.coverageNote).toBe(
      '2012 (myb-2013): 18 of 18 rows have a number. 2013 (myb-2013): 18 of 18 rows have a number.',
    );
  });
});

describe('compareTable of refinery production, 2013 against 2012', () => {
  const comparison = compare(production);

  it('finds a concentration of 3,238 in 2013', () => {
    expect(comparison.hhiTo).toBeCloseTo(3237.93, 2);
    expect(comparison.hhiFrom).toBeCloseTo(3296.94, 2);
  });

  it('has more than one-half of production in China', () => {
    expect(rowOf(comparison, 'China').shareTo).toBeCloseTo(51.9399, 4);
  });

  it('finds the rise in France, estimated', () => {
    const france = rowOf(comparison, 'France');
    expect(france).toMatchObject({ change: 20000, percentText: '154%', estimated: true });
    expect(rowOf(comparison, 'Peru').estimated).toBe(false);
  });

  it('has no percent for zero after zero', () => {
    expect(rowOf(comparison, 'Italy')).toMatchObject({
      change: 0,
      percent: null,
      percentText: null,
      contribution: 0,
    });
  });
});

describe('compareTable where figures are missing', () => {
  it('takes the sum where no total is listed, and names the rows without a number', () => {
    const comparison = compare({
      ...production,
      Japan: ['71,000', 'W'],
      Peru: ['11,080', null],
      Total: ['783,000', null],
    });
    expect(comparison.sumTo).toBe(715600);
    const china = rowOf(comparison, 'China');
    expect(china.shareTo).toBeCloseTo((100 * 415000) / 715600, 8);
    expect(china.shareOf).toBe('printed total in 2012, sum of the rows with a number in 2013');
    expect(comparison.coverageNote).toContain(
      '2013 (myb-2013): 10 of 12 rows have a number; without Japan (withheld); Peru (not listed).',
    );
    expect(rowOf(comparison, 'Japan')).toMatchObject({
      change: null,
      shareTo: null,
      rankTo: null,
      contribution: null,
      reason: '2013 is withheld.',
    });
    expect(rowOf(comparison, 'Peru').reason).toBe('2013 is not listed.');
    expect(comparison.total).toMatchObject({ to: null, percent: null, shareTo: null });
  });

  it('gives no share of a total that is withheld', () => {
    const comparison = compare({ ...production, Total: ['783,000', 'W'] });
    expect(rowOf(comparison, 'China')).toMatchObject({
      shareTo: null,
      reason: 'The total of 2013 is withheld.',
    });
    expect(rowOf(comparison, 'China').shareFrom).not.toBeNull();
    expect(rowOf(comparison, 'China').contribution).not.toBeNull();
  });

  it('gives no contribution to a total that is not available', () => {
    const comparison = compare({ ...production, Total: ['NA', '799,000'] });
    expect(rowOf(comparison, 'China')).toMatchObject({
      contribution: null,
      reason: 'The total of 2012 is not available.',
    });
  });

  it('keeps every row when one side is empty', () => {
    const comparison = compare({ A: ['5', null], B: ['7', null], Total: ['12', null] });
    expect(comparison.rows).toHaveLength(2);
    expect(comparison).toMatchObject({ sumFrom: 12, sumTo: null, hhiTo: null });
  });

  it('leaves ranges and half units out of shares, with the reason', () => {
    const comparison = compare({
      A: ['5', '6-8'],
      B: ['7', 'Less than ½ unit'],
      Total: ['12', '14'],
    });
    expect(rowOf(comparison, 'A').reason).toContain('2013 is a range: no share');
    expect(rowOf(comparison, 'B').reason).toContain('2013 is less than half a unit: no share');
  });
});

describe('compareTable of unlike stretches of time', () => {
  const quarter = compare({ France: ['400', '100'], Total: ['1,000', '250'] }, undefined, {
    period: '2013-Q1',
    to: (id) => observe(id === 'Total' ? '250' : '100', '2013-Q1', id),
  });

  it('compares no amounts, with the reason, and shares all the same', () => {
    expect(quarter.rows[0]).toMatchObject({
      change: null,
      percent: null,
      contribution: null,
      shareFrom: 40,
      shareTo: 40,
      reason:
        '2012 is a year, 2013-Q1 a quarter: amounts are compared only over like stretches of time.',
    });
    expect(quarter.total?.contribution).toBeNull();
  });
});

describe('compareTable and what adds up', () => {
  const plants: Rows = { Trail: ['75', '80'], Auby: ['48', '48'], Takehara: ['NA', 'NA'] };
  const listed = seriesOf(plants, { role: 'single', parentId: '', unit: 't/yr' }).map((one) => ({
    ...one,
    country: one.label,
    entity: `Company of ${one.label}`,
  }));

  it('sums a list of plants, leaving out those without a number', () => {
    const comparison = compare(plants, listed);
    expect(comparison).toMatchObject({ sumFrom: 123, sumTo: 128, total: null });
    expect(rowOf(comparison, 'Trail')).toMatchObject({
      shareTo: 62.5,
      shareOf: 'sum of the rows with a number',
    });
  });

  it.each<[string, Partial<Series>]>([
    ['prices', { unit: 'USD/kg' }],
    ['shares', { unit: '%' }],
    ['rows of no company', { entity: '' }],
    ['figures that a text names one by one', { country: 'World' }],
  ])('does not sum %s', (_, about) => {
    const comparison = compare(
      plants,
      listed.map((one) => ({ ...one, ...about })),
    );
    expect(comparison).toMatchObject({ sumFrom: null, sumTo: null, hhiFrom: null, hhiTo: null });
    expect(comparison.coverageNote).toContain('do not add up');
    expect(rowOf(comparison, 'Trail')).toMatchObject({
      shareTo: null,
      rankTo: null,
      contribution: null,
    });
    expect(rowOf(comparison, 'Trail').reason).toContain('do not add up');
  });

  it('does not sum primary with secondary capacity', () => {
    const mixed = listed.map((one, index) => (index === 0 ? { ...one, basis: 'secondary' } : one));
    expect(compare(plants, mixed).sumTo).toBeNull();
  });

  it('counts parts once, whatever subtotals stand among them', () => {
    const rows: Rows = { A: ['5', '6'], Europe: ['5', '6'], B: ['7', '8'], Total: ['12', '14'] };
    const series = seriesOf(rows).map((one) =>
      one.label === 'Europe' ? { ...one, role: 'subtotal' as const } : one,
    );
    const comparison = compare(rows, series);
    expect(comparison.rows.map(({ series }) => series.label)).toEqual(['A', 'B']);
    expect(comparison.sumTo).toBe(14);
  });

  it('keeps measures and units apart', () => {
    const rows: Rows = { q: ['5', '6'], v: ['50', '70'], t: ['1', '2'] };
    const series = [
      makeSeries({ id: 'q', order: 1, measure: 'quantity' }),
      makeSeries({ id: 'v', order: 2, measure: 'value', unit: 'kUSD' }),
      makeSeries({ id: 't', order: 3, measure: 'quantity', unit: 't' }),
    ];
    expect(compareAll(rows, series).map(({ measure, unit }) => [measure, unit])).toEqual([
      ['quantity', 'kg'],
      ['value', 'kUSD'],
      ['quantity', 't'],
    ]);
  });

  it('adds the note on a row to its reason', () => {
    const comparison = compare(production, seriesOf(production), {
      note: ({ series }) => (series.label === 'Canada' ? 'Restated since.' : null),
    });
    expect(rowOf(comparison, 'Canada').reason).toBe('Restated since.');
    expect(rowOf(comparison, 'Belgium').reason).toBeNull();
  });
});

describe('compareTable of anything', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const small = fc.integer({ min: -1000, max: 1_000_000 });
  const figure = fc.oneof(small, finite, fc.constant(-0));
  const values: fc.Arbitrary<Value> = fc.oneof(
    { weight: 4, arbitrary: figure.map((value): Value => ({ kind: 'number', value })) },
    fc
      .tuple(figure, figure)
      .map(([a, b]): Value => ({ kind: 'range', low: Math.min(a, b), high: Math.max(a, b) })),
    figure.map((low): Value => ({ kind: 'bound', low, high: null })),
    figure.map((high): Value => ({ kind: 'bound', low: null, high })),
    fc.constantFrom<Value>(
      { kind: 'zero' },
      { kind: 'less-than-half-unit' },
      { kind: 'not-available' },
      { kind: 'withheld' },
      { kind: 'not-applicable' },
    ),
  );
  const cell = fc.option(values.map((value) => observeValue(value)));
  const role = fc.constantFrom<Series['role']>('part', 'part', 'total', 'subtotal', 'single');
  const rows = fc.array(fc.record({ role, from: cell, to: cell }), { maxLength: 6 });
  const unit = fc.constantFrom('kg', '%', 'USD/kg', 't/yr');

  it('never gives NaN, an infinity or -0, and gives a reason for every null', () => {
    fc.assert(
      fc.property(rows, unit, (all, ofUnit) => {
        const find = (side: 'from' | 'to') => (id: string) => all[Number(id)]?.[side] ?? null;
        const comparisons = compareTable({
          table: makeTable(),
          series: all.map((one, index) =>
            makeSeries({
              id: String(index),
              order: index,
              role: one.role,
              unit: ofUnit,
              entity: `${index}`,
            }),
          ),
          from: find('from'),
          to: find('to'),
          printedOfSeries: () => ['1'],
          period: '2013',
          against: '2012',
        });
        for (const comparison of comparisons) {
          const compared = [...comparison.rows, comparison.total].filter((row) => row !== null);
          for (const derived of [comparison, ...compared]) expect(badNumbers(derived)).toEqual([]);
          for (const row of compared) {
            const fields = [row.change, row.percent, row.percentLow, row.percentHigh, row.index];
            const places = [row.shareFrom, row.shareTo, row.rankFrom, row.rankTo, row.contribution];
            if ([...fields, ...places].includes(null)) expect(row.reason).toBeTruthy();
            expect(JSON.stringify(row)).not.toMatch(/NaN|Infinity|null%|undefined/);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  /** Names of derived fields that hold what no reader should meet; the observations themselves are given. */
  function badNumbers(derived: object): string[] {
    return Object.entries(derived)
      .filter(
        ([, value]) =>
          typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)),
      )
      .map(([name]) => name);
  }

  it('compares any observation with itself as unchanged', () => {
    fc.assert(
      fc.property(small, (value) => {
        fc.pre(value > 0);
        const same: Observation = observeValue({ kind: 'number', value });
        const [comparison] = compareTable({
          table: makeTable(),
          series: [makeSeries({ id: 'a' })],
          from: () => same,
          to: () => same,
          printedOfSeries: () => [],
          period: '2013',
          against: '2012',
        });
        expect(comparison?.rows[0]).toMatchObject({
          change: 0,
          percent: 0,
          percentText: '0%',
          index: 100,
        });
      }),
      { numRuns: 50 },
    );
  });
});
