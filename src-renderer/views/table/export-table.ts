import type { Table } from '#domain/observations.ts';
import { plural } from '#domain/plural.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import { toRecord, type RecordContext } from '#exchange/observation-record.ts';
import { writeObservationsCsv } from '#exchange/observations-csv.ts';
import type { AppState } from '#state/app.svelte.ts';
import type { TableData } from '#state/table-data.svelte.ts';

/** Saves the table as CSV where the analyst says, as of the edition that is shown. */
export async function exportTable(app: AppState, table: Table, data: TableData): Promise<void> {
  const { workbench, messages } = app;
  const { figures, series } = data;
  const context: RecordContext = {
    table,
    notes: workbench.notes,
    editions: workbench.editions,
  };
  const records = series.flatMap((one) =>
    sortPeriods(figures.periods([one.id], workbench.view)).flatMap((period) => {
      const observation = figures.at(one.id, period, workbench.view);
      return observation === null ? [] : [toRecord(observation, one, context)];
    }),
  );
  try {
    const path = await window.lode.saveText(
      `${table.id}.csv`,
      'csv',
      writeObservationsCsv(records),
    );
    if (path !== null) messages.say(`Saved ${plural(records.length, 'observation')} to ${path}`);
  } catch (error) {
    messages.reportError(error);
  }
}
