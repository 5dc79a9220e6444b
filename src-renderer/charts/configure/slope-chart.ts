import { seriesMark } from '../palette.ts';
import { endLabelWidth, mostEndLabels } from '../plugins/end-labels.ts';
import { describePoint } from '../words/point-words.ts';
import { nameAxis, valueAxis } from './axes.ts';
import { toLine } from './datasets.ts';
import type { PairChartInput } from './dumbbell-chart.ts';
import { asDatasets, type LodeChart } from './lode-chart.ts';
import { tooltipWords } from './tooltip.ts';

/** A line for each row from one period to the other, where nothing keeps the two from being compared. */
export function slopeChart({ pair, spec, axisTitle, look }: PairChartInput): LodeChart {
  const datasets = pair.rows.map((row, index) => {
    const points = [row.from, { ...row.to, startsAnew: row.stop !== null }];
    return toLine(
      { ...row, points, onSecondAxis: false },
      {
        ...seriesMark(index, look.theme),
        theme: look.theme,
        endLabel: index < mostEndLabels ? row.label : '',
        showsSpans: false,
        words: points.map((point) => describePoint(point, pair.mode, look.locale)),
      },
    );
  });
  return {
    type: 'line',
    data: { labels: [pair.fromLabel, pair.toLabel], datasets: asDatasets(datasets) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: look.locale,
      interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
      layout: {
        padding: ({ chart }) => ({
          top: 8,
          right: Math.min(endLabelWidth(pair.rows, look.size), chart.width * 0.35),
        }),
      },
      scales: {
        x: nameAxis(look),
        y: valueAxis(
          { title: axisTitle, mode: pair.mode, scale: spec.scale, fromZero: pair.mode === 'value' },
          look,
        ),
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: tooltipWords },
        annotation: { annotations: {} },
      },
    },
  };
}
