import type { Panel } from '../composition.ts';
import type { ChartPoint } from '../model/points.ts';
import type { ChartSeries, TimeSeries } from '../model/time-series.ts';
import { printValue } from '../words/point-words.ts';
import type { ChartLook, LodeChart } from './lode-chart.ts';
import { timeChart } from './time-chart.ts';
import type { TimeChartInput } from './time-chart-input.ts';

/** A panel for each series, all with the same axes, so that they can be set side by side. */
export function smallMultiples(input: TimeChartInput): Panel[] {
  const { time } = input;
  const extent = extentOf(time.series);
  return time.series.map((series) => ({
    title: series.label,
    configuration: asPanel(
      timeChart({
        ...input,
        axisTitle: '',
        spec: { ...input.spec, type: 'line' },
        // All in the first colour: none needs to be told from another within its panel.
        time: { ...time, series: [{ ...series, label: '', onSecondAxis: false }] },
        ...(extent === null ? {} : { extent }),
      }),
    ),
  }));
}

/** A figure of a series, as notes stand on it. */
export type NotedPoint = Readonly<Record<'seriesId' | 'period', string>>;

/**
 * A small line for each series on a scale of its own, with its first and last value in figures and no axes. A point with
 * a note has a ring: words have no room there and stand below the picture.
 */
export function sparklinePanels(
  input: TimeChartInput,
  noted: ReadonlyArray<NotedPoint> = [],
): Panel[] {
  const { look, time } = input;
  const hasRanges = time.series.some(({ points }) => points.some(({ range }) => range !== null));
  // Both ends of a range take more room than a number; all have the same, so that their periods stand in line.
  const room = look.size * (hasRanges ? 8 : 5.5);
  return time.series.map((series) => ({
    title: series.label,
    configuration: sparkline(
      series,
      input,
      room,
      noted.filter(({ seriesId }) => seriesId === series.id),
    ),
  }));
}

function sparkline(
  series: ChartSeries,
  input: TimeChartInput,
  room: number,
  noted: ReadonlyArray<NotedPoint>,
): LodeChart {
  const { look, time } = input;
  const chart = timeChart({
    ...input,
    spec: { ...input.spec, type: 'line' },
    time: {
      ...time,
      basePeriod: null,
      series: [{ ...series, label: '', onSecondAxis: false }],
    },
  });
  const ends = endsOf(series.points);
  return {
    ...chart,
    // Wider bars would reach below the figures at both ends.
    data: {
      ...chart.data,
      datasets: chart.data.datasets.map((one) => ({ ...one, maxBarThickness: 10 })),
    },
    options: {
      ...chart.options,
      layout: {
        padding: { top: look.size * 1.4, bottom: look.size * 1.4, left: room, right: room },
      },
      scales: {
        x: { type: 'category', display: false },
        // Round ends, which no axis shows, would flatten the line.
        y: {
          type: input.spec.scale === 'log' ? 'logarithmic' : 'linear',
          display: false,
          bounds: 'data',
          beginAtZero: false,
        },
      },
      plugins: {
        ...chart.options?.plugins,
        annotation: {
          clip: false,
          annotations: {
            ...Object.fromEntries(ends.map((end) => [end.side, endLabel(end, time, look)])),
            ...Object.fromEntries(
              noted.flatMap(({ period }) => {
                const index = time.periods.indexOf(period);
                const point = series.points[index];
                return point === undefined ? [] : ringOf(point, index, look);
              }),
            ),
          },
        },
      },
    },
  };
}

/** Around a point or the middle of a range; none around a gap. */
function ringOf({ y, range }: ChartPoint, index: number, { theme, size }: ChartLook) {
  const middle = range === null ? y : (range[0] + range[1]) / 2;
  if (middle === null) return [];
  const ring = {
    type: 'point' as const,
    xValue: index,
    yValue: middle,
    radius: size * 0.5,
    backgroundColor: 'transparent',
    borderColor: theme.ink,
    borderWidth: 1.25,
  };
  return [[`note ${index}`, ring] as const];
}

interface End {
  readonly side: 'first' | 'last';
  readonly index: number;
  /** A number, or both ends of a range. */
  readonly ends: readonly [number] | readonly [low: number, high: number];
}

/** The first and last number or range; one that stands alone is the last. */
function endsOf(points: ReadonlyArray<ChartPoint>): End[] {
  const drawn = points.flatMap(({ y, range }, index): Omit<End, 'side'>[] =>
    range !== null ? [{ index, ends: range }] : y === null ? [] : [{ index, ends: [y] }],
  );
  const [first, last] = [drawn[0], drawn.at(-1)];
  return [
    ...(first === undefined || first === last ? [] : [{ side: 'first' as const, ...first }]),
    ...(last === undefined ? [] : [{ side: 'last' as const, ...last }]),
  ];
}

function endLabel({ side, index, ends }: End, time: TimeSeries, look: ChartLook) {
  const [low, high = low] = ends;
  return {
    type: 'label' as const,
    xValue: index,
    yValue: (low + high) / 2,
    xAdjust: side === 'first' ? -8 : 8,
    position: { x: side === 'first' ? ('end' as const) : ('start' as const), y: 'center' as const },
    content: [
      ends.map((end) => printValue(end, time.mode, look.locale)).join('\u2013'),
      time.periodLabels[index] ?? '',
    ],
    textAlign: side === 'first' ? ('end' as const) : ('start' as const),
    color: look.theme.ink,
    backgroundColor: 'transparent',
    font: { family: look.theme.face, size: Math.round(look.size * 0.92) },
    padding: 0,
  };
}

/** Least and greatest of everything that is drawn; null where nothing is. */
function extentOf(series: ReadonlyArray<ChartSeries>): readonly [number, number] | null {
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ y, range }) => range ?? (y === null ? [] : [y])),
  );
  if (values.length === 0) return null;
  return [
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((most, value) => Math.max(most, value)),
  ];
}

/**
 * The panel's title names the series: its line needs no name at its end. Years stand upright however many there are
 * room for, and the base period is marked by its line alone: its year stands on the axis.
 */
function asPanel(chart: LodeChart): LodeChart {
  const { options } = chart;
  const across = options?.scales?.['x'];
  const base = baseOf(options?.plugins?.annotation?.annotations);
  return {
    ...chart,
    options: {
      ...options,
      layout: { padding: { top: 8, right: 14 } },
      scales: {
        ...options?.scales,
        x: { ...across, ticks: { ...across?.ticks, maxRotation: 0, autoSkip: true } },
      },
      plugins: {
        ...options?.plugins,
        annotation: { clip: false, annotations: base === null ? {} : { base } },
      },
    } as LodeChart['options'],
  };
}

/** The mark of the base period without its label; null where there is none. */
function baseOf(annotations: unknown): object | null {
  const base = (annotations as { readonly base?: object } | undefined)?.base;
  return base === undefined ? null : { ...base, label: { display: false } };
}
