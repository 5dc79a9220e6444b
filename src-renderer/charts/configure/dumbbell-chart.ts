import { basePeriod } from '#domain/base.ts';
import type { ChartSpec } from '#domain/charts/chart.ts';
import type { Pair } from '../model/pair.ts';
import type { ChartPoint } from '../model/points.ts';
import type { SeriesMark } from '../palette.ts';
import { describePoint } from '../words/point-words.ts';
import { fontOf, nameAxis, valueAxis } from './axes.ts';
import { grounds } from './datasets.ts';
import { asDatasets, type ChartLook, type LodeChart, type LodeDataset } from './lode-chart.ts';
import { besideRows } from './row-names.ts';
import { tooltipWords } from './tooltip.ts';

export interface PairChartInput {
  readonly pair: Pair;
  readonly spec: Pick<ChartSpec, 'scale'>;
  readonly axisTitle: string;
  readonly look: ChartLook;
}

/**
 * The marks of the two periods of a pair: shapes tell them apart as well as colours, and the base period has the same
 * one whether it is the earlier or the later.
 */
export function pairMarks(
  { from, to }: Pick<Pair, 'from' | 'to'>,
  { theme }: ChartLook,
): Record<'from' | 'to', SeriesMark> {
  const base: SeriesMark = { colour: theme.muted, point: 'rectRot', dash: [] };
  const other: SeriesMark = { colour: theme.colours[0] ?? theme.ink, point: 'circle', dash: [] };
  return to === basePeriod && from !== basePeriod
    ? { from: other, to: base }
    : { from: base, to: other };
}

/** Rows one below the other, each with its two figures and what lies between them. */
export function dumbbellChart({ pair, spec, axisTitle, look }: PairChartInput): LodeChart {
  const { theme } = look;
  const marks = pairMarks(pair, look);
  const datasets: LodeDataset[] = [
    pointsOf(pair, 'from', pair.fromLabel, marks.from, look),
    pointsOf(pair, 'to', pair.toLabel, marks.to, look),
    {
      type: 'bar',
      label: '',
      data: pair.rows.map(({ from, to, stop }) =>
        from.y === null || to.y === null || stop !== null ? null : [from.y, to.y],
      ),
      backgroundColor: theme.rest,
      barThickness: 3,
      grouped: false,
      words: [],
    },
    ...rangesOf(pair, look),
  ];
  return {
    type: 'line',
    data: { labels: pair.rows.map(({ label }) => label), datasets: asDatasets(datasets) },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: look.locale,
      interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
      layout: { padding: { top: 8, right: 16 } },
      scales: {
        y: {
          ...nameAxis(look, { room: besideRows }),
          // The last row would lie on the axis, the first on the edge.
          offset: true,
          grid: { color: theme.grid },
        },
        x: {
          ...valueAxis(
            {
              title: axisTitle,
              mode: pair.mode,
              scale: spec.scale,
              fromZero: pair.mode !== 'index',
            },
            look,
          ),
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { ...tooltipWords } },
        annotation: { annotations: {} },
      },
      font: fontOf(look),
    },
  };
}

function pointsOf(
  pair: Pair,
  side: 'from' | 'to',
  label: string,
  mark: SeriesMark,
  look: ChartLook,
): LodeDataset {
  const points = pair.rows.map((row) => row[side]);
  return {
    type: 'line',
    label,
    showLine: false,
    data: points.map(({ y }) => y),
    words: points.map((point) => describePoint(point, pair.mode, look.locale)),
    borderColor: mark.colour,
    backgroundColor: mark.colour,
    pointStyle: mark.point,
    pointRadius: 6,
    pointHoverRadius: 8,
    pointBorderColor: mark.colour,
    pointBorderWidth: 2,
    pointBackgroundColor: grounds(points, mark.colour, look.theme),
    clip: false,
  };
}

/** Figures that are ranges are bars from low to high, beside the points. */
function rangesOf(pair: Pair, look: ChartLook): LodeDataset[] {
  const marks = pairMarks(pair, look);
  return (['from', 'to'] as const).flatMap((side) => {
    const points: ChartPoint[] = pair.rows.map((row) => row[side]);
    if (points.every(({ range }) => range === null)) return [];
    return [
      {
        type: 'bar' as const,
        label: side === 'from' ? pair.fromLabel : pair.toLabel,
        data: points.map(({ range }): [number, number] | null =>
          range === null ? null : [range[0], range[1]],
        ),
        words: points.map((point) => describePoint(point, pair.mode, look.locale)),
        backgroundColor: grounds(points, marks[side].colour, look.theme),
        borderColor: marks[side].colour,
        borderWidth: 1.5,
        borderSkipped: false,
        barThickness: side === 'from' ? 6 : 10,
        grouped: false,
      },
    ];
  });
}
