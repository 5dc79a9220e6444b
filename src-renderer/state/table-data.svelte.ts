import type { LodeDatabase } from '#data/database.ts';
import { applyChanges, type FigureRecords } from '#domain/apply-step.ts';
import { Figures } from '#domain/figures.ts';
import type { Series } from '#domain/observations.ts';
import type { RecordChange } from '#domain/steps.ts';
import { LiveQuery } from './live-query.svelte.ts';

/** What the store holds of a table, and up to which entry of the log. */
interface Stored extends FigureRecords {
  readonly sequence: number;
}

/** Changes on their way to the store; `sequence` is their log entry once they are there. */
interface Awaited {
  readonly changes: ReadonlyArray<RecordChange>;
  readonly sequence: number | null;
}

const nothing: Stored = { editions: [], blocks: [], sequence: 0 };

/** One table's series and the figures of every edition in them, live; what is being saved is shown already. */
export class TableData {
  readonly #series: LiveQuery<Series[]>;
  readonly #stored: LiveQuery<Stored>;
  #awaited = $state.raw<ReadonlyArray<Awaited>>([]);

  readonly series = $derived.by(() =>
    [...(this.#series.current ?? [])].sort((a, b) => a.order - b.order),
  );
  readonly figures = $derived.by(() => {
    const stored = this.#stored.current ?? nothing;
    const shown = this.#awaited
      .filter((one) => !isDelivered(one, stored))
      .reduce<FigureRecords>((records, { changes }) => applyChanges(records, changes), stored);
    return new Figures(shown.editions, shown.blocks);
  });
  readonly isLoaded = $derived.by(() => this.#series.loaded && this.#stored.loaded);

  constructor(db: LodeDatabase, tableId: string, takeError?: (error: unknown) => boolean) {
    this.#series = new LiveQuery(
      () => db.series.where('tableId').equals(tableId).toArray(),
      takeError,
    );
    // One transaction, so that the figures are exactly those of the log up to that entry.
    this.#stored = new LiveQuery(
      () =>
        db.transaction('r', [db.editions, db.blocks, db.revisions], async () => ({
          editions: await db.editions.toArray(),
          blocks: await db.blocks.where('tableId').equals(tableId).toArray(),
          sequence: (await db.revisions.orderBy('sequence').last())?.sequence ?? 0,
        })),
      takeError,
    );
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

function isDelivered({ sequence }: Awaited, stored: Stored): boolean {
  return sequence !== null && sequence <= stored.sequence;
}
