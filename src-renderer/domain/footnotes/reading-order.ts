import { Figures } from '../figures.ts';
import { latest } from '../view.ts';
import type { Note } from '../observations.ts';
import { orderNotes } from '../note-order.ts';
import { headNoteIds, type TableHead } from './head-notes.ts';
import { findTable, putNote, stepOf, type StructureRecords } from '../structure/records.ts';
import { succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import { layoutTable, seriesAt } from '../table-layout.ts';

/** Is it one that is numbered? Letters, symbols and headnotes keep their marks: what they mean does not depend on order. */
export function isNumbered({ kind, mark }: Note): boolean {
  return kind === 'footnote' && /^\d+$/.test(mark);
}

/**
 * The ids of the table's notes as their marks are met by a reader of the newest figures: title, the heads of columns
 * (periods, then measures), then row by row the stub and its cells from left to right. Each once; what stands only where nothing is shown is left out.
 */
export function notesInReadingOrder(records: StructureRecords, tableId: string): string[] {
  const table = records.tables.find(({ id }) => id === tableId);
  if (table === undefined) return [];
  const figures = new Figures(records.editions, records.blocks);
  const layout = layoutTable({
    table,
    series: records.series,
    figures,
    notes: records.notes,
    view: latest,
  });
  const ofTable = records.notes.filter((note) => note.tableId === tableId);
  const byMark = new Map(ofTable.map((note) => [note.mark, note.id]));
  const heads = [
    ...layout.columns.map(({ period }): TableHead => ({ on: 'period', name: period })),
    ...layout.columns.map(({ measure }): TableHead => ({ on: 'measure', name: measure })),
  ];
  const met = [
    ...orderIds(table.noteIds, ofTable),
    ...heads.flatMap((head) => orderIds(headNoteIds(table, head), ofTable)),
  ];
  for (const row of layout.rows) {
    met.push(...row.marks.flatMap((mark) => byMark.get(mark) ?? []));
    for (const column of layout.columns) {
      const series = seriesAt(row, column);
      const figure = series === null ? null : figures.at(series.id, column.period, latest);
      met.push(...(figure?.noteIds ?? []));
    }
  }
  return [...new Set(met)].filter((id) => ofTable.some((note) => note.id === id));
}

function orderIds(ids: ReadonlyArray<string>, notes: ReadonlyArray<Note>): string[] {
  return orderNotes(notes.filter(({ id }) => ids.includes(id))).map(({ id }) => id);
}

/**
 * The numbered notes with the numbers that reading order gives them: those that are met first, then those that are not
 * met, as they are numbered now.
 */
function numberedAnew(records: StructureRecords, tableId: string) {
  const numbered = orderNotes(
    records.notes.filter((note) => note.tableId === tableId && isNumbered(note)),
  );
  const met = notesInReadingOrder(records, tableId);
  const rank = ({ id }: Note) => {
    const at = met.indexOf(id);
    return at === -1 ? Infinity : at;
  };
  return [...numbered]
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
    .map((note, index) => ({ note, mark: String(index + 1) }));
}

/** Are the table's numbers 1, 2, 3 … in reading order? */
export function isInReadingOrder(records: StructureRecords, tableId: string): boolean {
  return numberedAnew(records, tableId).every(({ note, mark }) => note.mark === mark);
}

/** The step that numbers the table's notes in reading order; null when they are. Nothing but the marks changes. */
export function renumberNotes(records: StructureRecords, tableId: string): Result<Step | null> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  return succeed(
    stepOf(
      'Number the footnotes in reading order',
      numberedAnew(records, tableId).flatMap(({ note, mark }) => putNote(note, { ...note, mark })),
    ),
  );
}
