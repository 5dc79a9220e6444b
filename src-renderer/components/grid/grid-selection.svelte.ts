import type { Position, Range } from './model/position.ts';
import { isInRange, isSingle, rangeOf, selectCell, type Selection } from './model/selection.ts';

/** What the selection needs to know of its grid. */
export interface SelectableGrid {
  /** The cell that is typed into, which others may move too. */
  readonly active: Position;
  idOf(position: Position): CellId | null;
  /** Where the cell stands now; null when its row or column is gone. */
  find(id: CellId): Position | null;
}

/** A cell by what it is, wherever it stands. */
export interface CellId {
  readonly rowId: string;
  readonly columnId: string;
}

interface Corners {
  readonly anchor: CellId;
  readonly head: CellId;
  readonly whole?: Selection['whole'];
}

/**
 * The selected cells of a grid. They are kept by what they are: rows that are sorted and columns that come in between do
 * not change which figures are selected at the corners. When the active cell goes elsewhere it alone is selected.
 */
export class GridSelection {
  readonly #grid: () => SelectableGrid;
  #corners = $state.raw<Corners | null>(null);

  readonly current: Selection = $derived.by(() => {
    const { active, find } = this.#grid();
    const anchor = this.#corners === null ? null : find(this.#corners.anchor);
    const head = this.#corners === null ? null : find(this.#corners.head);
    if (anchor === null || head === null) return selectCell(active);
    const isAround = isInRange(active, rangeOf({ anchor, head }));
    return isAround ? { active, anchor, head, ...wholeOf(this.#corners) } : selectCell(active);
  });
  readonly range: Range = $derived.by(() => rangeOf(this.current));
  readonly isSingle = $derived.by(() => isSingle(this.current));

  constructor(grid: () => SelectableGrid) {
    this.#grid = grid;
  }

  /** Selects these cells; making the active cell the active one is the caller's. */
  choose(selection: Selection): void {
    const { idOf } = this.#grid();
    const anchor = idOf(selection.anchor);
    const head = idOf(selection.head);
    this.#corners =
      isSingle(selection) || anchor === null || head === null
        ? null
        : { anchor, head, ...wholeOf(selection) };
  }

  has(position: Position): boolean {
    return isInRange(position, this.range);
  }
}

function wholeOf(chosen: Pick<Selection, 'whole'> | null): Pick<Selection, 'whole'> {
  return chosen?.whole === undefined ? {} : { whole: chosen.whole };
}
