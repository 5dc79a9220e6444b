import type { Annotation } from '../observations.ts';
import { printChartTarget, readTarget } from '../targets.ts';
import type { ChartMark, SavedChart } from './chart.ts';
import type { ChartRecords, Making } from './chart-records.ts';
import type { CarriedNote } from './read-carried.ts';

/** Marks that came with a picture, and what they say. */
export interface CarriedMarks {
  readonly marks: ReadonlyArray<ChartMark>;
  readonly notes: ReadonlyArray<CarriedNote>;
}

/**
 * The marks of a chart that is kept, and the notes that are made for them: a note that is still in the workspace is shown
 * as it is there now. Else it is made anew, on its figure where that is stated, or on the chart.
 */
export function adoptMarks(
  { marks, notes }: CarriedMarks,
  chart: Pick<SavedChart, 'id'>,
  records: Pick<ChartRecords, 'annotations' | 'blocks'>,
  { makeId, now }: Making,
): { readonly marks: ChartMark[]; readonly notes: Annotation[] } {
  const there = new Set(records.annotations.map(({ id }) => id));
  const made: Annotation[] = [];
  const kept = marks.flatMap((mark): ChartMark[] => {
    if (there.has(mark.annotationId)) return [mark];
    const note = notes.find(({ id }) => id === mark.annotationId);
    const markdown = note?.markdown.trim() ?? '';
    if (note === undefined || markdown === '') return [];
    const id = makeId();
    const isOnFigure = mark.kind === 'point' && isStatedAt(note.target, mark, records);
    const target = isOnFigure ? note.target : printChartTarget(chart.id);
    made.push({ id, target, markdown, createdAt: now, updatedAt: now });
    return [{ ...mark, annotationId: id }];
  });
  return { marks: kept, notes: made };
}

/** Is the target the figure of the mark, and stated in this workspace? */
function isStatedAt(
  target: string,
  mark: Extract<ChartMark, { kind: 'point' }>,
  { blocks }: Pick<ChartRecords, 'blocks'>,
): boolean {
  const read = readTarget(target);
  if (read === null || read.seriesId !== mark.seriesId || read.period !== mark.period) return false;
  return blocks.some(
    ({ seriesId, editionId, figures }) =>
      seriesId === read.seriesId &&
      editionId === read.editionId &&
      Object.hasOwn(figures, read.period),
  );
}
