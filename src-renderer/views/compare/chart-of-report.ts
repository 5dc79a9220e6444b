import type { ChartSpec } from '#domain/charts/chart.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import type { MeasureReport } from '#domain/compare/measure-report.ts';
import { rankMovers } from '#domain/compare/movers.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import { isEqual } from '#domain/equality.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { View } from '#domain/view.ts';

/** More than that do not fit a chart; in a waterfall the others are one bar. */
const mostRows = 12;

/**
 * The chart that a comparison asks for: a waterfall of the contributions where there is a printed total on both sides,
 * else a dumbbell of the rows on both sides. Rows that a series break keeps apart stay out. `sides` are whose figures
 * were chosen, null where none was. Fails with the reason where no chart can show the same.
 */
export function chartOfReport(
  report: Pick<MeasureReport, 'rows' | 'total' | 'group' | 'from' | 'to'>,
  sides: { readonly period: View | null; readonly against: View | null },
): Result<ChartSpec> {
  const { from, to, group } = report;
  if (from.period === to.period) {
    return fail('A chart sets two periods against each other, not two editions of one.');
  }
  if (!isEqual(sides.period, sides.against)) {
    return fail('A chart draws the figures of one edition or date: choose the same on both sides.');
  }
  const isWhole = report.total !== null && report.total.contribution !== null;
  const contributing = isWhole ? rankMovers(report.rows, group.addsUp) : [];
  const rows =
    contributing.length > 0
      ? contributing.slice(0, mostRows)
      : comparedRows(report).slice(0, mostRows);
  if (rows.length === 0) return fail('There is nothing to draw: no row is compared.');
  const place = { against: from.period, period: to.period, view: sides.period };
  return succeed({
    ...startSpec(inDocumentOrder(report.rows, rows)),
    ...place,
    ...(contributing.length > 0
      ? { type: 'waterfall', mode: 'percent' }
      : { type: 'dumbbell', mode: 'value' }),
  });
}

/** Those that moved first, the others behind them. */
function comparedRows({ rows, group }: Pick<MeasureReport, 'rows' | 'group'>): ReportRow[] {
  const compared = rows.filter(
    ({ place, change, percentLow }) => place === 'both' && (change !== null || percentLow !== null),
  );
  return [...new Set([...rankMovers(compared, group.addsUp), ...compared])];
}

function inDocumentOrder(
  all: ReadonlyArray<ReportRow>,
  chosen: ReadonlyArray<ReportRow>,
): string[] {
  return all.filter((row) => chosen.includes(row)).map(({ series }) => series.id);
}
