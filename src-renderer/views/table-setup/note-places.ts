import type { NotePlace } from '#domain/footnotes/note-edits.ts';
import { headNoteIds, type TableHead } from '#domain/footnotes/head-notes.ts';
import { nameRow } from '#domain/names.ts';
import type { Series, Table } from '#domain/observations.ts';
import { plural } from '#domain/plural.ts';
import type { WorkspaceRecords } from '#domain/record-diff.ts';
import { seriesOf } from '#domain/structure/records.ts';
import { groupIntoRows } from '#domain/table-layout.ts';
import { namePeriod } from '#format/periods.ts';

/** Something that a note can be put on now, by what is selected in the table. */
export interface OfferedPlace {
  readonly place: NotePlace;
  /** `the title`, `the row Belgium`, `3 chosen cells`. */
  readonly label: string;
  /** Why not; empty when it can. */
  readonly closed: string;
  /** Chosen cells that hold no figure of the edition that is worked on. */
  readonly left: number;
  holds(noteId: string): boolean;
}

export interface Selected {
  readonly records: WorkspaceRecords;
  /** The selected cells, when they are several. */
  readonly chosen: ReadonlyArray<{ readonly series: Series; readonly period: string }>;
  readonly selection: {
    readonly tableId: string;
    readonly seriesId: string;
    readonly period: string;
  } | null;
  readonly workingId: string;
}

/** The title, the heads and the row of the active cell, and the selected cells. */
export function notePlaces(selected: Selected, tableId: string): ReadonlyArray<OfferedPlace> {
  const { records, workingId } = selected;
  const table = records.tables.find(({ id }) => id === tableId);
  const active = selected.selection?.tableId === tableId ? selected.selection : null;
  const series = records.series.find(({ id }) => id === active?.seriesId);
  const several = selected.chosen.map((one) => ({ seriesId: one.series.id, period: one.period }));
  const one = active === null ? [] : [{ seriesId: active.seriesId, period: active.period }];
  const cells = several.length > 0 ? several : one;
  const figures = cells.flatMap(({ seriesId, period }) => {
    const block = records.blocks.find(
      (at) => at.seriesId === seriesId && at.editionId === workingId,
    );
    return block?.figures[period] ?? [];
  });
  const heads = headsAt(table, series, active?.period ?? '', records).map(
    ({ head, label }): OfferedPlace => ({
      place: head,
      label,
      closed: '',
      left: 0,
      holds: (id) => table !== undefined && headNoteIds(table, head).includes(id),
    }),
  );
  return [
    {
      place: { on: 'title' },
      label: 'the title',
      closed: '',
      left: 0,
      holds: (id) => table?.noteIds.includes(id) ?? false,
    },
    ...heads,
    {
      place: { on: 'row', seriesId: series?.id ?? '' },
      label: series === undefined ? 'the row' : `the row ${nameRow(series)}`,
      closed: series === undefined ? 'Choose a cell of the row first.' : '',
      left: 0,
      holds: (id) => (series?.noteIds ?? []).includes(id),
    },
    {
      place: { on: 'figures', editionId: workingId, cells },
      label: cells.length === 1 ? 'the chosen cell' : plural(cells.length, 'chosen cell'),
      closed:
        figures.length === 0
          ? 'Choose cells with figures that you entered: what was published keeps its notes.'
          : '',
      left: cells.length - figures.length,
      holds: (id) => figures.length > 0 && figures.every(({ noteIds }) => noteIds.includes(id)),
    },
  ];
}

/** The heads over the active cell: its period's, and its measure's where columns have one. */
function headsAt(
  table: Table | undefined,
  series: Series | undefined,
  period: string,
  records: WorkspaceRecords,
): ReadonlyArray<{ readonly head: TableHead; readonly label: string }> {
  if (table === undefined || series === undefined) return [];
  const { measures } = groupIntoRows(seriesOf(records, table.id));
  return [
    { head: { on: 'period', name: period }, label: `the head ${namePeriod(period)}` },
    ...(measures.includes(series.measure)
      ? [
          {
            head: { on: 'measure' as const, name: series.measure },
            label: `the head ${series.measure}`,
          },
        ]
      : []),
  ];
}
