import type { Composition } from '../composition.ts';
import { asDatasets, type LodeChart, type LodeDataset } from './lode-chart.ts';

/** So many panels stand in a small picture. */
const mostPanels = 6;

/** The panels of a chart without their words: enough to know it again in a list. */
export function thumbnailsOf({ panels }: Composition): LodeChart[] {
  return panels.slice(0, mostPanels).map(({ configuration }) => bare(configuration));
}

function bare(chart: LodeChart): LodeChart {
  // Our own datasets are the only ones that charts have.
  const datasets = (chart.data.datasets as LodeDataset[]).map(
    ({ endLabel: _, ...dataset }) => ({ ...dataset, ...smaller(dataset) }) as LodeDataset,
  );
  const scales = Object.fromEntries(
    Object.keys(chart.options?.scales ?? {}).map((axis) => [
      axis,
      { ...chart.options?.scales?.[axis], display: false },
    ]),
  );
  return {
    ...chart,
    data: { labels: chart.data.labels ?? [], datasets: asDatasets(datasets) },
    options: {
      ...chart.options,
      events: [],
      layout: { padding: 6 },
      scales,
      plugins: { ...chart.options?.plugins, annotation: { annotations: {} } },
    },
  };
}

/** Marks as small as the picture. */
function smaller(dataset: Omit<LodeDataset, 'endLabel'>): object {
  if (dataset.type === 'bar') return { borderWidth: 1 };
  return dataset.type === 'scatter'
    ? { pointRadius: 3, pointBorderWidth: 1 }
    : { pointRadius: 'showLine' in dataset ? 3 : 1.5, borderWidth: 1.5, pointBorderWidth: 1 };
}
