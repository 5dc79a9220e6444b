import { keepChartsWhole } from './charts/keep-together.ts';
import { nameTable } from './names.ts';
import type { Series, Table } from './observations.ts';
import type { RecordChange, Step } from './steps.ts';
import { parseTarget, seriesOfTarget } from './targets.ts';

/** The changes that concern one table, or, with the id '', the workspace as a whole. */
export interface TableDifferences {
  readonly tableId: string;
  /** Empty for the workspace as a whole. */
  readonly title: string;
  readonly changes: ReadonlyArray<RecordChange>;
}

/** Changes by the table that they concern, tables in their order; what belongs to none comes last. */
export function groupByTable(
  changes: ReadonlyArray<RecordChange>,
  tables: ReadonlyArray<Table>,
  series: ReadonlyArray<Series>,
): TableDifferences[] {
  const tableOfSeries = new Map(series.map(({ id, tableId }) => [id, tableId]));
  const byTable = new Map<string, RecordChange[]>();
  for (const change of changes) {
    const tableId = tableOf(change, tableOfSeries);
    const list = byTable.get(tableId);
    if (list === undefined) byTable.set(tableId, [change]);
    else list.push(change);
  }
  const known = new Map(tables.map((table) => [table.id, table]));
  const order = (id: string) => known.get(id)?.order ?? Infinity;
  return [...byTable]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([tableId, ofTable]) => {
      const table = known.get(tableId);
      return { tableId, title: table === undefined ? '' : nameTable(table), changes: ofTable };
    });
}

/**
 * The step that makes these changes, with the editions that they need and that are among the changes left out, and
 * without the end of editions of which figures stay, and with charts that show nothing which is not there. Null when there is nothing to do.
 */
export function stepFor(
  label: string,
  chosen: ReadonlyArray<TableDifferences>,
  all: ReadonlyArray<TableDifferences>,
): Step | null {
  const changes = chosen.flatMap((group) => group.changes);
  const needed = new Set(
    changes.flatMap((change) =>
      change.on === 'figure' && change.after !== null ? [change.editionId] : [],
    ),
  );
  const leftOut = all.filter((group) => !chosen.includes(group)).flatMap((group) => group.changes);
  const editions = leftOut.filter(
    (change) => change.on === 'edition' && change.before === null && needed.has(change.id),
  );
  const staying = new Set(
    leftOut.flatMap((change) =>
      change.on === 'figure' && change.before !== null ? [change.editionId] : [],
    ),
  );
  const possible = changes.filter(
    (change) => change.on !== 'edition' || change.after !== null || !staying.has(change.id),
  );
  const whole = keepChartsWhole([...editions, ...possible], leftOut);
  return whole.length === 0 ? null : { label, reason: '', changes: whole };
}

function tableOf(change: RecordChange, tableOfSeries: ReadonlyMap<string, string>): string {
  switch (change.on) {
    case 'figure':
      return change.tableId;
    case 'table':
      return change.id;
    case 'series':
    case 'note':
      return (change.after ?? change.before)?.tableId ?? '';
    case 'annotation': {
      const target = parseTarget((change.after ?? change.before)?.target ?? '');
      if (target?.on === 'table') return target.tableId;
      return tableOfSeries.get(seriesOfTarget(target)[0] ?? '') ?? '';
    }
    default:
      return '';
  }
}
