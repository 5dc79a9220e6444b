import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import type { LodeDatabase } from '#data/database.ts';
import { percentText } from '#domain/change.ts';
import type { Observation, Series } from '#domain/observations.ts';
import type { Restatement } from '#domain/restatements.ts';
import { reportRevisions } from '#domain/revision-report.ts';
import { toRecord, type ObservationRecord } from '#exchange/observation-record.ts';
import { findEdition } from './lookup.ts';
import { done, wrongUsage } from './outcome.ts';
import { readFigures, type ReadFigures } from './read-figures.ts';
import { textTable } from './text-table.ts';

/** `lode revisions`: every figure that a later edition restates; with `since`, by editions later than that one. */
export async function runRevisions(
  db: LodeDatabase,
  job: Extract<Job, { command: 'revisions' }>,
): Promise<JobResult> {
  if (job.since !== null) {
    const edition = await findEdition(db, job.since);
    if (!edition.ok) return wrongUsage(edition.reason);
  }
  const read = await readFigures(db, null, null);
  const { figures, tables, series } = read;
  const revisions = reportRevisions({ figures, tables, series, since: job.since });
  const rows = revisions.map((one) => toJson(one, read));
  const text = textTable(
    ['series', 'period', 'from', 'to', 'percent', 'flagged'],
    rows.map(({ series: id, period, from, to, percent, flagged }) => [
      id,
      period,
      `${from.text} (${from.edition})`,
      `${to.text} (${to.edition})`,
      percent === null ? '' : percentText(percent),
      flagged ? 'r' : '',
    ]),
  );
  return done({ revisions: rows }, rows.length === 0 ? 'No figure is restated.' : text);
}

function toJson(revision: Restatement, read: ReadFigures) {
  const { series, period, from, to, change, percent, flagged } = revision;
  return {
    series: series.id,
    period,
    from_edition: from.editionId,
    to_edition: to.editionId,
    from: record(from, series, read),
    to: record(to, series, read),
    change,
    percent,
    flagged,
  };
}

function record(
  observation: Observation,
  series: Series,
  { tables, notes, figures }: ReadFigures,
): ObservationRecord {
  const table = tables.find(({ id }) => id === series.tableId);
  if (table === undefined) throw new Error(`Series of an unknown table: ${series.id}`);
  return toRecord(observation, series, { table, notes, editions: figures.editions });
}
