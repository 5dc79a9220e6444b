import { untrack } from 'svelte';
import {
  findCells,
  findInRow,
  nextFound,
  type FindQuery,
  type FindScope,
} from '#components/grid/model/find.ts';
import type { GridSource } from '#components/grid/cell-view.ts';
import type { Position } from '#components/grid/model/position.ts';
import { inSlices } from '#state/in-slices.ts';

/** What is searched, and where one stands in it. */
export interface SearchedTable {
  readonly source: GridSource;
  readonly active: Position;
  readonly noteOf: (position: Position) => string;
  /** Makes the cell the active one. */
  goTo(position: Position): void;
}

/** A look at more cells than that at once would be felt: they are looked through a few milliseconds at a time. */
const mostAtOnce = 20_000;

/** More are not gathered: nobody goes from one to the next through as many. */
export const mostFound = 10_000;

/** Looks for text in the cells of a table. */
export class TableSearch {
  readonly #table: SearchedTable;
  /** Null while nobody looks for anything. */
  mode = $state<'find' | 'replace' | null>(null);
  text = $state('');
  scope = $state<FindScope>('everywhere');

  /** Of a large table: what was found when it was last looked through, and whether that goes on. */
  #large = $state.raw<{ readonly found: ReadonlyArray<Position>; readonly isWorking: boolean }>({
    found: [],
    isWorking: false,
  });

  readonly #isLarge = $derived.by(() => {
    const { rows, columns } = this.#table.source;
    return rows.length * columns.length > mostAtOnce;
  });
  readonly found: ReadonlyArray<Position> = $derived.by(() => {
    if (this.mode === null) return [];
    if (this.#isLarge) return this.#large.found;
    const { source, noteOf } = this.#table;
    return findCells(source, this.query, noteOf);
  });
  readonly keys: ReadonlySet<string> = $derived(
    // Never changed: made anew each time.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    new Set(this.found.map(({ row, column }) => `${row} ${column}`)),
  );
  /** Where the active cell stands among what is found, from 1; 0 when it is none of it. */
  readonly place = $derived.by(() => {
    const { active } = this.#table;
    return (
      this.found.findIndex(({ row, column }) => row === active.row && column === active.column) + 1
    );
  });

  constructor(table: SearchedTable) {
    this.#table = table;
    $effect(() => {
      if (this.mode === null || !this.#isLarge) return undefined;
      const { source, noteOf } = this.#table;
      const look = { isWanted: true };
      void this.#lookThrough(source, this.query, noteOf, () => look.isWanted);
      return () => {
        look.isWanted = false;
      };
    });
  }

  /** What is found so far is all there is only once this is false. */
  get isWorking(): boolean {
    return this.mode !== null && this.#isLarge && this.#large.isWorking;
  }

  get query(): FindQuery {
    // Figures alone are replaced: names and notes are changed where they stand.
    return { text: this.text, scope: this.mode === 'replace' ? 'figures' : this.scope };
  }

  /** What was found before is shown until all is looked through again. */
  async #lookThrough(
    source: GridSource,
    query: FindQuery,
    noteOf: SearchedTable['noteOf'],
    isWanted: () => boolean,
  ): Promise<void> {
    const found: Position[] = [];
    const goesOn = () => isWanted() && found.length < mostFound;
    // Not read by the effect that begins it: it would begin again and again.
    untrack(() => (this.#large = { ...this.#large, isWorking: true }));
    if (query.text.trim() !== '') {
      const look = (_: unknown, row: number) =>
        found.push(...findInRow(source, row, query, noteOf));
      await untrack(() => inSlices(source.rows, look, goesOn));
    }
    if (isWanted()) this.#large = { found: found.slice(0, mostFound), isWorking: false };
  }

  /** Goes to the next cell that is found, or back to the one before. */
  step(back: boolean): void {
    const { active, goTo } = this.#table;
    const next = nextFound(this.found, active, back);
    if (next !== null) goTo(next);
  }

  close(): void {
    this.mode = null;
  }
}
