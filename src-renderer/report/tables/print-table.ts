import { coverNote } from '#domain/covered-flags.ts';
import type { Figures } from '#domain/figures.ts';
import { isFlag } from '#domain/flags.ts';
import { plural } from '#domain/plural.ts';
import { orderNotes } from '#domain/note-order.ts';
import type { Note, Series, Source, Table } from '#domain/observations.ts';
import { layoutTable, seriesAt, type TableLayout } from '#domain/table-layout.ts';
import type { View } from '#domain/view.ts';
import { oneLine } from '../document/plain-text.ts';
import { draftTable, type DraftTable } from './draft-table.ts';
import { editionRemark, nameEdition, shownEditions } from './edition-remark.ts';
import { numberNotes } from './number-notes.ts';
import { printCells, withSigns } from './print-cells.ts';
import type { PrintedRow, PrintedTable } from './printed-table.ts';
import { repeatAsDitto } from './dittos.ts';
import { citedSources, sourceRemark } from './source-remark.ts';
import { symbolsOf } from './symbols-of.ts';
import { turnDraft } from './turn-draft.ts';

export interface PrintTableInput {
  readonly table: Table;
  /** The table's own; others are left out. */
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  readonly view: View;
  readonly notes: ReadonlyArray<Note>;
  readonly sources: ReadonlyArray<Source>;
  /** The periods of its columns, in any order, hidden ones too; those that the table shows when left out. */
  readonly periods?: ReadonlyArray<string>;
  /** Periods down the side and the table's rows across the top. */
  readonly isTurned?: boolean;
}

/**
 * The table as a yearbook prints it, in the periods that were chosen. Rows that state nothing in them are left out and
 * counted; footnotes are numbered in reading order of what is shown, and those that nothing shown refers to are left
 * out, as are symbols that do not occur.
 */
export function printTable(input: PrintTableInput): PrintedTable {
  const { table, figures, view, isTurned = false } = input;
  const notes = input.notes.filter(({ tableId }) => tableId === table.id);
  const layout = chosenLayout(input, notes);
  const shown = withoutEmptyRows(layout, figures, view);
  const leftOut = layout.rows.length - shown.rows.length;
  const hasPrinted = shown.columns.some(({ isBaseline }) => isBaseline);
  // A head that carries a flag speaks for the columns it was printed with alone.
  const told = notes.filter(({ kind, mark }) => kind !== 'headnote' || !isFlag(mark) || hasPrinted);
  const across = draftTable({ layout: shown, figures, view, notes: told });
  const draft: DraftTable = isTurned ? turnDraft(across, shown) : across;
  const numbered = numberNotes(draft, told);
  const marksOf = (ids: ReadonlyArray<string>) => ids.flatMap((id) => numbered.marks.get(id) ?? []);

  const rows = withSigns(
    draft.rows.map((row): PrintedRow => {
      if (row.kind === 'heading') return { kind: 'heading', text: oneLine(row.text) };
      const cells = printCells(row.cells, { table, notes: told, figures, marksOf });
      const stub = row.stub.map(({ text, noteIds }) => ({
        text: oneLine(text),
        marks: marksOf(noteIds),
      }));
      return { kind: 'figures', stub, indent: row.indent, isTotal: row.isTotal, cells };
    }),
    draft.rows,
  );
  const dittoed = isTurned ? rows : repeatAsDitto(rows);
  const sources = citedSources(draft, input.sources);
  const editions = shownEditions(draft, figures.editions);
  const isPlain = shown.columns.every(({ isBaseline }) => isBaseline);
  return {
    id: table.id,
    number: oneLine(table.number),
    title: { text: oneLine(table.title), marks: marksOf(draft.titleNoteIds) },
    unitLine: unitLine(table),
    headnotes: orderNotes(told.filter(({ kind }) => kind === 'headnote')).map(({ mark, text }) => ({
      mark,
      text: oneLine(isFlag(mark) && !isPlain ? `${text} ${coverNote(figures.baseline)}` : text),
    })),
    stubHeads: draft.stubHeads.map(oneLine),
    heads: draft.heads(dittoed).map((line) =>
      line.map(({ text, detail, noteIds, span }) => ({
        text: oneLine(text),
        detail,
        marks: marksOf(noteIds),
        span,
      })),
    ),
    rows: dittoed,
    hasLeaders: draft.stubHeads.length === 1,
    footnotes: numbered.footnotes,
    symbols: symbolsOf(table, dittoed, draft, told),
    remarks: [
      ...(shown.columns.length === 0 ? ['Nothing is stated in the chosen periods.'] : []),
      ...(leftOut === 0 || shown.columns.length === 0
        ? []
        : [
            `Left out: ${plural(leftOut, 'row')} that ${leftOut === 1 ? 'states' : 'state'} nothing in these periods.`,
          ]),
      ...sourceRemark(sources),
      ...editionRemark(editions),
    ],
    sources,
    editions: editions.used.map(nameEdition),
  };
}

/** The years that were chosen, of those that the table has. */
function chosenLayout(input: PrintTableInput, notes: ReadonlyArray<Note>): TableLayout {
  const { table, series, figures, view, periods } = input;
  if (periods === undefined) return layoutTable({ table, series, figures, notes, view });
  const layout = layoutTable({
    table: { ...table, hiddenPeriods: [] },
    series,
    figures,
    notes,
    view,
  });
  const chosen = new Set(periods);
  return { ...layout, columns: layout.columns.filter(({ period }) => chosen.has(period)) };
}

function withoutEmptyRows(layout: TableLayout, figures: Figures, view: View): TableLayout {
  const isListed = (row: TableLayout['rows'][number]) =>
    layout.columns.some((column) => {
      const series = seriesAt(row, column);
      return series !== null && figures.at(series.id, column.period, view) !== null;
    });
  return { ...layout, rows: layout.rows.filter(isListed) };
}

function unitLine({ unitLine, significantDigits }: Table): string {
  const digits = `${plural(significantDigits, 'significant digit')}`;
  return `(${[oneLine(unitLine), digits].filter(Boolean).join('; ')})`;
}
