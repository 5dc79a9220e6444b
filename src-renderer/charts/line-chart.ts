import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { formatNumber } from '#format/numbers.ts';
import { decimalsFor, type ChartData, type ChartPoint } from './chart-data.ts';
import { seriesMark, type ChartTheme } from './palette.ts';

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
  return {
    type: kind,
    data: {
      labels: [...data.periodLabels],
      datasets: data.series.map((series, index) =>
        toDataset(series.label, series.points, index, kind, theme),
      ),
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
          ticks: { color: theme.ink, font, maxRotation: 0, autoSkipPadding: 12 },
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
              describePoint(
                dataset.label ?? '',
                data.series[datasetIndex]?.points[dataIndex],
                format,
              ),
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

function toDataset(
  label: string,
  points: ReadonlyArray<ChartPoint>,
  index: number,
  kind: ChartKind,
  theme: ChartTheme,
): Dataset {
  const mark = seriesMark(index, theme);
  const isRanged = points.some((point) => point.range !== null);
  const values = points.map((point): number | [number, number] | null =>
    point.range === null ? point.y : [point.range[0], point.range[1]],
  );
  const ground = points.map((point) => (point.isEstimated ? theme.paper : mark.colour));
  if (kind === 'bar' || isRanged) {
    return {
      type: 'bar',
      label,
      data: values,
      backgroundColor: ground,
      borderColor: mark.colour,
      borderWidth: 1.5,
      borderSkipped: false,
      maxBarThickness: isRanged ? 18 : 36,
      pointStyle: 'rect',
    };
  }
  return {
    type: 'line',
    label,
    data: values,
    spanGaps: false,
    borderColor: mark.colour,
    backgroundColor: mark.colour,
    borderWidth: 2,
    borderDash: [...mark.dash],
    pointStyle: mark.point,
    pointRadius: 4,
    pointHoverRadius: 6,
    pointBorderColor: mark.colour,
    pointBorderWidth: 1.5,
    pointBackgroundColor: ground,
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

/** Room for the names at the lines' ends, in CSS pixels: some 6.6 for each character, bounded. */
export function endLabelWidth(data: ChartData): number {
  const longest = Math.max(0, ...data.series.map(({ label }) => label.length));
  return Math.min(230, 18 + longest * 6.6);
}

/** A figure in words: its series, value and status, or why there is none. */
export function describePoint(
  label: string,
  point: ChartPoint | undefined,
  format: (value: number) => string,
): string {
  if (point === undefined) return label;
  const status = point.isEstimated ? ', estimated' : '';
  if (point.range !== null) {
    return `${label}: ${format(point.range[0])} to ${format(point.range[1])}${status}`;
  }
  return point.y === null
    ? `${label}: ${point.gap ?? ''}`
    : `${label}: ${format(point.y)}${status}`;
}
