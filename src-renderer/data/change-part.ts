import type { FigurePart } from '#domain/figure-parts.ts';
import { changePart } from '#domain/figure-parts.ts';
import { fail } from '#domain/result.ts';
import { readSeriesFigures } from './enter.ts';
import type { Committed, Store } from './store.ts';

export interface PartInput {
  readonly seriesId: string;
  /** The canonical id of the period. */
  readonly period: string;
  readonly editionId: string;
  readonly change: FigurePart;
}

/** Says something else of a figure than its value; refused with the reason when that cannot be said of it. */
export function changeFigurePart(store: Store, input: PartInput): Promise<Committed> {
  return store.make(async () => {
    const { db } = store;
    const series = await db.series.get(input.seriesId);
    if (series === undefined) return fail(`There is no series ${input.seriesId}.`);
    const figures = await readSeriesFigures(db, series.id);
    const notes = await db.notes.where('tableId').equals(series.tableId).toArray();
    const sources = await db.sources.toArray();
    return changePart({ ...input, series, notes, sources }, figures, store.now());
  });
}
