import { describe, expect, it } from 'vitest';
import type { ChartData, ChartPoint } from './chart-data.ts';
import { describePoint, endLabelWidth, lineChart, type ChartKind } from './line-chart.ts';
import { lightTheme } from './palette.ts';

function point(period: string, about: Partial<ChartPoint>): ChartPoint {
  const status = { isEstimated: false, isForecast: false, startsAnew: false };
  return { period, y: null, range: null, ...status, gap: null, ...about };
}

const withGap = [
  point('2012', { y: 0 }),
  point('2013', { y: 33000, isEstimated: true }),
  point('2014', { gap: 'withheld' }),
];
const priceRange = [
  point('2012', { range: [485, 500] }),
  point('2013', { range: [555, 580], isEstimated: true }),
  point('2014', { gap: 'not listed' }),
];

function data(
  points: ReadonlyArray<ChartPoint>,
  basePeriod: string | null = '2013',
  mode: ChartData['mode'] = 'value',
): ChartData {
  const periods = points.map(({ period }) => period);
  const series = [{ id: 'france', label: 'France', points }];
  return { periods, periodLabels: periods, series, mode, basePeriod };
}

function draw(of: ChartData, kind: ChartKind = 'line') {
  return lineChart({ data: of, kind, theme: lightTheme, locale: 'en-US', axisTitle: 'kilograms' });
}

describe('lineChart', () => {
  it('leaves gaps as gaps and draws zero as zero', () => {
    const [dataset] = draw(data(withGap)).data.datasets;
    expect(dataset).toMatchObject({ type: 'line', spanGaps: false, data: [0, 33000, null] });
  });

  it('draws estimates hollow', () => {
    const [dataset] = draw(data(withGap)).data.datasets;
    const colour = lightTheme.colours[0];
    expect(dataset).toMatchObject({
      pointBorderColor: colour,
      pointBackgroundColor: [colour, lightTheme.paper, colour],
    });
  });

  it('draws ranges as bars from low to high, an estimate hollow', () => {
    const [dataset] = draw(data(priceRange)).data.datasets;
    const colour = lightTheme.colours[0];
    expect(dataset).toMatchObject({
      type: 'bar',
      data: [[485, 500], [555, 580], null],
      backgroundColor: [colour, lightTheme.paper, colour],
      borderColor: colour,
    });
  });

  it('draws the numbers of a series with ranges as its line', () => {
    const mixed = [point('2012', { y: 480 }), point('2013', { range: [555, 580] })];
    expect(draw(data(mixed)).data.datasets).toMatchObject([
      { type: 'bar', label: 'France', data: [null, [555, 580]] },
      { type: 'line', label: 'France', data: [480, null] },
    ]);
  });

  it('draws plans and forecasts hollow', () => {
    const [dataset] = draw(data([point('2014', { y: 40, isForecast: true })])).data.datasets;
    expect(dataset).toMatchObject({ pointBackgroundColor: [lightTheme.paper] });
  });

  it('marks the base period where it stands on the axis', () => {
    expect(draw(data(withGap)).options?.plugins?.annotation).toMatchObject({
      annotations: {
        base: { type: 'line', scaleID: 'x', value: 1, label: { content: '2013 baseline' } },
      },
    });
  });

  it('marks nothing where the base period is not on the axis', () => {
    const { annotations } = draw(data(withGap, null)).options?.plugins?.annotation ?? {};
    expect(annotations).toEqual({});
  });

  it.each<[string, ChartKind, ReadonlyArray<ChartPoint>, ChartData['mode'], boolean]>([
    ['bars', 'bar', withGap, 'percent', true],
    ['lines of values', 'line', withGap, 'value', true],
    ['lines of an index', 'line', withGap, 'index', false],
    ['bars from low to high', 'line', priceRange, 'value', false],
  ])(
    'begins the axis of %s at zero only where that is honest',
    (_what, kind, points, mode, zero) => {
      const { options } = draw(data(points, null, mode), kind);
      expect(options?.scales?.y).toMatchObject({ beginAtZero: zero });
    },
  );

  it('gives every series of bars a legend, and lines none: they are named at their ends', () => {
    expect(draw(data(withGap), 'bar').options?.plugins?.legend?.display).toBe(true);
    expect(draw(data(withGap), 'line').options?.plugins?.legend?.display).toBe(false);
  });

  it('says the unit on its axis', () => {
    expect(draw(data(withGap)).options?.scales?.y).toMatchObject({
      title: { display: true, text: 'kilograms' },
    });
  });
});

describe('describePoint', () => {
  const say = (about: Partial<ChartPoint>) => describePoint('France', point('2013', about), String);

  it.each([
    [{ y: 33000 }, 'France: 33000'],
    [{ y: 33000, isEstimated: true }, 'France: 33000, estimated'],
    [{ y: 0 }, 'France: 0'],
    [{ range: [485, 500] as const }, 'France: 485 to 500'],
    [{ gap: 'withheld' }, 'France: withheld'],
  ])('of %j is %s', (about, text) => {
    expect(say(about)).toBe(text);
  });

  it('is the name alone where no point is', () => {
    expect(describePoint('France', undefined, String)).toBe('France');
  });
});

describe('endLabelWidth', () => {
  const named = (label: string): ChartData => ({
    ...data(withGap),
    series: [{ id: 'a', label, points: [] }],
  });

  it('grows with the longest name, up to a bound', () => {
    expect(endLabelWidth(named('Italy'))).toBeLessThan(endLabelWidth(named('Netherlands')));
    expect(endLabelWidth(named('x'.repeat(200)))).toBe(260);
  });
});
