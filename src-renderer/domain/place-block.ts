import type { BlockEntry } from './enter-block.ts';
import { isDitto, readCell } from './notation.ts';
import type { Series } from './observations.ts';
import { readBlockHeads, type BlockHeads } from './block-heads.ts';
import { periodYear } from './periods.ts';
import { seriesAt, type LayoutColumn, type LayoutRow, type TableLayout } from './table-layout.ts';

export interface BlockPlace {
  readonly layout: TableLayout;
  /** With the rows too that are not shown, which a block may name; those of the layout when left out. */
  readonly all?: TableLayout;
  /** Where a block without heads begins, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** How many cells are selected: a block that fits into them several times over fills them. One cell when left out. */
  readonly rows?: number;
  readonly columns?: number;
}

/** What cannot be entered anywhere. */
export interface Unplaced {
  /** Where it stands in the block: `row 3, column 2`. */
  readonly where: string;
  readonly text: string;
  readonly reason: string;
}

export interface PlacedBlock {
  readonly entries: ReadonlyArray<BlockEntry>;
  readonly unplaced: ReadonlyArray<Unplaced>;
  /** Periods of entries for which the table has no column yet. */
  readonly newPeriods: ReadonlyArray<string>;
  /** Empty cells beside figures: they leave what stands there. */
  readonly empty: number;
  /** Lines of the block that have a name or text and no figure: nothing is entered for them. */
  readonly without: ReadonlyArray<string>;
  /** The names, part by part, of lines with figures that the table has no row for; of nameless ones no part. */
  readonly missingRows: ReadonlyArray<ReadonlyArray<string>>;
  readonly heads: BlockHeads;
}

/**
 * Where the cells of a pasted block go. A block that brings its own heads goes by them: rows by their names, columns by
 * their years, in whatever order they come, so that a figure never lands beside its row. A block without them goes down
 * and right from the chosen cell; past the last year it goes on to the years after it. A ditto repeats the cell above it.
 */
export function placeBlock(
  rows: ReadonlyArray<ReadonlyArray<string>>,
  at: BlockPlace,
): PlacedBlock {
  const heads = readBlockHeads(rows, at.all ?? at.layout);
  const figures = tile(
    rows.slice(heads.headRows).map((row) => row.slice(heads.labelColumns)),
    heads,
    at,
  );
  const placer = new Placer(heads, at);
  const entries: BlockEntry[] = [];
  const unplaced: Unplaced[] = [];
  const without: string[] = [];
  let empty = 0;
  figures.forEach((row, index) => {
    const name = heads.rows?.[index]?.name ?? '';
    const isHeading = at.layout.rows.some(({ group }) => group === name);
    if (name !== '' && !isHeading && row.every((text) => text === '')) without.push(name);
  });
  figures.forEach((row, rowIndex) =>
    row.forEach((_, columnIndex) => {
      const text = withoutDitto(figures, rowIndex, columnIndex);
      if (text === '') {
        if (row.some((one) => one !== '')) empty += 1;
        return;
      }
      const place = placer.place(rowIndex, columnIndex);
      if ('reason' in place) {
        const where = `row ${rowIndex + heads.headRows + 1}, column ${columnIndex + heads.labelColumns + 1}`;
        unplaced.push({ where, text, reason: place.reason });
      } else entries.push({ ...place, text, isWhole: true });
    }),
  );
  const known = new Set(at.layout.columns.map(({ period }) => period));
  const newPeriods = [...new Set(entries.map(({ period }) => period))].filter(
    (period) => !known.has(period),
  );
  return { entries, unplaced, newPeriods, empty, without, missingRows: placer.missingRows, heads };
}

class Placer {
  readonly #heads: BlockHeads;
  readonly #at: BlockPlace;
  readonly #missing = new Map<number, ReadonlyArray<string>>();

  constructor(heads: BlockHeads, at: BlockPlace) {
    this.#heads = heads;
    this.#at = at;
  }

  /** Of the lines that were to be placed so far. */
  get missingRows(): ReadonlyArray<ReadonlyArray<string>> {
    return [...this.#missing.values()];
  }

  place(row: number, column: number): { series: Series; period: string } | { reason: string } {
    const layoutRow = this.#rowAt(row);
    if ('reason' in layoutRow) return layoutRow;
    const layoutColumn = this.#columnAt(column);
    if ('reason' in layoutColumn) return layoutColumn;
    const series = seriesAt(layoutRow, layoutColumn);
    if (series === null) return { reason: 'This row has no such measure.' };
    return { series, period: layoutColumn.period };
  }

  #rowAt(row: number): LayoutRow | { reason: string } {
    const { rows: named } = this.#heads;
    if (named !== null) {
      const one = named[row];
      if (one === undefined || one.row === null) {
        if (one !== undefined && one.missing.some(Boolean)) this.#missing.set(row, one.missing);
        return {
          reason: one === undefined || one.name === '' ? 'It has no row name.' : one.reason,
        };
      }
      return one.row;
    }
    const below = this.#at.layout.rows[this.#at.row + row];
    if (below !== undefined) return below;
    this.#missing.set(row, []);
    return { reason: 'It is below the last row of the table.' };
  }

  #columnAt(column: number): Pick<LayoutColumn, 'period' | 'measure'> | { reason: string } {
    const { columns: named } = this.#heads;
    if (named !== null) return named[column] ?? { reason: 'Its column has no year.' };
    const { layout } = this.#at;
    const index = this.#at.column + column;
    return layout.columns[index] ?? columnAfter(layout, index);
  }
}

/** The column that would stand there if the table went on by years as it ends. */
function columnAfter(
  layout: TableLayout,
  index: number,
): Pick<LayoutColumn, 'period' | 'measure'> | { reason: string } {
  const last = layout.columns.at(-1);
  const year = last !== undefined && /^\d{4}$/.test(last.period) ? periodYear(last.period) : null;
  if (year === null) return { reason: 'It is beyond the last column of the table.' };
  const measures = layout.measures.length > 0 ? layout.measures : [''];
  const beyond = index - layout.columns.length;
  return {
    period: String(year + 1 + Math.floor(beyond / measures.length)),
    measure: measures[beyond % measures.length] ?? '',
  };
}

/** A block without heads fills a selection that it fits into without a rest. */
function tile(
  figures: ReadonlyArray<ReadonlyArray<string>>,
  heads: BlockHeads,
  { rows = 1, columns = 1 }: BlockPlace,
): ReadonlyArray<ReadonlyArray<string>> {
  const height = figures.length;
  const width = figures[0]?.length ?? 0;
  const hasHeads = heads.rows !== null || heads.columns !== null;
  const fits = height > 0 && width > 0 && rows % height === 0 && columns % width === 0;
  if (hasHeads || !fits || (rows <= height && columns <= width)) return figures;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => figures[row % height]?.[column % width] ?? ''),
  );
}

/** The cell's text; of a ditto that of the cell above it, as long as there is one in the block. */
function withoutDitto(
  figures: ReadonlyArray<ReadonlyArray<string>>,
  row: number,
  column: number,
): string {
  const text = figures[row]?.[column] ?? '';
  if (!isDitto(text)) return text;
  for (let above = row - 1; above >= 0; above -= 1) {
    const candidate = figures[above]?.[column] ?? '';
    if (readCell(candidate).ok) return candidate;
  }
  return text;
}
