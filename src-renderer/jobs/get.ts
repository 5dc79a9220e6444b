import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import type { LodeDatabase } from '#data/database.ts';
import { latest, type View } from '#domain/view.ts';
import { readPeriod } from '#domain/periods.ts';
import { toRecord } from '#exchange/observation-record.ts';
import { findEdition, findSeries, findTable } from './lookup.ts';
import { done, wrongUsage } from './outcome.ts';
import { readFigures } from './read-figures.ts';
import { textTable } from './text-table.ts';

/** `lode get`: observations by table, series, period and edition. Without an edition, every edition's. */
export async function runGet(
  db: LodeDatabase,
  job: Extract<Job, { command: 'get' }>,
): Promise<JobResult> {
  if (job.table !== null) {
    const table = await findTable(db, job.table);
    if (!table.ok) return wrongUsage(table.reason);
  }
  if (job.series !== null) {
    const series = await findSeries(db, job.series);
    if (!series.ok) return wrongUsage(series.reason);
  }
  const editionId = job.edition ?? job.asOf;
  if (editionId !== null) {
    const edition = await findEdition(db, editionId);
    if (!edition.ok) return wrongUsage(edition.reason);
  }
  const period = job.period === null ? null : readPeriod(job.period);
  if (period !== null && !period.ok) return wrongUsage(period.reason);

  const view = viewOf(job);
  const all = await readFigures(db, job.table, job.series);
  const records = all.observations(view, period === null ? null : period.value.id);
  const observations = records.map(({ observation, series, context }) =>
    toRecord(observation, series, context),
  );
  const text = textTable(
    ['series', 'period', 'edition', 'text', 'unit'],
    observations.map((one) => [one.series, one.period, one.edition, one.text, one.unit]),
  );
  return done({ observations }, observations.length === 0 ? 'No observations.' : text);
}

/** Null: every edition's observation. */
function viewOf(job: Extract<Job, { command: 'get' }>): View | null {
  if (job.edition !== null) return { kind: 'edition', editionId: job.edition };
  if (job.asOf !== null) return { kind: 'as-of', editionId: job.asOf };
  return job.latest ? latest : null;
}
