import { nameRowShortly } from '../names.ts';
import type { Series } from '../observations.ts';
import { plural } from '../plural.ts';
import type { SavedChart } from './chart.ts';
import { chartTypeNames } from './type-names.ts';

/** The charts as they stand in the gallery. */
export function orderCharts(charts: ReadonlyArray<SavedChart>): SavedChart[] {
  return [...charts].sort(
    (a, b) => a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  );
}

/** The chart's title, or what it shows where it has none: `Bars: Belgium and 2 more rows`. */
export function nameChart(
  { title, spec }: Pick<SavedChart, 'title' | 'spec'>,
  series: ReadonlyArray<Series>,
): string {
  if (title !== '') return title;
  const [first = '', ...others] = spec.seriesIds;
  const row = series.find(({ id }) => id === first);
  const name = row === undefined ? first : nameRowShortly(row);
  const more = others.length === 0 ? '' : ` and ${plural(others.length, 'more row')}`;
  return `${chartTypeNames[spec.type]}: ${name}${more}`;
}
