import { enterFigure, workingEdition } from '#domain/edits.ts';
import { freeWorkingId } from '#domain/editions.ts';
import { Figures } from '#domain/figures.ts';
import type { Separators } from '#domain/notation-numbers.ts';
import { fail } from '#domain/result.ts';
import type { LodeDatabase } from './database.ts';
import type { Committed, Store } from './store.ts';

export interface EnterInput {
  readonly seriesId: string;
  readonly period: string;
  /** In the notation of figures; empty takes the figure out. */
  readonly text: string;
  /** How the text writes numbers; a comma between thousands and a decimal point when left out. */
  readonly separators?: Separators;
  /** Null: the newest working edition, which the first edit makes. */
  readonly editionId: string | null;
  readonly reason?: string;
  readonly source?: string;
  readonly locator?: string;
  /** The text was edited as a whole: footnote marks that are gone were taken off. */
  readonly isWhole?: boolean;
  /** The analyst was asked about a jump and lets the figure stand. */
  readonly isAccepted?: boolean;
}

/** Puts one figure into a working edition; refused with the reason when it cannot be read or may not be written. */
export function enter(store: Store, input: EnterInput): Promise<Committed> {
  return store.make(async () => {
    const { db } = store;
    const series = await db.series.get(input.seriesId);
    if (series === undefined) return fail(`There is no series ${input.seriesId}.`);
    const figures = await readSeriesFigures(db, series.id);
    const notes = await db.notes.where('tableId').equals(series.tableId).toArray();
    const editionId =
      input.editionId ??
      workingEdition(figures.editions, null)?.id ??
      freeWorkingId(figures.editions);
    const { separators } = input;
    const context = separators === undefined ? {} : { separators };
    return enterFigure({ ...input, series, editionId, notes, context }, figures, store.now());
  });
}

/** All editions' figures of one series. */
export async function readSeriesFigures(db: LodeDatabase, seriesId: string): Promise<Figures> {
  const editions = await db.editions.toArray();
  const blocks = await db.blocks
    .where('[seriesId+editionId]')
    .anyOf(editions.map((edition) => [seriesId, edition.id]))
    .toArray();
  return new Figures(editions, blocks);
}
