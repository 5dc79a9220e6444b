import type { CellView } from '#components/grid/cell-view.ts';

/** More cells than that are made anew when they are asked for again: a screenful is far less, a large table far more. */
const mostKept = 20_000;

/** Makes cells as they are asked for, and keeps them as far as there are not too many. */
export class CellKeeper {
  readonly #make: (row: number, column: number) => CellView;
  readonly #rows: Map<number, Map<number, CellView>>;
  #kept: number;

  /** `former` kept the same cells but for those of the rows that have changed since. */
  constructor(
    make: (row: number, column: number) => CellView,
    former: CellKeeper | null = null,
    changed: Iterable<number> = [],
  ) {
    this.#make = make;
    // The rows themselves are shared: who made their cells makes no difference.
    this.#rows = new Map(former === null ? [] : former.#rows);
    this.#kept = former === null ? 0 : former.#kept;
    for (const row of changed) {
      this.#kept -= this.#rows.get(row)?.size ?? 0;
      this.#rows.delete(row);
    }
  }

  at(row: number, column: number): CellView {
    const known = this.#rows.get(row)?.get(column);
    if (known !== undefined) return known;
    const made = this.#make(row, column);
    this.#keep(row, column, made);
    return made;
  }

  #keep(row: number, column: number, cell: CellView): void {
    if (this.#kept >= mostKept) {
      this.#rows.clear();
      this.#kept = 0;
    }
    const cells = this.#rows.get(row) ?? new Map<number, CellView>();
    this.#rows.set(row, cells.set(column, cell));
    this.#kept += 1;
  }
}
