import type { Range } from '#components/grid/model/position.ts';
import type { NoteSubjectKind } from '#domain/annotations/note-subject-kind.ts';
import { rangeTargetOf } from './range-target.ts';
import type { ShownTable } from './shown-table.svelte.ts';

/** What a note on the selected cells is about: all of a row, of a year or of the table stands for that. */
export function subjectOf(range: Range, shown: ShownTable): NoteSubjectKind {
  const { rows, columns } = shown.layout;
  const { top, bottom, left, right } = range;
  if (top === bottom && left === right) return 'figure';
  const allRows = top === 0 && bottom === rows.length - 1;
  const allColumns = left === 0 && right === columns.length - 1;
  if (allRows && allColumns) return 'table';
  // A row with several measures has several series.
  if (allColumns && top === bottom && shown.layout.measures.length === 0) return 'series';
  const periods = new Set(columns.slice(left, right + 1).map(({ period }) => period));
  if (allRows && periods.size === 1) return 'period';
  return rangeTargetOf(shown, range) === null ? 'figure' : 'range';
}
