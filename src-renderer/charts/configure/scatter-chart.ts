import type { ChartSpec } from '#domain/charts/chart.ts';
import { formatNumber, formatUnitValue } from '#format/numbers.ts';
import type { Scatter, ScatterPoint } from '../model/scatter.ts';
import { countDecimals } from '#domain/decimals.ts';
import { valueAxis } from './axes.ts';
import { asDatasets, type ChartLook, type LodeChart, type LodeDataset } from './lode-chart.ts';
import { tooltipWords } from './tooltip.ts';

export interface ScatterChartInput {
  readonly scatter: Scatter;
  readonly spec: Pick<ChartSpec, 'scale'>;
  readonly look: ChartLook;
}

/** A point for each row: how much of it there was, and what a kilogram cost. Each point has its name beside it. */
export function scatterChart({ scatter, spec, look }: ScatterChartInput): LodeChart {
  const { points } = scatter;
  const sides = sidesOfNames(points);
  const colour = look.theme.colours[0] ?? look.theme.ink;
  const dataset: LodeDataset = {
    type: 'scatter',
    label: '',
    data: points.map(({ x, y }) => ({ x, y })),
    words: points.map((point) => describeScatterPoint(point, look.locale)),
    borderColor: colour,
    backgroundColor: points.map(({ isEstimated, caution }) =>
      isEstimated || caution !== null ? look.theme.paper : colour,
    ),
    pointStyle: points.map(({ caution }) => (caution === null ? 'circle' : 'triangle')),
    pointRadius: 6,
    pointBorderWidth: 2,
    clip: false,
  };
  const axis = { mode: 'value', scale: spec.scale, fromZero: true } as const;
  return {
    type: 'scatter',
    data: { labels: [], datasets: asDatasets([dataset]) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: look.locale,
      interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
      layout: { padding: { top: look.size + 8, right: look.size * 5 } },
      scales: {
        x: valueAxis({ ...axis, title: 'quantity, kilograms' }, look),
        y: valueAxis({ ...axis, title: 'unit value, dollars per kilogram' }, look),
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: tooltipWords },
        annotation: {
          clip: false,
          annotations: Object.fromEntries(
            points.map((point, index) => [
              `point${index}`,
              pointName(point, sides[index] ?? -1, look),
            ]),
          ),
        },
      },
    },
  };
}

function pointName({ x, y, label }: ScatterPoint, side: number, look: ChartLook) {
  return {
    type: 'label' as const,
    xValue: x,
    yValue: y,
    yAdjust: side * (look.size / 2 + 7),
    content: label,
    color: look.theme.ink,
    backgroundColor: 'transparent',
    font: { family: look.theme.face, size: Math.round(look.size * 0.92) },
    padding: 0,
  };
}

/**
 * On which side of its point each name stands: -1 above, 1 below. Of neighbours so close that their names would lie on one
 * another every second one stands below.
 */
export function sidesOfNames(points: ReadonlyArray<Pick<ScatterPoint, 'x' | 'y'>>): number[] {
  const width = Math.max(0, ...points.map(({ x }) => x));
  const height = Math.max(0, ...points.map(({ y }) => y));
  const order = points
    .map((_, index) => index)
    .sort((a, b) => (points[a]?.x ?? 0) - (points[b]?.x ?? 0));
  const sides = points.map(() => -1);
  order.forEach((index, place) => {
    const [point, before] = [points[index], points[order[place - 1] ?? -1]];
    if (point === undefined || before === undefined) return;
    const isClose =
      point.x - before.x < width * 0.14 && Math.abs(point.y - before.y) < height * 0.08;
    if (isClose) sides[index] = -(sides[order[place - 1] ?? -1] ?? -1);
  });
  return sides;
}

/** The point in words: quantity, unit value, and what speaks against it. */
export function describeScatterPoint(point: ScatterPoint, locale: string): string {
  const quantity = formatNumber(point.x, { locale, decimals: countDecimals(point.x) });
  const price = formatUnitValue(point.y, locale);
  return [
    `${point.label}: ${quantity} kilograms at ${price} dollars per kilogram`,
    point.isEstimated ? 'estimated' : '',
    point.caution ?? '',
  ]
    .filter(Boolean)
    .join(', ');
}
