import type { Store } from '#data/store.ts';
import type { Series } from '#domain/observations.ts';
import { makeDetached } from './detached.svelte.ts';
import { TableData } from './table-data.svelte.ts';

/** The tables whose figures were looked at, each kept up to date for as long as the window is open. */
export class OpenTables {
  readonly #store: Store;
  readonly #takeError: (error: unknown) => boolean;
  readonly #known = new Map<string, TableData>();

  constructor(store: Store, takeError: (error: unknown) => boolean) {
    this.#store = store;
    this.#takeError = takeError;
  }

  /** One table's series and figures. */
  data(tableId: string): TableData {
    const known = this.#known.get(tableId);
    if (known !== undefined) return known;
    const made = makeDetached(() => new TableData(this.#store, tableId, this.#takeError));
    this.#known.set(tableId, made);
    return made;
  }

  /** The rows of all of them. */
  get series(): ReadonlyArray<Series> {
    return [...this.#known.values()].flatMap((data) => data.series);
  }
}
