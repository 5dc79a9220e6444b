import { describe, expect, it } from 'vitest';
import type { ChartMode } from '#domain/charts/chart.ts';
import { timeOf, type Cells, type Sample } from '../chart-samples.ts';

/** What is drawn of each period of one row: a number, a range, or the reason for a gap. */
function drawn(mode: ChartMode, printed: Cells, entered: Cells = {}, about = {}) {
  const sample: Sample = {
    // A row beside it that can be drawn in every mode.
    rows: { France: printed, Peru: { '2013': '1' } },
    entered: { France: entered },
    about: { France: { ...about, role: 'single' }, Peru: { role: 'single' } },
  };
  return Object.fromEntries(
    (timeOf(sample, { mode }).series[0]?.points ?? []).map(({ period, y, range, gap }) => [
      period,
      y ?? range ?? gap,
    ]),
  );
}

describe('points in values', () => {
  it('are numbers, zero as zero, and ranges by both ends', () => {
    const cells = { '2012': '--', '2013': '33,000', '2014': '485-500' };
    expect(drawn('value', cells)).toEqual({ '2012': 0, '2013': 33000, '2014': [485, 500] });
  });

  it('are a gap with its reason for what states no number', () => {
    const cells = {
      '2013': '33,000',
      '2014': 'W',
      '2015': 'NA',
      '2016': '>50',
      '2017': 'Less than ½ unit',
      '2018': 'XX',
    };
    expect(drawn('value', cells)).toEqual({
      '2013': 33000,
      '2014': 'withheld',
      '2015': 'not available',
      '2016': 'bound, >50',
      '2017': 'less than half a unit',
      '2018': 'not applicable',
    });
  });

  it('are the newest figure of each period', () => {
    expect(drawn('value', { '2013': '33,000' }, { '2013': '34,000 r' })).toEqual({
      '2013': 34000,
    });
  });

  it('know estimates, plans and breaks', () => {
    const row = { '2012': '13,000', '2013': '33,000 e', '2014': '40,000 f', '2015': '9 b' };
    const points = timeOf({ rows: { France: row } }).series[0]?.points ?? [];
    expect(points.map(({ isEstimated }) => isEstimated)).toEqual([false, true, false, false]);
    expect(points.map(({ isForecast }) => isForecast)).toEqual([false, false, true, false]);
    expect(points.map(({ startsAnew }) => startsAnew)).toEqual([false, false, false, true]);
  });

  it('have the span that rounding leaves open: half a unit either way', () => {
    const { series } = timeOf({ rows: { Belgium: { '2012': '8,930', '2013': '21,300' } } });
    expect(series[0]?.points.map(({ span }) => span)).toEqual([
      [8925, 8935],
      [21250, 21350],
    ]);
  });
});

describe('points of change, percent and index', () => {
  const cells = { '2012': '16,500', '2013': '33,000', '2014': '66,000' };

  it('compare every period with the baseline’s 2013', () => {
    expect(drawn('change', cells)).toEqual({ '2012': -16500, '2013': 0, '2014': 33000 });
    expect(drawn('percent', cells)).toEqual({ '2012': -50, '2013': 0, '2014': 100 });
    expect(drawn('index', cells)).toEqual({ '2012': 50, '2013': 100, '2014': 200 });
  });

  it('are estimated where either side is', () => {
    const row = { '2013': '33,000 e', '2014': '66,000' };
    const points = timeOf({ rows: { France: row } }, { mode: 'index' }).series[0]?.points;
    expect(points?.map(({ isEstimated }) => isEstimated)).toEqual([true, true]);
  });

  it.each<[ChartMode, Cells, Cells, object, RegExp]>([
    ['percent', { '2013': '--' }, { '2014': '40' }, {}, /^2013 is zero: /],
    ['percent', { '2013': '40' }, { '2014-Q1': '10' }, {}, /^2013 is a year, 2014-Q1 a quarter: /],
    ['percent', { '2013': '20%' }, { '2014': '25%' }, { unit: '%' }, /percentage points\.$/],
    ['index', { '2013': 'W' }, { '2014': '25' }, {}, /^2013 is withheld/],
  ])('in %s of %j and %j give the reason where there is none', (mode, a, b, about, reason) => {
    expect(Object.values(drawn(mode, a, b, about)).at(-1)).toMatch(reason);
  });
});

describe('points of shares', () => {
  const sample: Sample = {
    rows: {
      Belgium: { '2013': '21,300' },
      Mexico: { '2013': '--' },
      Peru: { '2013': 'W' },
      Total: { '2013': '97,200' },
    },
  };

  it('are percentages of the printed total; zero has none of it, what is withheld is a gap', () => {
    const points = timeOf(sample, { mode: 'share' }).series.map(({ points: [point] }) => point);
    expect(points[0]?.y).toBeCloseTo(21.914, 3);
    expect(points[1]?.y).toBe(0);
    expect(points[2]).toMatchObject({ y: null, gap: expect.stringMatching(/withheld/) });
    expect(points[3]?.y).toBe(100);
  });
});
