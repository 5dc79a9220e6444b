import type { LodeDatabase } from '#data/database.ts';
import { Figures } from '#domain/figures.ts';
import type { Block, Edition, Series } from '#domain/observations.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** One table's series and the figures of every edition in them, live. */
export class TableData {
  readonly #series: LiveQuery<Series[]>;
  readonly #blocks: LiveQuery<Block[]>;
  readonly #editions: () => ReadonlyArray<Edition>;

  readonly series = $derived.by(() =>
    [...(this.#series.current ?? [])].sort((a, b) => a.order - b.order),
  );
  readonly figures = $derived.by(() => new Figures(this.#editions(), this.#blocks.current ?? []));
  readonly isLoaded = $derived.by(() => this.#series.loaded && this.#blocks.loaded);

  constructor(db: LodeDatabase, tableId: string, editions: () => ReadonlyArray<Edition>) {
    this.#editions = editions;
    this.#series = new LiveQuery(() => db.series.where('tableId').equals(tableId).toArray());
    this.#blocks = new LiveQuery(() => db.blocks.where('tableId').equals(tableId).toArray());
  }
}
