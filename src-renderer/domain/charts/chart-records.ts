import { isEqual } from '../equality.ts';
import type { Annotation } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { RecordChange, Step } from '../steps.ts';
import type { SavedChart } from './chart.ts';
import { nameChart } from './chart-list.ts';
import { readChartSpec, tagsShape, wordsShape } from './read-spec.ts';

/** What the store holds of charts and of what they show. */
export type ChartRecords = Pick<
  WorkspaceRecords,
  'charts' | 'annotations' | 'series' | 'editions' | 'blocks'
>;

/** What a step is made with: ids for what is new, and the time in milliseconds. */
export interface Making {
  readonly makeId: () => string;
  readonly now: number;
}

/** The chart of that id, or why there is none. */
export function findChart({ charts }: Pick<ChartRecords, 'charts'>, id: string) {
  const chart = charts.find((one) => one.id === id);
  return chart === undefined ? fail('The chart is not there any more.') : succeed(chart);
}

/**
 * The chart as it may be kept, or what speaks against it in words. What it named `before` and is gone since does not: it
 * is said to be missing, and the rest can still be changed.
 */
export function checkChart(
  chart: SavedChart,
  records: ChartRecords,
  before: SavedChart | null = null,
): Result<SavedChart> {
  for (const name of ['title', 'subtitle', 'note'] as const) {
    const fault = wordsShape(chart[name]);
    if (fault !== null) return fail(`The chart’s ${name} ${fault}.`);
  }
  const fault = tagsShape(chart.tags);
  if (fault !== null) return fail(`The chart’s tags: ${fault}.`);
  if (chart.spec.seriesIds.length === 0) {
    return fail('A chart needs at least one row: choose what it shows.');
  }
  const read = readChartSpec(chart.spec);
  if (!read.ok) return read;
  const known = new Set([...records.series.map(({ id }) => id), ...(before?.spec.seriesIds ?? [])]);
  const missing = chart.spec.seriesIds.find((id) => !known.has(id));
  if (missing !== undefined) return fail(`There is no row ${missing}.`);
  const { view } = chart.spec;
  if (view !== null && view.kind !== 'latest' && !isEqual(view, before?.spec.view)) {
    const { editionId } = view;
    if (!records.editions.some(({ id }) => id === editionId)) {
      return fail(`There is no edition ${editionId}.`);
    }
  }
  return succeed(chart);
}

export function putChart(before: SavedChart | null, after: SavedChart | null): RecordChange[] {
  const id = (after ?? before)?.id;
  return id === undefined || isEqual(before, after) ? [] : [{ on: 'chart', id, before, after }];
}

export function putAnnotation(before: Annotation | null, after: Annotation | null): RecordChange[] {
  const id = (after ?? before)?.id;
  return id === undefined || isEqual(before, after)
    ? []
    : [{ on: 'annotation', id, before, after }];
}

/** The step that does something with a chart, named in its label; null when nothing would change. */
export function chartStep(
  what: string,
  chart: SavedChart,
  { series }: Pick<ChartRecords, 'series'>,
  changes: ReadonlyArray<RecordChange>,
): Step | null {
  if (changes.length === 0) return null;
  return { label: `${what} “${nameChart(chart, series)}”`, reason: '', changes };
}
