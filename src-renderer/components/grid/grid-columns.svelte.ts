import { measureColumn, narrowestSet, type ColumnSet, type GridSource } from './cell-view.ts';
import { fitColumn, fitStubs, type TextMeasure } from './column-widths.ts';
import { startsOf } from './model/viewport.ts';

/** The grid as far as the widths of its columns need to know it. */
export interface MeasuredGrid {
  readonly source: GridSource;
  readonly stubHeads: ReadonlyArray<string>;
  /** Widths that the analyst chose, by column, in pixels. */
  readonly chosen: Readonly<Record<string, number>>;
  readonly measure: TextMeasure;
  /** How many pixels it has across; 0 until that is known. */
  readonly room: number;
}

/** Of a table that is longer only some rows are measured, besides those that come into sight. */
const mostRowsMeasured = 300;
/** So many then, spread evenly. */
const rowsSampled = 100;

const narrowestChosen = 36;
/** The handle for filling stands out of the last column by less than this; without room it would call for a scrollbar. */
const handle = 8;

/** How wide a grid's columns are, and where each begins. */
export class GridColumns {
  readonly #grid: MeasuredGrid;
  /** Of a long table: what has come into sight so far. Columns grow with it and never jump back. */
  #seen = $state.raw<Readonly<Record<string, ColumnSet>>>({});

  #lastSeen: { readonly source: GridSource | null; readonly rows: ReadonlyArray<number> } = {
    source: null,
    rows: [],
  };

  readonly #rows = $derived.by(() => this.#grid.source.rows);
  readonly #isLong = $derived.by(() => this.#rows.length > mostRowsMeasured);
  readonly sets: ReadonlyArray<ColumnSet> = $derived.by(() => {
    const { source } = this.#grid;
    const rows = sampleOf(source.rows.length);
    return source.columns.map(({ id }, index) =>
      measureColumn(source, index, rows, this.#isLong ? this.#seen[id] : undefined),
    );
  });
  readonly widths: ReadonlyArray<number> = $derived.by(() => {
    const { source, chosen, measure } = this.#grid;
    return source.columns.map((column, index) => {
      const fitting = () => fitColumn(column, this.sets[index] ?? narrowestSet, measure);
      return chosen[column.id] ?? fitting();
    });
  });
  readonly starts = $derived.by(() => startsOf(this.widths));
  readonly stubs: ReadonlyArray<number> = $derived.by(() => {
    const { stubHeads, measure, room } = this.#grid;
    return fitStubs(stubHeads, this.#rows, measure, room - (this.starts.at(-1) ?? 0) - handle);
  });
  readonly stubWidth = $derived.by(() => this.stubs.reduce((sum, width) => sum + width, 0));
  readonly whole = $derived.by(() => this.stubWidth + (this.starts.at(-1) ?? 0));

  constructor(grid: MeasuredGrid) {
    this.#grid = grid;
  }

  /** These rows have come into sight, or what stands in them has changed. */
  see(rows: ReadonlyArray<number>, source: GridSource): void {
    if (!this.#isLong) return;
    const known = this.#lastSeen.source === source ? this.#lastSeen.rows : [];
    this.#lastSeen = { source, rows };
    const come = rows.filter((row) => !known.includes(row));
    if (come.length === 0) return;
    const grown = source.columns.map(({ id }, index): [string, ColumnSet] => [
      id,
      measureColumn(source, index, come, this.#seen[id]),
    ]);
    const isWider = grown.some(([id, set]) => !isSameSet(set, this.#seen[id]));
    if (isWider) this.#seen = Object.fromEntries(grown);
  }

  /** The width that dragging the edge of a column's head by so many pixels makes. */
  draggedTo(column: number, by: number): number {
    return Math.max(narrowestChosen, (this.widths[column] ?? 0) + by);
  }
}

function sampleOf(count: number): number[] {
  const step = count <= mostRowsMeasured ? 1 : Math.ceil(count / rowsSampled);
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

function isSameSet(set: ColumnSet, other = narrowestSet): boolean {
  return (
    set.wholeDigits === other.wholeDigits &&
    set.fractionChars === other.fractionChars &&
    set.superscriptChars === other.superscriptChars &&
    set.wordChars === other.wordChars
  );
}
