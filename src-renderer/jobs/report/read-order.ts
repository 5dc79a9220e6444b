import type { Job } from '#ipc/contract/jobs.ts';
import type { WorkspaceFigures } from '#data/read-workspace.ts';
import { acknowledgementOf } from '#domain/acknowledged-breaks.ts';
import { basePeriod } from '#domain/base.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import type { Annotation } from '#domain/observations.ts';
import { readPeriod } from '#domain/periods.ts';
import { makeReport } from '#domain/reports/edit-report.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { latest, type View } from '#domain/view.ts';
import { startingParts } from '#report/assemble/starting-parts.ts';
import { unknown } from '../lookup.ts';

type ReportJob = Extract<Job, { command: 'report' }>;

export interface ReportOrder {
  readonly report: SavedReport;
  /** Is it one that the workspace keeps? */
  readonly isKept: boolean;
}

interface Given {
  readonly workspace: WorkspaceFigures;
  readonly annotations: ReadonlyArray<Annotation>;
  readonly charts: ReadonlyArray<SavedChart>;
  readonly reports: ReadonlyArray<SavedReport>;
  readonly now: number;
}

/**
 * The report that a job asks for: the one named; else, where nothing else is asked for, the one kept for the period that
 * was changed last; else one put together from the tables that state something for it.
 */
export function readOrder(job: ReportJob, given: Given): Result<ReportOrder> {
  const { reports } = given;
  const read = job.period === null ? null : readPeriod(job.period);
  if (read !== null && !read.ok) return read;
  const period = read === null ? null : read.value.id;
  if (job.report !== null) {
    const named = reports.find(({ id }) => id === job.report);
    if (named === undefined)
      return unknown(
        'report',
        job.report,
        reports.map(({ id }) => id),
      );
    if (period !== null && named.period !== period) {
      return fail(`The report ${job.report} is about ${named.period}, not about ${period}.`);
    }
    return succeed({ report: named, isKept: true });
  }
  if (period === null) return fail('No period is named.');
  const isPlain = job.tables.length === 0 && job.against === null && job.asOf === null;
  const [kept] = reports
    .filter((one) => one.period === period)
    .sort((a, b) => b.updatedAt - a.updatedAt);
  if (isPlain && kept !== undefined) return succeed({ report: kept, isKept: true });
  return compose(job, period, given);
}

function compose(
  job: ReportJob,
  period: string,
  { workspace, annotations, charts, now }: Given,
): Result<ReportOrder> {
  const { series, figures, choices } = workspace;
  const against = readPeriod(job.against ?? basePeriod);
  if (!against.ok) return against;
  const view = readView(job.asOf, workspace);
  if (!view.ok) return view;
  const all = [...workspace.tables].sort((a, b) => a.order - b.order);
  const missing = job.tables.find((id) => !all.some((table) => table.id === id));
  if (missing !== undefined)
    return unknown(
      'table',
      missing,
      all.map(({ id }) => id),
    );
  const states = (tableId: string) =>
    figures
      .periods(
        series.filter((one) => one.tableId === tableId).map(({ id }) => id),
        view.value,
      )
      .has(period);
  const tables =
    job.tables.length > 0
      ? job.tables.flatMap((id) => all.find((table) => table.id === id) ?? [])
      : all.filter(({ id, hidden }) => hidden !== true && states(id));
  if (tables.length === 0) return fail(`No table states anything for ${period}.`);
  const parts = startingParts({
    ...{ tables, annotations, series, figures, period, view: view.value },
    charts: job.tables.length > 0 ? [] : charts,
    against: against.value.id,
    limits: choices.wording,
    stopsAt: (found) => acknowledgementOf(choices, found) === null,
  });
  let next = 0;
  const report = makeReport({ period, against: against.value.id, view: view.value }, parts, [], {
    now,
    makeId: () => String((next += 1)),
    // It was written this moment.
    see: () => ({}),
  });
  return report.ok ? succeed({ report: report.value, isKept: false }) : report;
}

function readView(asOf: string | null, { figures }: WorkspaceFigures): Result<View> {
  if (asOf === null) return succeed(latest);
  const ids = figures.editions.map(({ id }) => id);
  return ids.includes(asOf)
    ? succeed({ kind: 'as-of', editionId: asOf })
    : unknown('edition', asOf, ids);
}
