import { nameRowShortly } from '../names.ts';
import type { Series } from '../observations.ts';
import { plural } from '../plural.ts';
import type { ChartType, SavedChart } from './chart.ts';

/** The charts as they stand in the gallery. */
export function orderCharts(charts: ReadonlyArray<SavedChart>): SavedChart[] {
  return [...charts].sort(
    (a, b) => a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  );
}

const typeNames: Readonly<Record<ChartType, string>> = {
  line: 'Lines',
  bar: 'Bars',
  stacked: 'Stacked bars',
  'stacked-100': 'Stacked shares',
  area: 'Areas',
  range: 'Ranges',
  dumbbell: 'Dumbbells',
  slope: 'Slopes',
  waterfall: 'Waterfall',
  scatter: 'Scatter',
  multiples: 'Small multiples',
  sparklines: 'Sparklines',
};

/** The chart's title, or what it shows where it has none: `Bars of Belgium and 2 more rows`. */
export function nameChart(
  { title, spec }: Pick<SavedChart, 'title' | 'spec'>,
  series: ReadonlyArray<Series>,
): string {
  if (title !== '') return title;
  const [first = '', ...others] = spec.seriesIds;
  const row = series.find(({ id }) => id === first);
  const name = row === undefined ? first : nameRowShortly(row);
  const more = others.length === 0 ? '' : ` and ${plural(others.length, 'more row')}`;
  return `${typeNames[spec.type]} of ${name}${more}`;
}
