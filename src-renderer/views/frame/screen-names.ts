import type { Table } from '#domain/observations.ts';
import { nameTableShortly } from '#format/target-names.ts';
import type { Screen } from '#state/screens.ts';

/** What a screen is called: `Table 1`, `Notes`. */
export function nameScreen(screen: Screen, tables: ReadonlyArray<Table>): string {
  if (screen.name !== 'table') {
    return `${screen.name.charAt(0).toUpperCase()}${screen.name.slice(1)}`;
  }
  const table = tables.find(({ id }) => id === screen.tableId);
  return table === undefined ? 'the table' : nameTableShortly(table);
}
