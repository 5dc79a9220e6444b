import type { ChartTheme } from '../palette.ts';
import { asDatasets, type LodeChart, type LodeDataset } from './lode-chart.ts';

/** The chart with a series in front: it keeps its colours or gets one, all others turn to a faint grey. Those it is not in stay as they are. */
export function bringForward(chart: LodeChart, seriesId: string, theme: ChartTheme): LodeChart {
  // Our own datasets are the only ones that charts have.
  const datasets = chart.data.datasets as LodeDataset[];
  if (datasets.every((one) => one.seriesId !== seriesId)) return chart;
  // Where amounts stack, the order in which they are drawn is that in which they stand.
  const isLine = chart.type === 'line' && !datasets.some((one) => 'fill' in one);
  return {
    ...chart,
    data: {
      ...chart.data,
      datasets: asDatasets(
        datasets.map((one) =>
          one.seriesId !== seriesId
            ? faint(one, theme)
            : isLine
              ? { ...coloured(one, theme), order: -1, borderWidth: 3 }
              : coloured(one, theme),
        ),
      ),
    },
  };
}

/** A series that is grey among many has a colour while it is in front. */
function coloured(dataset: LodeDataset, theme: ChartTheme): LodeDataset {
  const { borderColor } = dataset;
  const [colour = theme.ink] = theme.colours;
  if (typeof borderColor !== 'string' || !theme.greys.includes(borderColor)) return dataset;
  const swap = (one: unknown): unknown =>
    typeof one === 'string' && one.startsWith(borderColor) ? one.replace(borderColor, colour) : one;
  const swapAll = (one: unknown): unknown => (Array.isArray(one) ? one.map(swap) : swap(one));
  const names = ['borderColor', 'backgroundColor', 'pointBorderColor', 'pointBackgroundColor'];
  return {
    ...dataset,
    ...Object.fromEntries(
      Object.entries(dataset).flatMap(([name, value]) =>
        names.includes(name) ? [[name, swapAll(value)]] : [],
      ),
    ),
  } as LodeDataset;
}

function faint(dataset: LodeDataset, theme: ChartTheme): LodeDataset {
  const line = `${theme.rest}73`;
  const ground = (colour: unknown) => (colour === theme.paper ? colour : `${theme.rest}40`);
  const { backgroundColor } = dataset;
  return {
    ...dataset,
    borderColor: line,
    backgroundColor: Array.isArray(backgroundColor)
      ? backgroundColor.map(ground)
      : ground(backgroundColor),
    ...('pointBorderColor' in dataset
      ? { pointBorderColor: line, pointBackgroundColor: theme.paper }
      : {}),
    // The same kind of dataset with other colours, which its type does not say through the spread.
  } as LodeDataset;
}
