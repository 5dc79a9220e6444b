import { describe, expect, it } from 'vitest';
import type { ChartData, ChartPoint, ChartSeries } from './chart-data.ts';
import { describeChart } from './describe-chart.ts';

const words = { title: 'Production', subtitle: 'Kilograms', axisTitle: 'kilograms', below: [] };

function point(about: Partial<ChartPoint>): ChartPoint {
  return {
    period: '',
    y: null,
    range: null,
    isEstimated: false,
    isForecast: false,
    startsAnew: false,
    gap: null,
    ...about,
  };
}

function series(label: string, ...points: ReadonlyArray<Partial<ChartPoint>>): ChartSeries {
  return { id: label, label, points: points.map(point) };
}

function describeIt(all: ReadonlyArray<ChartSeries>, about: Partial<ChartData> = {}): string {
  const years = ['2012', '2013', '2014'].slice(0, all[0]?.points.length);
  const data: ChartData = {
    periods: years,
    periodLabels: years,
    series: all,
    mode: 'value',
    basePeriod: null,
    ...about,
  };
  return describeChart(data, words, 'en-US');
}

describe('describeChart', () => {
  it('begins with what the chart shows', () => {
    expect(describeIt([])).toBe('Production. Kilograms.');
  });

  it('says what is marked', () => {
    expect(describeIt([], { basePeriod: '2013' })).toContain('2013 is marked as the baseline.');
  });

  it('says each line’s first and last figure', () => {
    const text = describeIt([
      series('France', { y: 13000 }, { y: 33000 }),
      series('World', { y: 783000 }, { y: 799000 }),
    ]);
    expect(text).toContain('France: 13,000 in 2012, 33,000 in 2013.');
    expect(text).toContain('World: 783,000 in 2012, 799,000 in 2013.');
  });

  it('says a figure with the decimals that it has', () => {
    expect(describeIt([series('CIGS', { y: 1.05 })])).toContain('CIGS: 1.05 in 2012.');
  });

  it('rounds what was computed', () => {
    const text = describeIt([series('France', { y: -60.6061 })], { mode: 'percent' });
    expect(text).toContain('France: \u221260.6 in 2012.');
  });

  it('says both ends of a range', () => {
    expect(describeIt([series('Dealer price', { range: [485, 500] })])).toContain(
      'Dealer price: 485 to 500 in 2012.',
    );
  });

  it('counts the gaps', () => {
    const text = describeIt([series('Peru', { y: 2499 }, { gap: 'withheld' }, { y: 11000 })]);
    expect(text).toContain('Peru: 2,499 in 2012, 11,000 in 2014, 1 gap.');
  });

  it('says so where nothing is drawn', () => {
    expect(describeIt([series('Peru', { gap: 'withheld' })])).toContain('Peru: nothing to draw.');
  });
});
