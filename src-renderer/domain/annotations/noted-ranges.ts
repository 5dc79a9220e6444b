import {
  groupIntoRows,
  sortPeriods,
  type LayoutColumn,
  type LayoutRow,
  type TableLayout,
} from '../table-layout.ts';
import type { NotedRange, RangeTarget } from './note-places.ts';

/** Where in a range of cells with notes a cell lies: its first, at which it is spoken, or another one. */
export type PlaceInRange = 'first' | 'within';

type OrderedLayout = Pick<TableLayout, 'rows' | 'series' | 'columns'>;

/** A corner by its row's and its measure's place in the table. */
interface Corner {
  readonly row: number;
  readonly measure: number;
}

/** The first and last row, and the first and last column, each end included. */
interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: ColumnPlace;
  readonly right: ColumnPlace;
}

interface ColumnPlace {
  readonly period: number;
  readonly measure: number;
}

/** A cell by its row's place in the table and its column. */
interface CellPlace extends ColumnPlace {
  readonly row: number;
}

/**
 * The ranges of one table that carry open notes, to be asked cell by cell of those that are drawn. A range is the
 * rectangle between its corners as the table sets its rows, measures and periods in order, hidden ones too; the order
 * in which rows are shown changes nothing about it. Its first cell is the first of those that are shown. One whose
 * corner is gone is none of this table's.
 */
export class NotedRanges {
  readonly #rectangles: ReadonlyArray<Rectangle>;
  readonly #periods: ReadonlyMap<string, number>;
  /** Of the rows that were asked about so far. */
  readonly #ofRow = new Map<number, ReadonlyArray<Rectangle>>();
  readonly #layout: OrderedLayout;
  /** Of the rectangles that were asked about so far. */
  readonly #firstOf = new Map<Rectangle, CellPlace | null>();

  constructor(ranges: ReadonlyArray<NotedRange>, layout: OrderedLayout) {
    this.#layout = layout;
    const open = ranges.filter(({ count }) => count.open > 0);
    this.#periods = open.length === 0 ? new Map() : rankPeriods(open, layout);
    const corners = findCorners(open, layout);
    this.#rectangles = open.flatMap((range) => this.#resolve(range, corners) ?? []);
  }

  get isEmpty(): boolean {
    return this.#rectangles.length === 0;
  }

  /** Null outside of all of them. */
  at(row: LayoutRow, column: LayoutColumn): PlaceInRange | null {
    const order = row.series[0]?.order;
    const period = this.#periods.get(column.period);
    if (order === undefined || period === undefined) return null;
    const around = this.#around(order);
    if (around.length === 0) return null;
    const place = placeOf(row, column, period);
    const within = around.filter((one) => covers(one, place, column));
    if (within.length === 0) return null;
    const isFirst = within.some((one) => {
      const first = this.#findFirst(one);
      return first?.row === order && first.period === period && first.measure === place.measure;
    });
    return isFirst ? 'first' : 'within';
  }

  /** The first cell of it that is shown, as the table sets them; null where none is. */
  #findFirst(rectangle: Rectangle): CellPlace | null {
    const known = this.#firstOf.get(rectangle);
    if (known !== undefined) return known;
    const { top, bottom } = rectangle;
    const cells = this.#layout.rows
      .filter(({ series }) => isWithin(series[0]?.order ?? -1, top, bottom))
      .sort((a, b) => (a.series[0]?.order ?? 0) - (b.series[0]?.order ?? 0))
      .slice(0, 1)
      .flatMap((row) =>
        this.#layout.columns.flatMap((column): CellPlace[] => {
          const period = this.#periods.get(column.period);
          if (period === undefined) return [];
          const place = placeOf(row, column, period);
          return covers(rectangle, place, column)
            ? [{ row: row.series[0]?.order ?? 0, ...place }]
            : [];
        }),
      );
    const [first = null] = cells.sort((a, b) => (isNotAfter(a, b) ? -1 : 1));
    this.#firstOf.set(rectangle, first);
    return first;
  }

  #around(order: number): ReadonlyArray<Rectangle> {
    const found = this.#ofRow.get(order);
    if (found !== undefined) return found;
    const around = this.#rectangles.filter(({ top, bottom }) => order >= top && order <= bottom);
    this.#ofRow.set(order, around);
    return around;
  }

  #resolve(range: RangeTarget, corners: ReadonlyMap<string, Corner>): Rectangle | null {
    const [from, to] = [corners.get(range.from), corners.get(range.to)];
    const [first, last] = [this.#periods.get(range.first), this.#periods.get(range.last)];
    if (from === undefined || to === undefined) return null;
    if (first === undefined || last === undefined) return null;
    const one = { period: first, measure: from.measure };
    const other = { period: last, measure: to.measure };
    const [left, right] = isNotAfter(one, other) ? [one, other] : [other, one];
    // Rows may have been put into another order since.
    return { top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row), left, right };
  }
}

function placeOf(row: LayoutRow, { measure }: LayoutColumn, period: number): ColumnPlace {
  const index = measure === '' ? 0 : row.series.findIndex((one) => one.measure === measure);
  return { period, measure: index };
}

/** A column for all measures of a row lies in a range wherever one of them does. */
function covers(
  { left, right }: Rectangle,
  place: ColumnPlace,
  { measure }: LayoutColumn,
): boolean {
  return measure === ''
    ? isWithin(place.period, left.period, right.period)
    : isNotAfter(left, place) && isNotAfter(place, right);
}

function isWithin(value: number, first: number, last: number): boolean {
  return value >= first && value <= last;
}

function isNotAfter(one: ColumnPlace, other: ColumnPlace): boolean {
  return one.period < other.period || (one.period === other.period && one.measure <= other.measure);
}

function rankPeriods(
  ranges: ReadonlyArray<RangeTarget>,
  { columns }: OrderedLayout,
): Map<string, number> {
  const ids = new Set([
    ...columns.map(({ period }) => period),
    ...ranges.flatMap(({ first, last }) => [first, last]),
  ]);
  return new Map(sortPeriods(ids).map((id, index) => [id, index]));
}

function findCorners(
  ranges: ReadonlyArray<RangeTarget>,
  { rows, series }: OrderedLayout,
): Map<string, Corner> {
  const wanted = new Set(ranges.flatMap(({ from, to }) => [from, to]));
  const corners = new Map<string, Corner>();
  if (wanted.size === 0) return corners;
  for (const row of rows) {
    row.series.forEach(({ id }, measure) => {
      if (wanted.has(id)) corners.set(id, { row: row.series[0]?.order ?? 0, measure });
    });
  }
  if (corners.size === wanted.size) return corners;
  // Rows of some are hidden.
  for (const row of groupIntoRows(series).rows) {
    row.forEach(({ id }, measure) => {
      if (wanted.has(id)) corners.set(id, { row: row[0]?.order ?? 0, measure });
    });
  }
  return corners;
}
