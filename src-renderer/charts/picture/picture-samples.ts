import { timeOf, type Sample } from '../chart-samples.ts';
import type { Composition } from '../composition.ts';
import { timeChart } from '../configure/time-chart.ts';
import { lightTheme, seriesMark } from '../palette.ts';
import type { Measure } from './measure.ts';

/** For tests: every character somewhat wider than those of most faces, wide ones and narrow ones alike. */
export const roughMeasure: Measure = (text, font) => {
  const size = Number(/(\d*\.?\d+)px/.exec(font)?.[1] ?? 10);
  return [...text].length * size * 0.58;
};

const years = ['2009', '2010', '2011', '2012', '2013', '2014'];

/** For tests: rows of these names, each with a figure for every year; one is an estimate, one a forecast. */
function sampleRows(labels: ReadonlyArray<string>): Sample {
  const cell = (index: number, year: number) =>
    `${(index + 1) * 1000 + year * 150}${year === 3 ? ' e' : year === 5 ? ' f' : ''}`;
  return {
    rows: Object.fromEntries(
      labels.map((label, index) => [
        label,
        Object.fromEntries(years.map((period, year) => [period, cell(index, year)])),
      ]),
    ),
  };
}

/** For tests: a picture with everything that a picture has. */
export function sampleComposition(about: Partial<SampleAbout> = {}): Composition {
  const { labels, kind, panels } = {
    labels: ['Belgium', 'Canada'],
    kind: 'line',
    panels: 1,
    ...about,
  } as const;
  const look = { theme: lightTheme, locale: 'en-US', size: 12 };
  const configuration = timeChart({
    time: timeOf(sampleRows(labels)),
    spec: { type: kind, scale: 'linear', showsSpans: false },
    axisTitle: 'kilograms',
    secondAxisTitle: '',
    look,
  });
  const marks = labels.map((label, index) => ({ label, ...seriesMark(index, lightTheme) }));
  return {
    title: 'World refinery production of indium',
    subtitle: 'Kilograms, 2009 to 2014',
    legend: kind === 'bar' ? marks : [],
    panels: Array.from({ length: panels }, (_, index) => ({
      title: panels === 1 ? '' : `Panel ${index + 1}`,
      configuration,
    })),
    panelRatio: 1.5,
    below: [
      'Source: U.S. Geological Survey, 2013 Minerals Yearbook: Indium; Working edition (the analyst\u2019s own figures).',
      'Hollow marks are estimates or plans or forecasts. Dotted lines lead to plans or forecasts.',
      '\u00b9Secondary production is included.',
    ],
    ...about.words,
  };
}

interface SampleAbout {
  readonly labels: ReadonlyArray<string>;
  readonly kind: 'line' | 'bar';
  readonly panels: number;
  readonly words: Partial<Composition>;
}
