import type { GridSource } from './cell-view.ts';
import type { CellId } from './grid-selection.svelte.ts';
import type { Position } from './model/position.ts';

/** Where a grid's cells stand now. */
export class GridPlaces {
  readonly #grid: { readonly source: Pick<GridSource, 'rows' | 'columns'> };
  readonly #rows = $derived.by(() => this.#grid.source.rows);
  readonly #columns = $derived.by(() => this.#grid.source.columns);
  readonly #rowPlaces = $derived.by(() => placesOf(this.#rows));
  readonly #columnPlaces = $derived.by(() => placesOf(this.#columns));

  constructor(grid: { readonly source: Pick<GridSource, 'rows' | 'columns'> }) {
    this.#grid = grid;
  }

  /** Null when its row or column is gone. */
  find({ rowId, columnId }: CellId): Position | null {
    const row = this.#rowPlaces.get(rowId);
    const column = this.#columnPlaces.get(columnId);
    return row === undefined || column === undefined ? null : { row, column };
  }

  /** What stands there; null beyond the edge. */
  idOf({ row, column }: Position): CellId | null {
    const [rowId, columnId] = [this.#rows[row]?.id, this.#columns[column]?.id];
    return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
  }
}

function placesOf(all: ReadonlyArray<{ readonly id: string }>): ReadonlyMap<string, number> {
  return new Map(all.map(({ id }, index) => [id, index]));
}
