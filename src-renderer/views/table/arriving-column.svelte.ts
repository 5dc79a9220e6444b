import type Grid from '#components/grid/Grid.svelte';
import type { Table } from '#domain/observations.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { AppState } from '#state/app.svelte.ts';
import type { Selection } from '#state/workbench.svelte.ts';
import type { ShownTable } from './shown-table.svelte.ts';

/** The table as far as a new column needs to know it. */
export interface GrowingTable {
  readonly app: AppState;
  readonly table: Table;
  readonly shown: ShownTable;
  /** The row that the analyst is at. */
  readonly row: number;
  readonly grid: Grid | undefined;
}

/** A column that is added: the analyst is taken to it once the store has it and it is shown. */
export class ArrivingColumn {
  readonly #table: () => GrowingTable;
  /** A figure of the column that is on its way from the store. */
  #arriving = $state.raw<Selection | null>(null);

  constructor(table: () => GrowingTable) {
    this.#table = table;
  }

  get isAwaited(): boolean {
    return this.#arriving !== null;
  }

  /** Adds it; fails with the reason when it cannot be. */
  add(text: string): Result<string> {
    const { app, table, shown, row } = this.#table();
    const added = app.workbench.addPeriod(table, shown.periods, text);
    if (!added.ok) return added;
    const { period, saved } = added.value;
    const first = shown.layout.rows[row]?.series[0] ?? shown.data.series[0];
    const place = first === undefined ? null : { tableId: table.id, seriesId: first.id, period };
    this.#arriving = place;
    void saved.then((isThere) => {
      if (isThere) app.messages.say(`${period} added to the table.`);
      // It will not come: what is typed next goes where it went before.
      else if (this.#arriving === place) this.#giveUp();
    });
    return succeed(period);
  }

  /** Goes to it when it is shown. */
  arrive(): void {
    const { app, shown, grid } = this.#table();
    if (this.#arriving === null || shown.find(this.#arriving) === null) return;
    app.workbench.select(this.#arriving);
    this.#arriving = null;
    grid?.focus();
  }

  #giveUp(): void {
    const { app, grid } = this.#table();
    this.#arriving = null;
    if (!app.addYearOpen) grid?.focus();
  }
}
