import { plural } from '#domain/plural.ts';
import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import type { LodeDatabase } from '#data/database.ts';
import { toRecord } from '#exchange/observation-record.ts';
import { writeObservationsCsv } from '#exchange/observations-csv.ts';
import { findEdition, findTable } from './lookup.ts';
import { done, wrongUsage } from './outcome.ts';
import { readFigures } from './read-figures.ts';

/** `lode export --format csv`: one table or all as observations; every edition's, or as of one. */
export async function runExport(
  db: LodeDatabase,
  job: Extract<Job, { command: 'export' }>,
): Promise<JobResult> {
  if (job.table !== null) {
    const table = await findTable(db, job.table);
    if (!table.ok) return wrongUsage(table.reason);
  }
  if (job.asOf !== null) {
    const edition = await findEdition(db, job.asOf);
    if (!edition.ok) return wrongUsage(edition.reason);
  }
  const read = await readFigures(db, job.table, null);
  const records = read
    .observations(job.asOf === null ? null : { kind: 'as-of', editionId: job.asOf }, null)
    .map(({ observation, series, context }) => toRecord(observation, series, context));
  const name = `${job.table ?? 'observations'}.csv`;
  return done(
    { format: job.format, observations: records.length },
    `${plural(records.length, 'observation')}.`,
    [{ name, content: writeObservationsCsv(records) }],
  );
}
