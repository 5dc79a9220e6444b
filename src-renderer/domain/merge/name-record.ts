import { nameChart } from '../charts/chart-list.ts';
import { nameRow, nameTable } from '../names.ts';
import type { Series } from '../observations.ts';
import { nameReport } from '../reports/edit-report.ts';
import type { RecordChange } from '../steps.ts';

/** Says what a note is on. */
export type NameTarget = (target: string) => string;

/** Names what a change is about, for messages: `Belgium, production, 2014`, `the edition “Yearbook 2014”`. */
export function nameRecord(
  change: RecordChange,
  series: ReadonlyArray<Series>,
  nameTarget: NameTarget,
): string {
  switch (change.on) {
    case 'figure':
      return namePlace(change.seriesId, change.period, series);
    case 'edition':
      return `the edition “${(change.after ?? change.before)?.title ?? change.id}”`;
    case 'table': {
      const table = change.after ?? change.before;
      return table === null ? `the table ${change.id}` : `“${nameTable(table)}”`;
    }
    case 'series': {
      const row = change.after ?? change.before;
      return row === null ? `the row ${change.id}` : `the row “${nameRow(row)}”`;
    }
    case 'note':
      return `the footnote ${(change.after ?? change.before)?.mark || change.id}`;
    case 'annotation':
      return `the note on ${nameTarget((change.after ?? change.before)?.target ?? '')}`;
    case 'chart': {
      const chart = change.after ?? change.before;
      return chart === null ? `the chart ${change.id}` : `the chart “${nameChart(chart, series)}”`;
    }
    case 'report': {
      const report = change.after ?? change.before;
      return report === null ? `the report ${change.id}` : `the report “${nameReport(report)}”`;
    }
    case 'source':
      return `the source ${change.id}`;
    case 'setting':
      return 'what words of degree mean';
  }
}

function namePlace(seriesId: string, period: string, series: ReadonlyArray<Series>): string {
  const row = series.find(({ id }) => id === seriesId);
  return row === undefined
    ? `${seriesId}, ${period}`
    : `${nameRow(row)}, ${row.measure}, ${period}`;
}
