import type { ChartSources } from '#charts/model/chart-figures.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import { isEqual } from '#domain/equality.ts';

/** What a picture of a chart is drawn from. */
export interface Drawing {
  readonly chart: SavedChart;
  readonly sources: ChartSources;
}

/**
 * Would both look the same? The figures are told apart by their being read anew, which costs nothing to find out; words
 * of a report and notes that the chart does not show change nothing.
 */
export function isSameDrawing(before: Drawing | undefined, after: Drawing): boolean {
  if (before === undefined) return false;
  const [was, is] = [before.sources, after.sources];
  return (
    was.figures === is.figures &&
    was.tables === is.tables &&
    was.series === is.series &&
    was.notes === is.notes &&
    isEqual(was.view, is.view) &&
    isEqual(before.chart, after.chart) &&
    isEqual(notesOf(before), notesOf(after))
  );
}

function notesOf({ chart, sources }: Drawing) {
  const ids = new Set(chart.spec.marks.map(({ annotationId }) => annotationId));
  return ids.size === 0 ? [] : sources.annotations.filter(({ id }) => ids.has(id));
}
