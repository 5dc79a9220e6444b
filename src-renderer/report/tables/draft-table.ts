import { headNoteIds } from '#domain/footnotes/head-notes.ts';
import type { Figures } from '#domain/figures.ts';
import { orderNotes } from '#domain/note-order.ts';
import type { Note, Observation, Series } from '#domain/observations.ts';
import { headedPlaces } from '#domain/row-headings.ts';
import {
  seriesAt,
  type LayoutColumn,
  type LayoutRow,
  type TableLayout,
} from '#domain/table-layout.ts';
import type { View } from '#domain/view.ts';
import { namePeriod } from '#format/periods.ts';
import { nameUnit } from '#format/units.ts';
import type { PrintedRow } from './printed-table.ts';

/** A table set out, its footnotes still ids: they are numbered once it is known where each one is met. */
export interface DraftTable {
  readonly titleNoteIds: ReadonlyArray<string>;
  readonly stubHeads: ReadonlyArray<string>;
  /** The lines of heads, from the top; the rows say where a sign of money stands, which shortens the unit. */
  readonly heads: (rows: ReadonlyArray<PrintedRow>) => ReadonlyArray<ReadonlyArray<DraftHead>>;
  readonly rows: ReadonlyArray<DraftRow>;
}

export interface DraftText {
  readonly text: string;
  readonly noteIds: ReadonlyArray<string>;
}

export interface DraftHead extends DraftText {
  readonly detail: string;
  readonly span: number;
}

export interface DraftCell {
  /** Null when nothing is listed. */
  readonly figure: Observation | null;
  readonly series: Series | null;
  /** Those that are printed at the cell. */
  readonly noteIds: ReadonlyArray<string>;
}

export type DraftRow =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'figures';
      readonly group: string;
      readonly stub: ReadonlyArray<DraftText>;
      readonly indent: number;
      readonly isTotal: boolean;
      readonly cells: ReadonlyArray<DraftCell>;
    };

export interface DraftInput {
  readonly layout: TableLayout;
  readonly figures: Figures;
  readonly view: View;
  /** The table's own. */
  readonly notes: ReadonlyArray<Note>;
}

export function draftTable(input: DraftInput): DraftTable {
  const { layout, notes } = input;
  const headed = new Set(headedPlaces(layout.rows));
  return {
    titleNoteIds: ordered(layout.table.noteIds, notes),
    stubHeads: layout.stubHeads,
    heads: (rows) => draftHeads(input, rows),
    rows: layout.rows.flatMap((row, place): DraftRow[] => [
      ...(headed.has(place) ? [{ kind: 'heading' as const, text: row.group }] : []),
      draftRow(row, input),
    ]),
  };
}

function draftRow(row: LayoutRow, input: DraftInput): DraftRow {
  const { layout, figures, view, notes } = input;
  const found = layout.columns.map((column) => {
    const series = seriesAt(row, column);
    const figure = series === null ? null : figures.at(series.id, column.period, view);
    return { series, figure };
  });
  const stubIds = stubNoteIds(
    row,
    notes,
    found.flatMap(({ figure }) => figure?.noteIds ?? []),
  );
  return {
    kind: 'figures',
    group: row.group,
    stub: row.stub.map((text, at) => ({ text, noteIds: at === 0 ? stubIds : [] })),
    indent: (row.group === '' ? 0 : 1) + (row.isTotal ? 1 : 0),
    isTotal: row.isTotal,
    cells: found.map(({ series, figure }) => ({
      series,
      figure,
      noteIds: ordered(figure?.noteIds ?? [], notes).filter((id) => !stubIds.includes(id)),
    })),
  };
}

/** Those on the row itself, and those that all its printed figures carry if any that is shown does. */
function stubNoteIds(
  { series, marks }: LayoutRow,
  notes: ReadonlyArray<Note>,
  shown: ReadonlyArray<string>,
): string[] {
  const own = new Set(series.flatMap(({ noteIds = [] }) => noteIds));
  return marks.flatMap((mark) => {
    const id = notes.find((note) => note.mark === mark)?.id;
    return id !== undefined && (own.has(id) || shown.includes(id)) ? [id] : [];
  });
}

function draftHeads(
  { layout, notes }: DraftInput,
  rows: ReadonlyArray<PrintedRow>,
): ReadonlyArray<ReadonlyArray<DraftHead>> {
  const { columns, table, measures } = layout;
  const noteIds = (on: 'period' | 'measure', name: string) =>
    ordered(headNoteIds(table, { on, name }), notes);
  const periods = [...new Set(columns.map(({ period }) => period))];
  const top = periods.map((period) => ({
    text: namePeriod(period),
    detail: '',
    noteIds: noteIds('period', period),
    span: columns.filter((column) => column.period === period).length,
  }));
  if (measures.length === 0) return [top];
  return [
    top,
    columns.map((column) => ({
      text: capitalise(column.measure),
      detail: unitDetail(column, layout, rows),
      noteIds: noteIds('measure', column.measure),
      span: 1,
    })),
  ];
}

/** `(kilograms)`; `(thousands)` where every column of the measure shows the sign of its money. */
function unitDetail(
  { measure }: LayoutColumn,
  { rows, columns }: TableLayout,
  printed: ReadonlyArray<PrintedRow>,
): string {
  const units = new Set(rows.map((row) => seriesAt(row, { measure })?.unit ?? ''));
  const [unit = ''] = units;
  if (units.size > 1 || unit === '') return '';
  const places = columns.flatMap((column, place) => (column.measure === measure ? [place] : []));
  const isSigned = places.every((place) =>
    printed.some((row) => row.kind === 'figures' && row.cells[place]?.sign !== ''),
  );
  return `(${(isSigned ? signedUnits[unit] : undefined) ?? nameUnit(unit)})`;
}

/** What is left to say of a unit of money once its sign stands in the column. */
const signedUnits: Readonly<Record<string, string>> = { kUSD: 'thousands', MUSD: 'millions' };

/** The ids in the order of their marks; those of notes that are gone are left out. */
function ordered(ids: ReadonlyArray<string>, notes: ReadonlyArray<Note>): string[] {
  return orderNotes(notes.filter(({ id }) => ids.includes(id))).map(({ id }) => id);
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
