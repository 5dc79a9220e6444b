import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { formatNumber } from '#format/numbers.ts';
import { decimalsFor, type ChartData, type ChartPoint, type ChartSeries } from './chart-data.ts';
import { seriesMark, type ChartTheme, type SeriesMark } from './palette.ts';

export type ChartKind = 'line' | 'bar';
type Dataset = ChartDataset<'line' | 'bar', Array<number | [number, number] | null>>;
export type LodeChart = ChartConfiguration<
  'line' | 'bar',
  Array<number | [number, number] | null>,
  string
>;

export interface LineChartInput {
  readonly data: ChartData;
  readonly kind: ChartKind;
  readonly theme: ChartTheme;
  readonly locale: string;
  /** Of the value axis: `kilograms`, `2013 = 100`. */
  readonly axisTitle: string;
}

/**
 * Lines or bars over time: gaps stay gaps, zero is drawn as zero, ranges are bars from low to high, estimates are
 * hollow, and the base period is marked.
 */
export function lineChart({ data, kind, theme, locale, axisTitle }: LineChartInput): LodeChart {
  const font = { family: theme.face, size: 12 };
  const format = (value: number) =>
    formatNumber(value, { locale, decimals: decimalsFor(value, data.mode) });
  const datasets = data.series.map((series, index) => toDatasets(series, index, kind, theme));
  // A series may have two datasets: tooltips have to find their way back.
  const owners = datasets.flatMap((ofSeries, index) => ofSeries.map(() => data.series[index]));
  return {
    type: kind,
    data: {
      labels: [...data.periodLabels],
      datasets: datasets.flatMap((ofSeries) => ofSeries),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale,
      interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
      layout: {
        padding: ({ chart }) => ({
          top: 18,
          right: kind === 'line' ? Math.min(endLabelWidth(data), chart.width * 0.3) : 8,
          bottom: 0,
          left: 0,
        }),
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: theme.muted },
          ticks: {
            color: theme.ink,
            font,
            // Years can be left out and still be understood; quarters among days cannot.
            autoSkip: data.periods.every((period) => /^\d{4}$/.test(period)),
            maxRotation: 45,
            autoSkipPadding: 12,
          },
        },
        y: {
          // Bars mislead unless they stand on zero; bars from low to high stand on nothing.
          beginAtZero: kind === 'bar' || (data.mode === 'value' && !hasRanges(data)),
          grid: { color: theme.grid },
          border: { display: false },
          title: { display: true, text: axisTitle, color: theme.muted, font },
          ticks: { color: theme.ink, font, callback: (value) => format(Number(value)) },
        },
      },
      plugins: {
        legend: {
          display: kind === 'bar',
          position: 'bottom',
          labels: { color: theme.ink, font, boxWidth: 12, usePointStyle: true },
        },
        tooltip: {
          callbacks: {
            label: ({ dataset, dataIndex, datasetIndex }) =>
              describePoint(dataset.label ?? '', owners[datasetIndex]?.points[dataIndex], format),
          },
        },
        annotation: { clip: false, annotations: baseMark(data, theme) },
      },
    },
  };
}

function hasRanges({ series }: ChartData): boolean {
  return series.some(({ points }) => points.some((point) => point.range !== null));
}

/** A series' drawing: lines for its numbers, and bars from low to high for its ranges. */
function toDatasets(
  { label, points }: ChartSeries,
  index: number,
  kind: ChartKind,
  theme: ChartTheme,
): Dataset[] {
  const look = { label, ...seriesMark(index, theme), theme };
  if (kind === 'bar') return [toBars(points, look)];
  const ranges = points.map((point) => (point.range === null ? { ...point, y: null } : point));
  const numbers = points.map((point) => ({ ...point, range: null }));
  return [
    ...(ranges.some(({ range }) => range !== null) ? [toBars(ranges, look)] : []),
    ...(numbers.some(({ y }) => y !== null) ? [toLine(numbers, look)] : []),
  ];
}

interface Look extends SeriesMark {
  readonly label: string;
  readonly theme: ChartTheme;
}

/** What is not an outcome that was counted is drawn hollow. */
function grounds(points: ReadonlyArray<ChartPoint>, { colour, theme }: Look): string[] {
  return points.map(({ isEstimated, isForecast }) =>
    isEstimated || isForecast ? theme.paper : colour,
  );
}

function toBars(points: ReadonlyArray<ChartPoint>, look: Look): Dataset {
  return {
    type: 'bar',
    label: look.label,
    data: points.map(({ y, range }) => (range === null ? y : [range[0], range[1]])),
    backgroundColor: grounds(points, look),
    borderColor: look.colour,
    borderWidth: 1.5,
    borderSkipped: false,
    maxBarThickness: 28,
    // A range whose ends are the same is still there to be seen.
    minBarLength: 2,
    pointStyle: look.point,
    // Ranges of several series stand in one place each, as lines do.
    grouped: points.every(({ range }) => range === null),
  };
}

function toLine(points: ReadonlyArray<ChartPoint>, look: Look): Dataset {
  const { colour, dash, point } = look;
  return {
    type: 'line',
    label: look.label,
    data: points.map(({ y }) => y),
    spanGaps: false,
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 2,
    borderDash: [...dash],
    segment: {
      // No line leads over a break; one that leads to a plan is dotted.
      borderColor: ({ p1DataIndex }) =>
        points[p1DataIndex]?.startsAnew ? 'transparent' : undefined,
      borderDash: ({ p1DataIndex }) => (points[p1DataIndex]?.isForecast ? [1, 4] : undefined),
    },
    pointStyle: point,
    pointRadius: 4,
    pointHoverRadius: 6,
    pointBorderColor: colour,
    pointBorderWidth: 1.5,
    pointBackgroundColor: grounds(points, look),
    clip: false,
  };
}

/** The base period is always marked the same way: a dashed upright line with its year. */
function baseMark(data: ChartData, theme: ChartTheme) {
  if (data.basePeriod === null) return {};
  const at = data.periods.indexOf(data.basePeriod);
  return {
    base: {
      type: 'line' as const,
      scaleID: 'x',
      value: at,
      borderColor: theme.muted,
      borderWidth: 1,
      borderDash: [3, 3],
      label: {
        display: true,
        content: `${data.basePeriod} baseline`,
        position: 'start' as const,
        yAdjust: -17,
        color: theme.muted,
        backgroundColor: 'transparent',
        padding: 0,
        font: { family: theme.face, size: 11, weight: 'normal' as const },
      },
    },
  };
}

/** Room for the names at the lines' ends, in CSS pixels: 28 for the mark, some 7.6 for each character, bounded. */
export function endLabelWidth(data: ChartData): number {
  const longest = Math.max(0, ...data.series.map(({ label }) => label.length));
  return Math.min(260, 28 + longest * 7.6);
}

/** A figure in words: its series, value and status, or why there is none. */
export function describePoint(
  label: string,
  point: ChartPoint | undefined,
  format: (value: number) => string,
): string {
  if (point === undefined) return label;
  const status = [
    point.isEstimated ? ', estimated' : '',
    point.isForecast ? ', forecast or planned' : '',
  ].join('');
  if (point.range !== null) {
    return `${label}: ${format(point.range[0])} to ${format(point.range[1])}${status}`;
  }
  return point.y === null
    ? `${label}: ${point.gap ?? ''}`
    : `${label}: ${format(point.y)}${status}`;
}
