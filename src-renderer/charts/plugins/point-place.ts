import type { Chart } from 'chart.js';
import type { LodeDataset } from '../configure/lode-chart.ts';
import type { Place } from './place-boxes.ts';

/** A point as it is drawn: the dataset by its series or else its label, and the place in it. */
export interface DrawnPoint {
  readonly dataset: string;
  readonly index: number;
}

/** Where a point is drawn, in CSS pixels: a bar at its end, one that floats in its middle. Null where it is not drawn. */
export function placeOfPoint(chart: Chart, { dataset, index }: DrawnPoint): Place | null {
  // Our own datasets are the only ones that charts have.
  const datasets = chart.data.datasets as LodeDataset[];
  const at = datasets.findIndex(
    (one) => (one.seriesId ?? one.label ?? '') === dataset && (one.data[index] ?? null) !== null,
  );
  const element = at === -1 ? undefined : chart.getDatasetMeta(at).data[index];
  if (element === undefined) return null;
  const { x, y, base } = element.getProps(['x', 'y', 'base'] as never, true) as {
    x: number;
    y: number;
    base?: number;
  };
  if (![x, y].every(Number.isFinite)) return null;
  const floats = Array.isArray(datasets[at]?.data[index]) || isStacked(chart);
  if (typeof base !== 'number' || !floats) return { x, y };
  return chart.options.indexAxis === 'y' ? { x: (x + base) / 2, y } : { x, y: (y + base) / 2 };
}

function isStacked({ options }: Chart): boolean {
  return (options.scales?.['y'] as { readonly stacked?: boolean } | undefined)?.stacked === true;
}
