import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from '#domain/editions.ts';
import { Figures, latest } from '#domain/figures.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import type { Block, Edition, Series } from '#domain/observations.ts';
import { chartData, decimalsFor, type ChartMode } from './chart-data.ts';

const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };
const working = makeWorkingEdition('working', 'Working edition', 1);

function block(editionId: string, cells: Record<string, string>): Block {
  const figures = Object.entries(cells).map(([period, text]) => [period, observe(text, period)]);
  return { seriesId: 'a', editionId, tableId: 'table', figures: Object.fromEntries(figures) };
}

/** The chart of one series whose figures stand in the baseline and, if given, in the working edition. */
function draw(
  mode: ChartMode,
  printed: Record<string, string>,
  entered: Record<string, string> = {},
  about: Partial<Series> = {},
) {
  const blocks = [block('myb-2013', printed), block('working', entered)];
  return chartData({
    table: makeTable(),
    series: [makeSeries({ id: 'a', label: 'France', country: 'France', ...about })],
    figures: new Figures([baseline, working], blocks),
    view: latest,
    mode,
  });
}

/** What is drawn of each period: a number, a range, or the reason for a gap. */
function drawn(data: ReturnType<typeof draw>) {
  return Object.fromEntries(
    (data.series[0]?.points ?? []).map(({ period, y, range, gap }) => [period, y ?? range ?? gap]),
  );
}

describe('chartData in values', () => {
  it('draws numbers, zero as zero, and ranges by both ends', () => {
    const data = draw('value', { '2012': '--', '2013': '33,000', '2014': '485-500' });
    expect(drawn(data)).toEqual({ '2012': 0, '2013': 33000, '2014': [485, 500] });
  });

  it('leaves a gap with its reason for what states no number', () => {
    const data = draw('value', {
      '2013': '33,000',
      '2014': 'W',
      '2015': 'NA',
      '2016': '>50',
      '2017': 'Less than ½ unit',
    });
    expect(drawn(data)).toEqual({
      '2013': 33000,
      '2014': 'withheld',
      '2015': 'not available',
      '2016': 'bound',
      '2017': 'less than half a unit',
    });
  });

  it('keeps the place of years in which nothing is listed', () => {
    const data = draw('value', { '2013': '33,000', '2016': '40,000' });
    expect(data.periods).toEqual(['2013', '2014', '2015', '2016']);
    expect(drawn(data)).toMatchObject({ '2014': 'not listed', '2015': 'not listed' });
  });

  it('fills no years between periods that are not all years', () => {
    const data = draw('value', { '2013-Q1': '485', '2013-Q4': '685' });
    expect(data.periods).toEqual(['2013-Q1', '2013-Q4']);
    expect(data.periodLabels).toEqual(['1st quarter 2013', '4th quarter 2013']);
  });

  it('knows which figures are estimates', () => {
    const data = draw('value', { '2012': '13,000', '2013': '33,000 e' });
    expect(data.series[0]?.points.map(({ isEstimated }) => isEstimated)).toEqual([false, true]);
  });

  it('draws the newest figure of each period', () => {
    expect(drawn(draw('value', { '2013': '33,000' }, { '2013': '34,000 r' }))).toEqual({
      '2013': 34000,
    });
  });
});

describe('chartData as percent of change and as index', () => {
  it('compares every period with the baseline’s 2013', () => {
    const cells = { '2012': '16,500', '2013': '33,000', '2014': '66,000' };
    expect(drawn(draw('percent', cells))).toEqual({ '2012': -50, '2013': 0, '2014': 100 });
    expect(drawn(draw('index', cells))).toEqual({ '2012': 50, '2013': 100, '2014': 200 });
  });

  it('is estimated where either side is', () => {
    const data = draw('index', { '2013': '33,000 e', '2014': '66,000' });
    expect(data.series[0]?.points.map(({ isEstimated }) => isEstimated)).toEqual([true, true]);
  });

  it('gives the reason where there is no percent', () => {
    const data = draw('percent', { '2013': '--', '2014': '40' });
    expect(drawn(data)['2014']).toBe('2013 is zero: there is no percent from it.');
  });

  it('draws no percent of a quarter’s amount from the year’s', () => {
    const data = draw('percent', { '2013': '40' }, { '2014-Q1': '10' });
    expect(drawn(data)['2014-Q1']).toMatch(/^2013 is a year, 2014-Q1 a quarter: /);
  });

  it('draws no percent of a percentage', () => {
    const data = draw('percent', { '2013': '20%', '2014': '25%' }, {}, { unit: '%' });
    expect(drawn(data)['2014']).toBe('Figures in percent are compared in percentage points.');
  });
});

describe('the axis and the names of a chart', () => {
  it('mark 2013 where it is on the axis', () => {
    expect(draw('value', { '2013': '1', '2014': '2' }).basePeriod).toBe('2013');
    expect(draw('value', { '2014': '2' }).basePeriod).toBeNull();
  });

  it('name a series by its label, and one of several companies in a country by the company', () => {
    const name = (about: Partial<Series>) => draw('value', {}, {}, about).series[0]?.label;
    expect(name({})).toBe('France');
    expect(name({ entity: 'Nyrstar NV' })).toBe('Nyrstar NV');
    expect(name({ entity: 'Nyrstar NV', label: 'Auby smelter' })).toBe('Auby smelter');
  });
});

describe('decimalsFor', () => {
  it.each<[number, ChartMode, number]>([
    [1.05, 'value', 2],
    [33000, 'value', 0],
    [-10.8257, 'percent', 1],
    [0.256, 'percent', 2],
    [100, 'index', 0],
  ])('of %s as %s are %s', (value, mode, decimals) => {
    expect(decimalsFor(value, mode)).toBe(decimals);
  });
});
