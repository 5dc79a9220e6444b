import { isProblem, type Check } from './checks/check.ts';
import { Evidence, type EvidenceInput } from './checks/evidence.ts';
import { runChecks, type CheckInput } from './checks/run-checks.ts';
import { nameRow } from './names.ts';
import type { Series, Table } from './observations.ts';
import { trackOutlook, type OutlookItem } from './outlook.ts';
import { listDue, newestYear } from './overview-due.ts';
import { listProgress, type NamedCell, type TableProgress } from './overview-missing.ts';
import { findMovers, type Movers } from './overview-movers.ts';
import { makeSalientTable, type SalientTable } from './salient-table.ts';

/** A check that failed, in one line, and the first cell that it concerns; null where that cell is not known. */
export interface Problem {
  readonly id: string;
  readonly message: string;
  readonly cell: NamedCell | null;
  /** `Table 1`, or the title of a table without a number. */
  readonly tableName: string;
}

/** How things stand, at a glance. Plain data. */
export interface Overview {
  /** The newest year of which more than plans and their outcomes are stated anywhere; null in an empty workspace. */
  readonly newestYear: string | null;
  readonly salient: SalientTable;
  readonly movers: ReadonlyArray<Movers>;
  readonly progress: ReadonlyArray<TableProgress>;
  /** Failed checks but those on missing figures, which `progress` tells. */
  readonly problems: ReadonlyArray<Problem>;
  readonly due: ReadonlyArray<OutlookItem>;
}

/** Everything that the overview shows of the figures in the view. */
export function makeOverview(
  input: EvidenceInput & Pick<CheckInput, 'wording' | 'annotations' | 'choices'>,
): Overview {
  const { tables, series, figures } = input;
  const checks = runChecks(input);
  const year = newestYear(new Evidence(input));
  return {
    newestYear: year,
    salient: makeSalientTable(input),
    movers: findMovers(input),
    progress: listProgress(checks, tables, series),
    problems: listProblems(checks, tables, series),
    due: listDue(trackOutlook({ tables, series, figures }), year),
  };
}

function listProblems(
  checks: ReadonlyArray<Check>,
  tables: ReadonlyArray<Table>,
  series: ReadonlyArray<Series>,
): Problem[] {
  return checks
    .filter((check) => isProblem(check) && check.kind !== 'missing')
    .map(({ id, table, message, cells }) => {
      const [first] = cells;
      const row = series.find((one) => one.id === first?.seriesId);
      const cell =
        first === undefined || row === undefined
          ? null
          : {
              tableId: row.tableId,
              seriesId: row.id,
              period: first.period,
              label: nameRow(row),
            };
      return { id, message, cell, tableName: nameShortly(tables.find((one) => one.id === table)) };
    });
}

function nameShortly(table: Table | undefined): string {
  if (table === undefined) return '';
  return table.number === '' ? table.title : `Table ${table.number}`;
}
