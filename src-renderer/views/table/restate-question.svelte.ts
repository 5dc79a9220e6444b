import type Grid from '#components/grid/Grid.svelte';
import type { Position } from '#components/grid/model/position.ts';
import { nameRow } from '#domain/names.ts';
import { cellParts } from '#format/cell-parts.ts';
import { namePeriod } from '#format/periods.ts';
import type { AppState } from '#state/app.svelte.ts';
import type { ShownTable } from './shown-table.svelte.ts';

/** The table as far as the question needs to know it. */
export interface RestatedTable {
  readonly app: AppState;
  readonly shown: ShownTable;
  readonly grid: Grid | undefined;
}

/** Asks whether a printed figure is to be restated, once somebody begins to type over it. */
export class RestateQuestion {
  readonly #table: () => RestatedTable;
  #asking = $state.raw<{ readonly position: Position; readonly typed: string | null } | null>(null);

  /** What is asked about, in words; null while nothing is. */
  readonly asked = $derived.by(() => {
    const { app, shown } = this.#table();
    const place = this.#asking === null ? null : shown.placeOf(this.#asking.position);
    if (place === null) return null;
    const { figures } = shown.data;
    const printed = figures.at(place.series.id, place.period, app.workbench.view);
    if (printed === null) return null;
    const edition = figures.editions.find(({ id }) => id === printed.editionId);
    const parts = cellParts(printed, [], []);
    return {
      typed: this.#asking?.typed ?? '',
      what: `${nameRow(place.series)}, ${namePeriod(place.period)}`,
      printed: parts.whole + parts.fraction,
      edition: edition?.title ?? '',
    };
  });

  constructor(table: () => RestatedTable) {
    this.#table = table;
  }

  /** The cell that it is about; null while nothing is asked. */
  get position(): Position | null {
    return this.#asking?.position ?? null;
  }

  /** `typed` is what was begun; null for nothing. */
  ask(position: Position, typed: string | null): void {
    this.#asking = { position, typed };
  }

  /** More was typed while it is open. */
  type(typed: string): void {
    if (this.#asking !== null) this.#asking = { ...this.#asking, typed };
  }

  restate(): void {
    const typed = this.#asking?.typed ?? null;
    this.forget();
    this.#table().grid?.openEditor(typed, typed === null ? 'edit' : 'replace');
  }

  keep(): void {
    this.forget();
    this.#table().grid?.focus();
  }

  forget(): void {
    this.#asking = null;
  }
}
