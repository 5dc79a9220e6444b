import { workingEdition } from '#domain/edits.ts';
import { freeWorkingId } from '#domain/editions.ts';
import type { FigurePlace } from '#domain/figure-history.ts';
import { fail } from '#domain/result.ts';
import { restoreFigure } from '#domain/restore-figure.ts';
import { readSeriesFigures } from './enter.ts';
import type { Committed, Store } from './store.ts';

export interface RestoreInput extends FigurePlace {
  /** The log entry that put the figure there, or took it away. */
  readonly sequence: number;
  /** The edition in which it did. */
  readonly stated: string;
  /** The figure that stood there after the entry, or the one that stood there before it. */
  readonly side: 'before' | 'after';
  /** The edition that the figure goes into; null: the newest working one, which is made when there is none. */
  readonly into: string | null;
}

/** Enters a figure again as the log remembers it, as a step of its own; refused with the reason when it cannot be. */
export function restore(store: Store, input: RestoreInput): Promise<Committed> {
  return store.make(async () => {
    const { db } = store;
    const series = await db.series.get(input.seriesId);
    if (series === undefined) return fail(`There is no series ${input.seriesId}.`);
    const entry = await db.revisions.get(input.sequence);
    const change = entry?.changes.find(
      (one) =>
        one.on === 'figure' &&
        one.seriesId === input.seriesId &&
        one.period === input.period &&
        one.editionId === input.stated,
    );
    const figure = change?.on === 'figure' ? change[input.side] : null;
    if (figure === null) {
      return fail(`Change ${input.sequence} holds no figure there that could be restored.`);
    }
    const figures = await readSeriesFigures(db, series.id);
    const editionId =
      input.into ?? workingEdition(figures.editions, null)?.id ?? freeWorkingId(figures.editions);
    const reason = `Restores the figure ${input.side} change ${input.sequence}.`;
    const { period } = input;
    return restoreFigure({ series, period, editionId, figure, reason }, figures, store.now());
  });
}
