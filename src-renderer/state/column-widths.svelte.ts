/** Widths of columns in pixels, by column; those that nobody changed are not among them. */
type Widths = Readonly<Record<string, number>>;

const none: Widths = {};

/** The widths that the analyst gave to columns, by table; kept while the window is open. */
export class ColumnWidths {
  #tables = $state.raw<Readonly<Record<string, Widths>>>({});

  of(tableId: string): Widths {
    return this.#tables[tableId] ?? none;
  }

  /** Null: the column is as wide as fits again. */
  set(tableId: string, columnId: string, width: number | null): void {
    const others = Object.entries(this.of(tableId)).filter(([id]) => id !== columnId);
    const own = width === null ? [] : [[columnId, width] as const];
    this.#tables = { ...this.#tables, [tableId]: Object.fromEntries([...others, ...own]) };
  }
}
