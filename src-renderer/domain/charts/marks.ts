import { isEqual } from '../equality.ts';
import type { Annotation } from '../observations.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import { readTarget } from '../targets.ts';
import type { ChartMark, SavedChart } from './chart.ts';
import {
  chartStep,
  checkChart,
  findChart,
  putAnnotation,
  putChart,
  type ChartRecords,
  type Making,
} from './chart-records.ts';
import { makeMark, placeMark, type MarkPlace, type NewMark } from './new-mark.ts';

/** Where a mark goes; what a point stands on stays what it is. */
export type MarkMove =
  | { readonly kind: 'point'; readonly dx: number; readonly dy: number }
  | Exclude<MarkPlace, { kind: 'point' }>;

/** The step that writes on a chart: the note and its mark together. `id` is the note's. */
export function addMark(
  chartId: string,
  mark: NewMark,
  records: ChartRecords,
  making: Making,
): Result<{ readonly step: Step; readonly id: string }> {
  const found = findChart(records, chartId);
  if (!found.ok) return found;
  const chart = found.value;
  const made = makeMark(mark, chart, records, making);
  if (!made.ok) return made;
  const { note } = made.value;
  const after = withMarks(chart, [...chart.spec.marks, made.value.mark], making.now);
  const checked = checkChart(after, records, chart);
  if (!checked.ok) return checked;
  const changes = [...putAnnotation(null, note), ...putChart(chart, checked.value)];
  const step = chartStep('Write on the chart', chart, records, changes);
  return step === null ? fail('There is nothing to write.') : succeed({ step, id: note.id });
}

/** The step that moves a mark; null when it is there already. */
export function moveMark(
  chartId: string,
  annotationId: string,
  move: MarkMove,
  records: ChartRecords,
  now: number,
): Result<Step | null> {
  const found = findMark(chartId, annotationId, records);
  if (!found.ok) return found;
  const { chart, mark } = found.value;
  const moved = moveTo(mark, move);
  if (!moved.ok) return moved;
  if (isEqual(moved.value, mark)) return succeed(null);
  const marks = chart.spec.marks.map((one) => (one === mark ? moved.value : one));
  const changes = putChart(chart, withMarks(chart, marks, now));
  return succeed(chartStep('Move a note on the chart', chart, records, changes));
}

/** The step that changes what a mark says, in the note that it shows; null when it says so already. */
export function editMark(
  chartId: string,
  annotationId: string,
  markdown: string,
  records: ChartRecords,
  now: number,
): Result<Step | null> {
  const found = findMark(chartId, annotationId, records);
  if (!found.ok) return found;
  const { chart, note } = found.value;
  const text = markdown.trim();
  if (text === '') return fail('A mark needs words. To take it away, remove it.');
  if (note === null) return fail('The note is not there any more: remove the mark.');
  if (text === note.markdown) return succeed(null);
  const changes = putAnnotation(note, { ...note, markdown: text, updatedAt: now });
  return succeed(chartStep('Change a note on the chart', chart, records, changes));
}

/**
 * The step that takes a mark away, and its note with it: unless the note is on a figure and `keepsNote` says that it
 * stays there, or another chart shows it too.
 */
export function removeMark(
  chartId: string,
  annotationId: string,
  keepsNote: boolean,
  records: ChartRecords,
  now: number,
): Result<Step | null> {
  const found = findMark(chartId, annotationId, records);
  if (!found.ok) return found;
  const { chart, mark, note } = found.value;
  const marks = chart.spec.marks.filter((one) => one !== mark);
  const isOnFigure = note !== null && readTarget(note.target) !== null;
  const isShownElsewhere = records.charts.some(
    (one) => one.id !== chartId && showsNote(one, annotationId),
  );
  const stays = (isOnFigure && keepsNote) || isShownElsewhere;
  const changes = [
    ...(stays ? [] : putAnnotation(note, null)),
    ...putChart(chart, withMarks(chart, marks, now)),
  ];
  return succeed(chartStep('Remove a note from the chart', chart, records, changes));
}

function showsNote({ spec }: SavedChart, annotationId: string): boolean {
  return spec.marks.some((mark) => mark.annotationId === annotationId);
}

function findMark(
  chartId: string,
  annotationId: string,
  records: ChartRecords,
): Result<{ chart: SavedChart; mark: ChartMark; note: Annotation | null }> {
  const found = findChart(records, chartId);
  if (!found.ok) return found;
  const mark = found.value.spec.marks.find((one) => one.annotationId === annotationId);
  if (mark === undefined) return fail('The mark is not there any more.');
  const note = records.annotations.find(({ id }) => id === annotationId) ?? null;
  return succeed({ chart: found.value, mark, note });
}

function moveTo(mark: ChartMark, move: MarkMove): Result<ChartMark> {
  if (move.kind === 'point') {
    return mark.kind === 'point'
      ? placeMark({ ...mark, dx: move.dx, dy: move.dy }, mark.annotationId)
      : fail('Only what is written on a point moves like that.');
  }
  if (mark.kind === 'level' && move.kind === 'level') {
    // What its axis showed stays what it was.
    return placeMark({ ...mark, ...move }, mark.annotationId);
  }
  return mark.kind === move.kind
    ? placeMark(move, mark.annotationId)
    : fail('A mark stays what it is: on a point, a span or a level.');
}

function withMarks(
  chart: SavedChart,
  marks: ReadonlyArray<ChartMark>,
  updatedAt: number,
): SavedChart {
  return { ...chart, updatedAt, spec: { ...chart.spec, marks } };
}
