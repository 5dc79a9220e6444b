import type { ChartType } from '#domain/charts/chart.ts';
import { isYear } from '../model/axis-periods.ts';
import type { ChartSeries } from '../model/time-series.ts';
import { seriesMark } from '../palette.ts';
import { describePoint } from '../words/point-words.ts';
import { nameAxis, valueAxis } from './axes.ts';
import { baseMark } from './base-mark.ts';
import { toArea, toBars, toLine, type SeriesLook } from './datasets.ts';
import { endLabelWidth, mostEndLabels } from '../plugins/end-labels.ts';
import { asDatasets, type LodeChart, type LodeDataset } from './lode-chart.ts';
import type { TimeChartInput } from './time-chart-input.ts';
import { tooltipWords } from './tooltip.ts';

/**
 * Lines, bars, areas or ranges over time: gaps stay gaps, zero is drawn as zero, ranges are bars from low to high,
 * estimates are hollow, and the base period is marked.
 */
export function timeChart(input: TimeChartInput): LodeChart {
  const { time, spec, look } = input;
  const second = time.series.some(({ onSecondAxis }) => onSecondAxis);
  const isNamed = namesAtEnds(spec.type, second);
  const datasets = time.series.flatMap((series, index) => toDatasets(series, index, input));
  return {
    type: isBar(spec.type) ? 'bar' : 'line',
    data: { labels: [...time.periodLabels], datasets: asDatasets(datasets) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: look.locale,
      interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
      layout: {
        padding: ({ chart }) => ({
          top: time.basePeriod === null ? 8 : look.size + 6,
          right: isNamed
            ? Math.min(endLabelWidth(time.series, look.size), chart.width * 0.3)
            : second
              ? 0
              : 8,
          bottom: 0,
          left: 0,
        }),
      },
      scales: {
        x: {
          ...nameAxis(look, { mayLeaveOut: time.periods.every(isYear) }),
          stacked: isStack(spec.type),
        },
        y: valueAxis(
          {
            title: input.axisTitle,
            mode: time.mode,
            scale: spec.scale,
            fromZero: standsOnZero(input, false),
            isStacked: isStack(spec.type),
            ...(spec.type === 'stacked-100' ? { most: 100 } : {}),
            ...(input.extent === undefined ? {} : { extent: input.extent }),
          },
          look,
        ),
        ...(second
          ? {
              y2: valueAxis(
                {
                  title: input.secondAxisTitle,
                  mode: time.mode,
                  scale: spec.scale,
                  fromZero: standsOnZero(input, true),
                  isSecond: true,
                },
                look,
              ),
            }
          : {}),
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: tooltipWords },
        annotation: {
          clip: false,
          annotations:
            time.basePeriod === null
              ? {}
              : {
                  base: baseMark(time.periods.indexOf(time.basePeriod), time.basePeriod, look),
                },
        },
      },
    },
  };
}

/** Lines are named where they end; bars and stacks in a key, and lines where an axis stands at their ends. */
export function namesAtEnds(type: ChartType, hasSecondAxis: boolean): boolean {
  return (type === 'line' && !hasSecondAxis) || type === 'slope';
}

function isBar(type: ChartType): boolean {
  return type === 'bar' || type === 'range' || type === 'stacked' || type === 'stacked-100';
}

function isStack(type: ChartType): boolean {
  return type === 'stacked' || type === 'stacked-100' || type === 'area';
}

/** Bars mislead unless they stand on zero; bars from low to high stand on nothing. */
function standsOnZero({ time, spec }: TimeChartInput, second: boolean): boolean {
  if (spec.type === 'range') return false;
  if (isBar(spec.type) || spec.type === 'area') return true;
  const measured = time.series.filter(({ onSecondAxis }) => onSecondAxis === second);
  return time.mode === 'value' && !measured.some(({ points }) => points.some(({ range }) => range));
}

/** A series' drawing: lines for its numbers, and bars from low to high for its ranges. */
function toDatasets(series: ChartSeries, index: number, input: TimeChartInput): LodeDataset[] {
  const { spec, look, time } = input;
  const isNamed = namesAtEnds(
    spec.type,
    time.series.some(({ onSecondAxis }) => onSecondAxis),
  );
  const seriesLook: SeriesLook = {
    ...seriesMark(index, look.theme),
    theme: look.theme,
    endLabel: isNamed && index < mostEndLabels ? series.label : '',
    showsSpans: spec.showsSpans,
    words: series.points.map((point) => describePoint(point, time.mode, look.locale)),
  };
  if (spec.type === 'range') return [toRanges(series, seriesLook)];
  // One above the other in the same place: Chart.js would look for each bar's place among all others, once for each.
  if (isStack(spec.type) && isBar(spec.type)) {
    return [{ ...toBars(series, seriesLook), grouped: false } as LodeDataset];
  }
  if (isBar(spec.type)) return [toBars(series, seriesLook)];
  if (spec.type === 'area') return [toArea(series, seriesLook, index === 0)];
  const ranges = series.points.map((point) =>
    point.range === null ? { ...point, y: null } : point,
  );
  const numbers = series.points.map((point) => ({ ...point, range: null }));
  return [
    ...(ranges.some(({ range }) => range !== null)
      ? [toBars({ ...series, points: ranges }, seriesLook)]
      : []),
    ...(numbers.some(({ y }) => y !== null)
      ? [toLine({ ...series, points: numbers }, seriesLook)]
      : []),
  ];
}

/** Numbers stand as ranges whose ends are the same. Series stand beside each other: their ranges may overlap. */
function toRanges(series: ChartSeries, look: SeriesLook): LodeDataset {
  const points = series.points.map((point) =>
    point.y === null ? point : { ...point, y: null, range: [point.y, point.y] as const },
  );
  return { ...toBars({ ...series, points }, look), grouped: true } as LodeDataset;
}
