import type { View } from '#domain/view.ts';
import { nameRow } from '#domain/names.ts';
import { summariseSelection, type SelectionSummary } from '#domain/selection-summary.ts';
import { TableFigures } from '#domain/table-figures.ts';
import type { LodeDatabase } from './database.ts';
import { readKeptWorkspace } from './kept-workspace.ts';

/** Cells of a table in reading order, with those of one series beside each other told together. */
export interface SumInput {
  readonly tableId: string;
  readonly view: View;
  readonly cells: ReadonlyArray<{
    readonly seriesId: string;
    readonly periods: ReadonlyArray<string>;
  }>;
}

/** What very many cells come to, without naming each; null where the table is gone. */
export async function sumCells(
  db: LodeDatabase,
  { tableId, view, cells }: SumInput,
): Promise<SelectionSummary | null> {
  const { tables, series: all, figures, choices } = await readKeptWorkspace(db);
  const table = tables.find(({ id }) => id === tableId);
  if (table === undefined) return null;
  const series = all.filter((one) => one.tableId === tableId);
  const byId = new Map(series.map((one) => [one.id, one]));
  const measured = new TableFigures({ table, series, figures, view, choices });
  const summary = summariseSelection(
    cells.flatMap(({ seriesId, periods }) => {
      const one = byId.get(seriesId);
      if (one === undefined) return [];
      const name = nameRow(one);
      return periods.map((period) => ({
        series: one,
        name,
        figure: measured.at(seriesId, period),
      }));
    }),
    (...figuresOfRow) => measured.stopBetween(...figuresOfRow),
  );
  // What it was summed from is all there already, and too much to be handed over.
  const { sum } = summary;
  return { ...summary, sum: sum === null ? null : { ...sum, inputs: [] } };
}
