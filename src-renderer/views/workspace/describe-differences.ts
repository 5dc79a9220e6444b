import { nameChart } from '#domain/charts/chart-list.ts';
import { plural } from '#domain/plural.ts';
import { recordKey } from '#domain/record-diff.ts';
import { nameRow } from '#domain/names.ts';
import { printCell } from '#domain/notation.ts';
import type { Figure, Series } from '#domain/observations.ts';
import { differInReview, reviewNames, reviewOf } from '#domain/review.ts';
import type { RecordChange } from '#domain/steps.ts';
import { nameReport } from '#domain/reports/edit-report.ts';
import { readChartTarget } from '#domain/targets.ts';
import type { TableDifferences } from '#domain/table-differences.ts';
import { namePeriod } from '#format/periods.ts';
import { nameTarget, type NameSource } from '#format/target-names.ts';

/** One difference in words: what it is about, what stands there now, and what it would become. */
export interface DescribedChange {
  readonly key: string;
  readonly subject: string;
  readonly now: string;
  readonly then: string;
}

const kinds: Record<Exclude<RecordChange['on'], 'figure'>, string> = {
  edition: 'edition',
  table: 'table',
  series: 'row',
  note: 'footnote',
  annotation: 'note',
  chart: 'chart',
  report: 'report',
  source: 'source',
  setting: 'setting',
};

/** How many of each kind differ: `3 figures, 1 note`. */
export function countDifferences({ changes }: TableDifferences): string {
  const counts = new Map<string, number>();
  for (const change of changes) {
    const kind = change.on === 'figure' ? 'figure' : kinds[change.on];
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => plural(count, kind)).join(', ');
}

/** The difference in words; `series` names the rows that figures belong to. */
export function describeChange(
  change: RecordChange,
  series: ReadonlyMap<string, Series>,
): DescribedChange {
  const key = recordKey(change);
  if (change.on === 'figure') {
    const row = series.get(change.seriesId);
    const name = row === undefined ? change.seriesId : `${nameRow(row)}, ${row.measure}`;
    const [now, then] = printBoth(change);
    return {
      key,
      subject: `${name}, ${namePeriod(change.period)} (${change.editionId})`,
      now,
      // Two figures can print alike and differ in source, footnotes or comment.
      then: now === then ? `${then}, with other details` : then,
    };
  }
  return {
    key,
    subject: `${kinds[change.on]} ${titleOf(change, series)}`,
    now: change.before === null ? 'not there' : 'as it is now',
    then: change.after === null ? 'not there' : change.before === null ? 'there' : 'as it was then',
  };
}

/** The figures of both, each with its state where that alone tells them apart. */
function printBoth({ before, after }: Extract<RecordChange, { on: 'figure' }>): [string, string] {
  const print = (figure: Figure | null) => (figure === null ? 'not listed' : printCell(figure));
  if (before === null || after === null || !differInReview(before, after)) {
    return [print(before), print(after)];
  }
  const withState = (figure: Figure) => `${print(figure)}, ${reviewNames[reviewOf(figure)]}`;
  return [withState(before), withState(after)];
}

function titleOf(
  change: Exclude<RecordChange, { on: 'figure' }>,
  series: ReadonlyMap<string, Series>,
): string {
  switch (change.on) {
    case 'edition':
    case 'table':
      return `“${(change.before ?? change.after)?.title ?? change.id}”`;
    case 'series':
      return `“${(change.before ?? change.after)?.label ?? change.id}”`;
    case 'chart': {
      const chart = change.before ?? change.after;
      return chart === null ? change.id : `“${nameChart(chart, [...series.values()])}”`;
    }
    case 'report': {
      const report = change.before ?? change.after;
      return report === null ? change.id : `“${nameReport(report)}”`;
    }
    case 'annotation': {
      const target = (change.before ?? change.after)?.target ?? change.id;
      if (readChartTarget(target) !== null) return 'on a chart';
      return `on ${nameTarget(target, rowsOnly(series)).text}`;
    }
    default:
      return change.id;
  }
}

/** Of what notes are on only rows are named; what is of the other state alone would have no name here. */
function rowsOnly(series: ReadonlyMap<string, Series>): NameSource {
  const none = () => null;
  return { table: none, series: (id) => series.get(id), edition: none, chart: none };
}
