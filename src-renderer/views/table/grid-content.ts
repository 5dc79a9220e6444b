import { printCell } from '#domain/notation.ts';
import { headNoteIds, type TableHead } from '#domain/footnotes/head-notes.ts';
import { notePlaces } from '#domain/annotations/note-places.ts';
import { orderNotes } from '#domain/note-order.ts';
import type { Note, Observation } from '#domain/observations.ts';
import { assertNever } from '#domain/result.ts';
import { reviewOf } from '#domain/review.ts';
import { isReviewed } from '#domain/set-review.ts';
import {
  seriesAt,
  type LayoutColumn,
  type LayoutRow,
  type TableLayout,
} from '#domain/table-layout.ts';
import { TableFigures } from '#domain/table-figures.ts';
import { namePeriod } from '#format/periods.ts';
import { nameUnit } from '#format/units.ts';
import type { CellView, GridColumn, GridSource } from '#components/grid/cell-view.ts';
import type { GridNotes } from '#components/grid/grid-notes.ts';
import type { Position } from '#components/grid/model/position.ts';
import { CellKeeper } from './cell-keeper.ts';
import { changedRows } from './changed-rows.ts';
import type { CellMaker } from './cell-maker.ts';
import { makeChangeCells } from './change-cells.ts';
import { editabilityOf } from './editability.ts';
import type { GridContentInput } from './grid-input.ts';
import type { Mode } from './modes.ts';
import { emptyCell, notComputed } from './result-cell.ts';
import { notedCells } from './noted-cells.ts';
import { tableNotes } from './table-notes.ts';
import { makeShareCells } from './share-cells.ts';
import { makeUnitValueCells } from './unit-value-cells.ts';
import { entryOf, hintOf, valueCell } from './value-cell.ts';

export interface GridContent extends GridSource {
  /** What the figures are, in the place of the table's unit line; empty when they are those that were stated. */
  readonly note: string;
  /** What it was made from. */
  readonly input: GridContentInput;
  readonly keeper: CellKeeper;
}

/**
 * What the grid shows of a table in one mode; the layout is that of the mode. What `former` showed of the same is shown
 * as it was where nothing concerns it that has changed since: its cells and its columns.
 */
export function gridContent(
  input: GridContentInput,
  former: GridContent | null = null,
): GridContent {
  const noted = notedCells(input.annotations);
  const maker = makerFor(input);
  const { rows, columns } = input.layout;
  const changed = former === null ? null : changedRows(former.input, input);
  const keeper = new CellKeeper(
    (row, column) => gridCell(rows[row]!, columns[column]!, noted, maker, input),
    changed === null || former === null ? null : former.keeper,
    changed ?? [],
  );
  const isInside = ({ row, column }: Position) =>
    rows[row] !== undefined && columns[column] !== undefined;
  const source: GridSource = {
    notes: notesOf(input, former),
    columns:
      changed === null || former === null
        ? columns.map((column, index) => gridColumn(column, index, input))
        : former.columns,
    rows,
    cell: (at) => (isInside(at) ? keeper.at(at.row, at.column) : emptyCell),
    isFilled: (at) => isInside(at) && shownAt(rows[at.row]!, columns[at.column]!, input) !== null,
    text: (at) => {
      if (!isInside(at)) return emptyCell;
      if (input.mode !== 'values') return keeper.at(at.row, at.column);
      const shown = shownAt(rows[at.row]!, columns[at.column]!, input);
      return shown === null
        ? emptyCell
        : { entry: entryOf(shown, input), hint: hintOf(shown, input) };
    },
    reviewAt: (at) => {
      if (!isInside(at)) return undefined;
      if (input.mode !== 'values') return keeper.at(at.row, at.column).review;
      const shown = shownAt(rows[at.row]!, columns[at.column]!, input);
      return shown !== null && isReviewed(shown, input.figures) ? reviewOf(shown) : undefined;
    },
  };
  return {
    ...source,
    note: maker === null ? '' : capitalise([maker.note, ...explainGaps(source)].join('; ')),
    input,
    keeper,
  };
}

/** What only other figures have changed is kept. */
function notesOf({ layout, annotations }: GridContentInput, former: GridContent | null): GridNotes {
  const places = notePlaces(annotations);
  const isKept =
    former?.notes !== undefined &&
    former.input.layout === layout &&
    notePlaces(former.input.annotations) === places;
  return isKept ? former.notes : tableNotes(layout, places);
}

/** A look at more cells than that would be felt at every change. */
const mostCellsLookedAt = 20_000;

function explainGaps({ rows, columns, cell }: GridSource): string[] {
  const isLarge = rows.length * columns.length > mostCellsLookedAt;
  const hasGap = (row: number) =>
    columns.some((_, column) => cell({ row, column }).parts?.whole === notComputed);
  return isLarge || rows.some((_, row) => hasGap(row)) ? [`${notComputed}: not computed`] : [];
}

function shownAt(row: LayoutRow, column: LayoutColumn, { figures, view }: GridContentInput) {
  const series = seriesAt(row, column);
  return series === null ? null : figures.at(series.id, column.period, view);
}

/** Null for the figures as they are stated. */
function makerFor(asked: GridContentInput): CellMaker | null {
  const { mode, layout, figures, view, locale, choices } = asked;
  if (mode === 'values') return null;
  const { table, series } = layout;
  const input = {
    layout,
    locale,
    figures: new TableFigures({ table, series, figures, view, choices }),
  };
  switch (mode) {
    case 'change':
    case 'percent':
    case 'index':
      return makeChangeCells(mode, input);
    case 'share':
      return makeShareCells(input);
    case 'unit-value':
      return makeUnitValueCells(input);
    default:
      return assertNever(mode);
  }
}

function gridColumn(
  column: LayoutColumn,
  index: number,
  { layout, mode, notes }: GridContentInput,
): GridColumn {
  const previous = layout.columns[index - 1];
  const head = namePeriod(column.period);
  const marksOf = (on: TableHead['on'], name: string) =>
    marksAt(notes, headNoteIds(layout.table, { on, name }));
  const periodMarks = marksOf('period', column.period);
  return {
    id: column.id,
    groupMarks: column.measure === '' ? [] : periodMarks,
    marks: column.measure === '' ? periodMarks : marksOf('measure', column.measure),
    group: column.measure === '' ? '' : head,
    head: column.measure === '' ? head : measureHead(column.measure, mode, unitOf(column, layout)),
    isBaseline: column.isBaseline,
    startsLater: previous !== undefined && previous.isBaseline && !column.isBaseline,
  };
}

function unitOf(column: LayoutColumn, { rows }: TableLayout): string {
  const row = rows.find((one) => seriesAt(one, column) !== null);
  return (row === undefined ? null : seriesAt(row, column))?.unit ?? '';
}

function marksAt(notes: ReadonlyArray<Note>, ids: ReadonlyArray<string>): string[] {
  return orderNotes(notes.filter(({ id }) => ids.includes(id))).map(({ mark }) => mark);
}

/** With the unit where the figures below are in it. */
function measureHead(measureName: string, mode: Mode, unit: string): string {
  const isInUnit = unit !== '' && (mode === 'values' || mode === 'change');
  return capitalise(measureName) + (isInUnit ? ` (${nameUnit(unit)})` : '');
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function gridCell(
  row: LayoutRow,
  column: LayoutColumn,
  noted: ReadonlySet<string>,
  maker: CellMaker | null,
  input: GridContentInput,
): CellView {
  const series = seriesAt(row, column);
  if (series === null) return { ...emptyCell, spoken: 'no such measure in this row' };
  const { figures, view } = input;
  const all = figures.all(series.id, column.period, view);
  const shown = all.at(-1) ?? null;
  // A unit value rests on every measure of its row.
  const concerned = input.mode === 'unit-value' ? row.series : [series];
  const cell =
    maker === null
      ? valueCell(shown, series, row, input)
      : {
          ...maker.cell(series, column),
          entry: shown === null ? '' : entryOf(shown, input),
        };
  return {
    ...cell,
    isRestated: concerned.some(({ id }) =>
      hasOtherFigures(id === series.id ? all : figures.all(id, column.period, view)),
    ),
    hasFailedCheck: concerned.some(
      ({ id }) => input.failed?.has(`${id}@${column.period}`) === true,
    ),
    hasNote: concerned.some(({ id }) => noted.has(`${id}@${column.period}`)),
    ...(input.saving?.has(`${series.id}@${column.period}`) === true ? { isBeingSaved: true } : {}),
    isReadOnly: editabilityOf(series.id, column.period, input).kind !== 'open',
  };
}

/** Does an edition state another figure than the newest? */
function hasOtherFigures(all: ReadonlyArray<Observation>): boolean {
  const shown = all.at(-1);
  return (
    shown !== undefined && all.length > 1 && all.some((one) => printCell(one) !== printCell(shown))
  );
}
