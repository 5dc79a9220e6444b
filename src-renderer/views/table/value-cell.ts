import { columnNoteIds } from '#domain/footnotes/head-notes.ts';
import { orderNotes } from '#domain/note-order.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import { printEntry } from '#domain/notation.ts';
import type { Observation, Series } from '#domain/observations.ts';
import { reviewOf } from '#domain/review.ts';
import { isReviewed } from '#domain/set-review.ts';
import type { LayoutRow } from '#domain/table-layout.ts';
import { cellParts } from '#format/cell-parts.ts';
import { speakFigure } from '#format/spoken.ts';
import type { CellView } from '#components/grid/cell-view.ts';
import type { GridContentInput } from './grid-input.ts';
import { emptyCell } from './result-cell.ts';

/** The figure as it is stated; empty where nothing is listed. */
export function valueCell(
  observation: Observation | null,
  series: Series,
  row: LayoutRow,
  input: GridContentInput,
): CellView {
  const { figures, layout, notes } = input;
  if (observation === null) return emptyCell;
  const edition = figures.editions.find(({ id }) => id === observation.editionId);
  const covered = coveredFlags(layout.table, notes, edition);
  const marks = observation.noteIds
    .map((id) => notes.find((note) => note.id === id)?.mark ?? '')
    .filter((mark) => mark !== '' && !row.marks.includes(mark));
  const carried = describeCarried(observation, input);
  const qualifier = nameQualifier(observation);
  const atHead = columnNoteIds(layout.table, {
    period: observation.period,
    measure: layout.measures.length > 0 ? series.measure : '',
  });
  const headMarks = orderNotes(notes.filter(({ id }) => atHead.includes(id))).map(
    ({ mark }) => mark,
  );
  const footnotes = [...new Set([...headMarks, ...row.marks, ...marks])].map(
    (mark) => `footnote ${mark}`,
  );
  return {
    ...emptyCell,
    isCarried: carried !== '',
    ...(isReviewed(observation, figures) ? { review: reviewOf(observation) } : {}),
    parts: cellParts(observation, covered, marks),
    spoken: [speakFigure(observation, series.unit), qualifier, ...footnotes, carried]
      .filter(Boolean)
      .join(', '),
    entry: entryOf(observation, input),
    hint: hintOf(observation, input),
  };
}

/** What stands behind the figure, in words. */
export function hintOf(observation: Observation, input: GridContentInput): string {
  const carried = describeCarried(observation, input);
  return joinSentences([nameQualifier(observation), observation.comment, carried]);
}

function nameQualifier({ qualifier }: Observation): string {
  return qualifier?.replace('-', ' ') ?? '';
}

/** Empty where the figure is not carried from an earlier edition. */
function describeCarried(
  { period, editionId }: Observation,
  { ownLayout, figures }: GridContentInput,
): string {
  if (ownLayout === null || !ownLayout.carried.has(period)) return '';
  if (editionId === ownLayout.editionId) return '';
  const edition = figures.editions.find(({ id }) => id === editionId);
  return `carried from ${edition?.title ?? ''}, may be revised`;
}

/** What has to be typed to enter the figure again whole, footnote marks and all. */
export function entryOf(
  observation: Observation,
  { notes, separators }: Pick<GridContentInput, 'notes' | 'separators'>,
): string {
  const marks = observation.noteIds
    .map((id) => notes.find((note) => note.id === id)?.mark ?? '')
    .filter((mark) => mark !== '');
  return printEntry({ ...observation, marks }, separators);
}

/** One after the other, with one stop between two: comments may end with their own. */
function joinSentences(parts: ReadonlyArray<string>): string {
  return parts
    .filter(Boolean)
    .map((part, index, all) =>
      index < all.length - 1 && !/[.!?…]$/.test(part) ? `${part}.` : part,
    )
    .join(' ');
}
