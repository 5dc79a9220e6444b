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
  const { figures, layout, notes, ownLayout } = input;
  if (observation === null) return emptyCell;
  const edition = figures.editions.find(({ id }) => id === observation.editionId);
  const covered = coveredFlags(layout.table, notes, edition);
  const marks = observation.noteIds
    .map((id) => notes.find((note) => note.id === id)?.mark ?? '')
    .filter((mark) => mark !== '' && !row.marks.includes(mark));
  const isCarried =
    ownLayout !== null &&
    ownLayout.carried.has(observation.period) &&
    observation.editionId !== ownLayout.editionId;
  const qualifier = observation.qualifier?.replace('-', ' ') ?? '';
  const footnotes = [...row.marks, ...marks].map((mark) => `footnote ${mark}`);
  const carried = isCarried ? `carried from ${edition?.title ?? ''}, may be revised` : '';
  return {
    ...emptyCell,
    isCarried,
    ...(isReviewed(observation, figures) ? { review: reviewOf(observation) } : {}),
    parts: cellParts(observation, covered, marks),
    spoken: [speakFigure(observation, series.unit), qualifier, ...footnotes, carried]
      .filter(Boolean)
      .join(', '),
    entry: entryOf(observation, input),
    hint: [qualifier, observation.comment, carried].filter(Boolean).join('. '),
  };
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
