import type { MeasureReport } from '#domain/compare/measure-report.ts';
import type { OverviewLine } from '#format/compare/overview-line.ts';

export interface OverviewEntry {
  readonly report: MeasureReport;
  readonly line: OverviewLine;
}

/** As the tables stand, or by percent. */
export type OverviewOrder = 'table' | 'ascending' | 'descending';

/** The lines in that order; what has no percent stays last, in the order of the tables. */
export function sortOverview(
  entries: ReadonlyArray<OverviewEntry>,
  order: OverviewOrder,
): OverviewEntry[] {
  if (order === 'table') return [...entries];
  const known = entries.filter(({ line }) => line.size !== null);
  const sizeOf = ({ line }: OverviewEntry) => line.size ?? 0;
  known.sort((a, b) => (order === 'descending' ? sizeOf(b) - sizeOf(a) : sizeOf(a) - sizeOf(b)));
  return [...known, ...entries.filter(({ line }) => line.size === null)];
}

/** Measures of one table that were not compared for one reason. */
export interface SilentGroup {
  readonly id: string;
  readonly report: MeasureReport;
  readonly entries: ReadonlyArray<OverviewEntry>;
  readonly reason: string;
}

/** Each table's reasons once, with the measures that they stand for. */
export function groupSilent(entries: ReadonlyArray<OverviewEntry>): SilentGroup[] {
  const groups = new Map<string, OverviewEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.report.table.id, entry.line.reason]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    return [{ id, report: first.report, entries: own, reason: first.line.reason ?? '' }];
  });
}
