import type { LodeDatabase } from '#data/database.ts';
import { Figures } from '#domain/figures.ts';
import type { View } from '#domain/view.ts';
import type { Note, Observation, Series, Table } from '#domain/observations.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import type { RecordContext } from '#exchange/observation-record.ts';

/** Some tables' figures in document order, read in one go. */
export interface ReadFigures {
  readonly figures: Figures;
  readonly tables: ReadonlyArray<Table>;
  readonly notes: ReadonlyArray<Note>;
  readonly series: ReadonlyArray<Series>;
  /** What the view shows, or every edition's when it is null; in one period, or in all when it is null. */
  observations(
    view: View | null,
    period: string | null,
  ): Array<{ observation: Observation; series: Series; context: RecordContext }>;
}

/** Reads one table, one series, or with null for both everything. */
export async function readFigures(
  db: LodeDatabase,
  tableId: string | null,
  seriesId: string | null,
): Promise<ReadFigures> {
  const [editions, notes, allTables, allSeries, allBlocks] = await db.transaction(
    'r',
    [db.editions, db.notes, db.statisticalTables, db.series, db.blocks],
    () =>
      Promise.all([
        db.editions.toArray(),
        db.notes.toArray(),
        db.statisticalTables.toArray(),
        db.series.toArray(),
        tableId === null
          ? db.blocks.toArray()
          : db.blocks.where('tableId').equals(tableId).toArray(),
      ]),
  );
  const tables = allTables
    .filter(({ id }) => tableId === null || id === tableId)
    .sort((a, b) => a.order - b.order);
  const series = tables.flatMap((table) =>
    allSeries
      .filter((one) => one.tableId === table.id && (seriesId === null || one.id === seriesId))
      .sort((a, b) => a.order - b.order),
  );
  const figures = new Figures(editions, allBlocks);
  const contextOf = (id: string): RecordContext => {
    const table = tables.find((one) => one.id === id);
    if (table === undefined) throw new Error(`Series of an unknown table: ${id}`);
    return { table, notes, editions };
  };
  return {
    figures,
    tables,
    notes,
    series,
    observations(view, period) {
      return series.flatMap((one) => {
        const context = contextOf(one.tableId);
        const periods =
          period === null ? sortPeriods(figures.periods([one.id], view ?? undefined)) : [period];
        return periods.flatMap((each) => {
          const shown =
            view === null
              ? figures.all(one.id, each)
              : [figures.at(one.id, each, view)].filter((found) => found !== null);
          return shown.map((observation) => ({ observation, series: one, context }));
        });
      });
    },
  };
}
