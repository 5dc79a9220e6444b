import type { Store } from '#data/store.ts';
import { TableFiguresReader, type StoredFigures } from '#data/table-figures.ts';
import { Figures } from '#domain/figures.ts';
import type { Series } from '#domain/observations.ts';
import type { RecordChange } from '#domain/steps.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** Changes on their way to the store; `sequence` is their log entry once they are there. */
interface Awaited {
  readonly changes: ReadonlyArray<RecordChange>;
  readonly sequence: number | null;
}

const nothing: StoredFigures = { figures: new Figures([], []), sequence: 0 };

/** One table's series and the figures of every edition in them, live; what is being saved is shown already. */
export class TableData {
  readonly #series: LiveQuery<Series[]>;
  readonly #stored: LiveQuery<StoredFigures>;
  #awaited = $state.raw<ReadonlyArray<Awaited>>([]);

  readonly series = $derived.by(() =>
    [...(this.#series.current ?? [])].sort((a, b) => a.order - b.order),
  );
  readonly figures = $derived.by(() => {
    const stored = this.#stored.current ?? nothing;
    return this.#awaited
      .filter((one) => !isDelivered(one, stored))
      .reduce((figures, { changes }) => figures.with(changes), stored.figures);
  });
  /** The cells whose figures are shown and not yet safely on disk, as `series@period`. */
  readonly saving: ReadonlySet<string> = $derived.by(() => {
    const changes = this.#awaited.flatMap((one) => (one.sequence === null ? one.changes : []));
    // Never changed: made anew each time.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    return new Set(
      changes.flatMap((one) => (one.on === 'figure' ? [`${one.seriesId}@${one.period}`] : [])),
    );
  });
  readonly isLoaded = $derived.by(() => this.#series.loaded && this.#stored.loaded);

  constructor(
    { db, recent }: Pick<Store, 'db' | 'recent'>,
    tableId: string,
    takeError?: (error: unknown) => boolean,
  ) {
    this.#series = new LiveQuery(
      () => db.series.where('tableId').equals(tableId).toArray(),
      takeError,
    );
    const reader = new TableFiguresReader(db, recent, tableId);
    this.#stored = new LiveQuery(() => reader.read(), takeError);
  }

  /**
   * Shows the changes at once. Call what is returned when it is known how saving them ended: with their log entry they
   * stay until the store delivers it, so that nothing in between is shown as it was; with null they are taken back.
   */
  anticipate(changes: ReadonlyArray<RecordChange>): (sequence: number | null) => void {
    const stored = this.#stored.current ?? nothing;
    const awaited: Awaited = { changes, sequence: null };
    this.#awaited = [...this.#awaited.filter((one) => !isDelivered(one, stored)), awaited];
    return (sequence) => {
      const settled = sequence === null ? [] : [{ changes, sequence }];
      this.#awaited = this.#awaited.flatMap((one) => (one === awaited ? settled : [one]));
    };
  }
}

function isDelivered({ sequence }: Awaited, stored: StoredFigures): boolean {
  return sequence !== null && sequence <= stored.sequence;
}
