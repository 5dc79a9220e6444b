import { defaultChoices, type Choices } from '#domain/choices.ts';
import { Figures } from '#domain/figures.ts';
import type { Note, Series, Source, Table } from '#domain/observations.ts';
import type { LodeDatabase } from './database.ts';

/** All figures of a workspace, with what is needed to look at them as a whole. */
export interface WorkspaceFigures {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly notes: ReadonlyArray<Note>;
  readonly sources: ReadonlyArray<Source>;
  readonly figures: Figures;
  readonly choices: Choices;
}

/** Reads it in one transaction, so that all of it is of one moment. */
export function readWorkspace(db: LodeDatabase): Promise<WorkspaceFigures> {
  const stores = [
    db.editions,
    db.notes,
    db.sources,
    db.statisticalTables,
    db.series,
    db.blocks,
    db.settings,
  ];
  return db.transaction('r', stores, async () => ({
    tables: await db.statisticalTables.toArray(),
    series: await db.series.toArray(),
    notes: await db.notes.toArray(),
    sources: await db.sources.toArray(),
    figures: new Figures(await db.editions.toArray(), await db.blocks.toArray()),
    choices: await readChoices(db),
  }));
}

/** What the analyst decided about the workspace, or what goes while nothing was. */
export async function readChoices(db: LodeDatabase): Promise<Choices> {
  const found = await db.settings.get('choices');
  return found?.key === 'choices' ? found : defaultChoices;
}
