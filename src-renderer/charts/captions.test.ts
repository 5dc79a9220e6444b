import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from '#domain/editions.ts';
import { makeTable } from '#domain/observation-samples.ts';
import type { Edition } from '#domain/observations.ts';
import { captions, type CaptionInput } from './captions.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';

const baseline: Edition = {
  ...makeWorkingEdition('myb-2013', '2013 Minerals Yearbook: Indium', 0),
  publisher: 'U.S. Geological Survey',
  role: 'baseline',
};
const working = makeWorkingEdition('working', 'Working edition', 1);

function point(period: string, about: Partial<ChartPoint> = {}): ChartPoint {
  return {
    period,
    y: 1,
    range: null,
    isEstimated: false,
    isForecast: false,
    startsAnew: false,
    gap: null,
    ...about,
  };
}

function chart(points: ReadonlyArray<ChartPoint>, about: Partial<ChartData> = {}): ChartData {
  const periods = points.map(({ period }) => period);
  return {
    periods,
    periodLabels: periods,
    series: [{ id: 'france', label: 'France', points }],
    mode: 'value',
    basePeriod: null,
    ...about,
  };
}

function caption(data: ChartData, about: Partial<CaptionInput> = {}) {
  return captions({
    table: makeTable({ title: 'World refinery production' }),
    data,
    unit: 'kg',
    restated: '',
    measure: '',
    editions: [baseline],
    footnotes: [],
    ...about,
  });
}

describe('captions', () => {
  it('say subject, unit and time', () => {
    expect(caption(chart([point('2009'), point('2013')]))).toMatchObject({
      title: 'World refinery production',
      subtitle: 'Kilograms, 2009 to 2013',
      axisTitle: 'kilograms',
    });
  });

  it('name the measure of a table that has several', () => {
    const words = caption(chart([point('2013')]), { measure: 'quantity' });
    expect(words.subtitle).toBe('Quantity, kilograms, 2013');
  });

  it.each([
    ['percent', 'percent change from 2013'],
    ['index', 'index, 2013 = 100'],
  ] as const)('say of a chart in %s what it reckons from', (mode, axisTitle) => {
    expect(caption(chart([point('2013')], { mode })).axisTitle).toBe(axisTitle);
  });

  it('name every source, and the analyst’s own as such', () => {
    const words = caption(chart([point('2013')]), { editions: [baseline, working] });
    expect(words.below[0]).toBe(
      'Source: U.S. Geological Survey, 2013 Minerals Yearbook: Indium; ' +
        'Working edition (the analyst’s own figures).',
    );
  });

  it('explain hollow marks only where there are some', () => {
    expect(caption(chart([point('2013')])).below).toHaveLength(1);
    expect(caption(chart([point('2013', { isEstimated: true })])).below).toContain(
      'Hollow marks are estimates.',
    );
  });

  it('give the reason of every gap', () => {
    const gap = (period: string, reason: string) => point(period, { y: null, gap: reason });
    const words = caption(
      chart([
        point('2013'),
        gap('2014', 'withheld'),
        gap('2015', 'not listed'),
        gap('2016', 'withheld'),
      ]),
    );
    expect(words.below).toContain(
      'Not drawn: France 2014, 2016 (withheld); France 2015 (not listed).',
    );
  });

  it('count the gaps of one reason where they are many', () => {
    const years = ['2014', '2015', '2016', '2017'];
    const words = caption(chart(years.map((year) => point(year, { y: null, gap: 'withheld' }))));
    expect(words.below).toContain('Not drawn: France in 4 periods (withheld).');
  });

  it('end with the footnotes', () => {
    const note = { id: 'n', tableId: 'table', mark: '', text: 'Collected by Lode.' } as const;
    const words = caption(chart([point('2013')]), { footnotes: [{ ...note, kind: 'headnote' }] });
    expect(words.below.at(-1)).toBe('Collected by Lode.');
  });
});
