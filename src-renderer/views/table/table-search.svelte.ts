import {
  findCells,
  nextFound,
  type FindQuery,
  type FindScope,
} from '#components/grid/model/find.ts';
import type { GridSource } from '#components/grid/cell-view.ts';
import type { Position } from '#components/grid/model/position.ts';

/** What is searched, and where one stands in it. */
export interface SearchedTable {
  readonly source: GridSource;
  readonly active: Position;
  noteOf(position: Position): string;
  /** Makes the cell the active one. */
  goTo(position: Position): void;
}

/** Looks for text in the cells of a table. */
export class TableSearch {
  readonly #table: () => SearchedTable;
  /** Null while nobody looks for anything. */
  mode = $state<'find' | 'replace' | null>(null);
  text = $state('');
  scope = $state<FindScope>('everywhere');

  readonly found = $derived.by(() => {
    if (this.mode === null) return [];
    const { source, noteOf } = this.#table();
    return findCells(source, this.query, noteOf);
  });
  readonly keys: ReadonlySet<string> = $derived(
    // Never changed: made anew each time.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    new Set(this.found.map(({ row, column }) => `${row} ${column}`)),
  );
  /** Where the active cell stands among what is found, from 1; 0 when it is none of it. */
  readonly place = $derived.by(() => {
    const { active } = this.#table();
    return (
      this.found.findIndex(({ row, column }) => row === active.row && column === active.column) + 1
    );
  });

  constructor(table: () => SearchedTable) {
    this.#table = table;
  }

  get query(): FindQuery {
    // Figures alone are replaced: names and notes are changed where they stand.
    return { text: this.text, scope: this.mode === 'replace' ? 'figures' : this.scope };
  }

  /** Goes to the next cell that is found, or back to the one before. */
  step(back: boolean): void {
    const { active, goTo } = this.#table();
    const next = nextFound(this.found, active, back);
    if (next !== null) goTo(next);
  }

  close(): void {
    this.mode = null;
  }
}
