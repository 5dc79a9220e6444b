import type { Derived } from '#domain/derived.ts';
import type { View } from '#domain/view.ts';
import { TableFigures } from '#domain/table-figures.ts';
import { findWithinTable, type WithinTable } from '#domain/within-table.ts';
import type { LodeDatabase } from './database.ts';
import { readKeptWorkspace } from './kept-workspace.ts';

export interface WithinInput {
  readonly seriesId: string;
  readonly period: string;
  readonly view: View;
}

/** What a figure is among those of its table, as the store holds them; null where its series or table is gone. */
export async function withinLargeTable(
  db: LodeDatabase,
  { seriesId, period, view }: WithinInput,
): Promise<WithinTable | null> {
  const { tables, series: all, figures, choices } = await readKeptWorkspace(db);
  const of = all.find(({ id }) => id === seriesId);
  const table = tables.find(({ id }) => id === of?.tableId);
  if (of === undefined || table === undefined) return null;
  const series = all.filter(({ tableId }) => tableId === table.id);
  const measured = new TableFigures({ table, series, figures, view, choices });
  const within = findWithinTable(measured, of, period);
  return {
    ...within,
    share: withoutInputs(within.share),
    contribution: withoutInputs(within.contribution),
  };
}

/** Every row of the table is an input: that is too much to be handed over, and nobody lists them. */
function withoutInputs<T extends Derived>(result: T | null): T | null {
  return result === null ? null : { ...result, inputs: [] };
}
