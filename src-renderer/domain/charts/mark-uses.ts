import type { ChartMark, SavedChart } from './chart.ts';

/** The charts in which a note is shown, each with its mark; none for most notes. */
export function usesOfNote(
  annotationId: string,
  charts: ReadonlyArray<SavedChart>,
): { readonly chart: SavedChart; readonly mark: ChartMark }[] {
  return charts.flatMap((chart) =>
    chart.spec.marks
      .filter((mark) => mark.annotationId === annotationId)
      .map((mark) => ({ chart, mark })),
  );
}
