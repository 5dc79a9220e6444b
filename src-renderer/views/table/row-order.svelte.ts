import type { GridSource } from '#components/grid/cell-view.ts';
import type { GridNotes } from '#components/grid/grid-notes.ts';
import { hasHeadings, headsWithGroups, stubWithGroup } from '#domain/row-headings.ts';
import type { TableLayout } from '#domain/table-layout.ts';
import { arrangeRows, asPrinted, leavesHeadings, type Arrangement } from './arrange-rows.ts';

/** The notes of rows that stand at other places. */
function movedNotes(notes: GridNotes, places: ReadonlyArray<number>): GridNotes {
  return {
    inRange: ({ row, column }) => notes.inRange({ row: places[row] ?? -1, column }),
    onRow: (row) => notes.onRow(places[row] ?? -1),
    onColumn: (column) => notes.onColumn(column),
  };
}

/** A table whose rows may be shown in another order, or in part. */
export interface ArrangeableTable {
  readonly whole: TableLayout;
  readonly content: GridSource;
}

/**
 * The order of a table's rows on the screen. It is worked out when it is asked for and then stays, so that no row moves
 * away from under the analyst who types into it; rows that come in later stand at the end.
 */
export class RowOrder {
  readonly #table: ArrangeableTable;
  #arrangement = $state.raw<Arrangement>(asPrinted);
  /** The rows that were found, by id, and those that were looked at; null while nothing is arranged. */
  #found = $state.raw<{ shown: ReadonlyArray<string>; all: ReadonlySet<string> } | null>(null);

  /** The places of the rows that are shown, in order; null for all of them as they are. */
  readonly #places = $derived.by(() => {
    const found = this.#found;
    if (found === null) return null;
    const { rows } = this.#table.whole;
    // Never changed: made anew each time.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    const places = new Map(rows.map(({ id }, place) => [id, place]));
    const known = found.shown.flatMap((id) => places.get(id) ?? []);
    const later = rows.flatMap(({ id }, place) => (found.all.has(id) ? [] : [place]));
    return [...known, ...later];
  });
  /** The table as it is shown. */
  readonly layout: TableLayout = $derived.by(() => {
    const layout = this.#table.whole;
    const places = this.#places;
    if (places === null) return layout;
    return { ...layout, rows: places.flatMap((place) => layout.rows[place] ?? []) };
  });
  // By itself: the same rows are the same list, whatever changes in their cells.
  readonly #rows = $derived.by(() => {
    const { rows } = this.layout;
    if (!this.leavesHeadings) return rows;
    return rows.map(({ group, ...row }) => ({
      ...row,
      stub: stubWithGroup({ stub: row.stub, group }),
    }));
  });
  /** What the grid shows of it. */
  readonly source: GridSource = $derived.by(() => {
    const source = this.#table.content;
    const places = this.#places;
    const { sortedBy, isDescending } = this.#arrangement;
    if (places === null) return source;
    const at = ({ row, column }: { row: number; column: number }) => ({
      row: places[row] ?? -1,
      column,
    });
    return {
      rows: this.#rows,
      columns: source.columns.map((column) =>
        column.id === sortedBy
          ? { ...column, sorted: isDescending ? ('descending' as const) : ('ascending' as const) }
          : column,
      ),
      cell: (position) => source.cell(at(position)),
      isFilled: (position) => source.isFilled(at(position)),
      text: (position) => (source.text ?? source.cell)(at(position)),
      ...(source.notes === undefined ? {} : { notes: movedNotes(source.notes, places) }),
      reviewAt: (position) =>
        source.reviewAt === undefined
          ? source.cell(at(position)).review
          : source.reviewAt(at(position)),
    };
  });

  constructor(table: ArrangeableTable) {
    this.#table = table;
  }

  /** Has the table headings over rows? */
  get hasHeadings(): boolean {
    return hasHeadings(this.#table.whole.rows);
  }

  /** Rows are sorted across their headings, which therefore stand in a column of their own. */
  get leavesHeadings(): boolean {
    return this.isArranged && this.hasHeadings && leavesHeadings(this.#arrangement);
  }

  /** The heads over the rows' names, as the grid shows them. */
  get stubHeads(): ReadonlyArray<string> {
    const { whole } = this.#table;
    return this.leavesHeadings ? headsWithGroups(whole) : whole.stubHeads;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  get isArranged(): boolean {
    return this.#found !== null;
  }

  /** Rows that are not shown. */
  get hidden(): number {
    const { rows } = this.#table.whole;
    return rows.length - this.layout.rows.length;
  }

  arrange(part: Partial<Arrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...part };
    this.apply();
  }

  /** Sorts and filters again by what the figures are now. */
  apply(): void {
    const source = this.#table.content;
    const { sortedBy, named, only } = this.#arrangement;
    if (sortedBy === null && named.trim() === '' && only === 'all') {
      this.#found = null;
      return;
    }
    const shown = arrangeRows(source, this.#arrangement);
    // Never changed: made anew each time.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    const all = new Set(source.rows.map(({ id }) => id));
    this.#found = { shown: shown.flatMap((row) => source.rows[row]?.id ?? []), all };
  }

  /** All rows as the table has them. */
  reset(): void {
    this.#arrangement = asPrinted;
    this.#found = null;
  }
}
