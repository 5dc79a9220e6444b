import { describePoint } from '../words/point-words.ts';
import { nameAxis, valueAxis } from './axes.ts';
import { grounds } from './datasets.ts';
import { asDatasets, type LodeChart, type LodeDataset } from './lode-chart.ts';
import { besideRows } from './row-names.ts';
import type { TimeChartInput } from './time-chart-input.ts';
import { tooltipWords } from './tooltip.ts';

/** Rows one below the other, each with its bar. */
export function rowBarChart({ time, axisTitle, look }: TimeChartInput): LodeChart {
  const points = time.series.flatMap((one) => one.points[0] ?? []);
  const colour = look.theme.colours[0] ?? look.theme.ink;
  const dataset: LodeDataset = {
    type: 'bar',
    label: '',
    data: points.map(({ y, range }) => (range === null ? y : [range[0], range[1]])),
    words: points.map((point) => describePoint(point, time.mode, look.locale)),
    backgroundColor: grounds(points, colour, look.theme),
    borderColor: colour,
    borderWidth: 1.5,
    borderSkipped: false,
    minBarLength: 2,
    maxBarThickness: 24,
  };
  return {
    type: 'bar',
    data: { labels: time.series.map(({ label }) => label), datasets: asDatasets([dataset]) },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: look.locale,
      interaction: { mode: 'nearest', intersect: false, axis: 'y' },
      layout: { padding: { top: 8, right: 16 } },
      scales: {
        y: nameAxis(look, { room: besideRows }),
        x: valueAxis({ title: axisTitle, mode: time.mode, scale: 'linear', fromZero: true }, look),
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: tooltipWords },
        annotation: { annotations: {} },
      },
    },
  };
}
