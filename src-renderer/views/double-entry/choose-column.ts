import { columnToKey } from '#domain/double-entry.ts';
import { nameTable } from '#domain/names.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { LayoutColumn, TableLayout } from '#domain/table-layout.ts';
import { namePeriod } from '#format/periods.ts';
import type { ChosenColumn } from '#state/double-entry.svelte.ts';
import type { Workbench } from '#state/workbench.svelte.ts';

/** `2014`, or `2014, quantity` where a period has a column for each measure. */
export function nameColumn({ period, measure }: Pick<LayoutColumn, 'period' | 'measure'>): string {
  return [namePeriod(period), measure].filter(Boolean).join(', ');
}

/** The column, to be keyed again; or why it cannot be. */
export function chooseColumn(
  workbench: Workbench,
  layout: TableLayout,
  column: LayoutColumn | undefined,
): Result<ChosenColumn> {
  const { refusal } = workbench.storage;
  if (refusal !== null) return fail(refusal);
  const begun = workbench.keyingAgain;
  if (begun !== null) {
    return fail(`${begun.column.name} of ${nameTable(begun.column.table)} is keyed again already.`);
  }
  if (column === undefined) return fail('The table has no column.');
  const found = columnToKey(layout, column, {
    figures: workbench.tableData(layout.table.id).figures,
    view: workbench.view,
    workingId: workbench.working?.id ?? null,
  });
  if (!found.ok) return found;
  const { period } = column;
  return succeed({ ...found.value, table: layout.table, period, name: nameColumn(column) });
}
