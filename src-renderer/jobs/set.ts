import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import { enter, readSeriesFigures } from '#data/enter.ts';
import { readOpenEdition } from '#data/open-edition.ts';
import type { Store } from '#data/store.ts';
import { isReadOnly, freeWorkingId } from '#domain/editions.ts';
import { workingEdition } from '#domain/edits.ts';
import { doubtEntry } from '#domain/entry-doubts.ts';
import { readCell } from '#domain/notation.ts';
import type { Series } from '#domain/observations.ts';
import { readPeriod } from '#domain/periods.ts';
import { toRecord, type ObservationRecord } from '#exchange/observation-record.ts';
import { findSeries } from './lookup.ts';
import { done, foundProblems, wrongUsage } from './outcome.ts';

/**
 * `lode set`: enters one figure into a working edition, made when its id is new. Numbers are read in the canonical
 * notation whatever the workspace's form is. What looks wrong is stored with a warning: a command line never asks.
 */
export async function runSet(
  store: Store,
  job: Extract<Job, { command: 'set' }>,
): Promise<JobResult> {
  const { db } = store;
  const series = await findSeries(db, job.series);
  if (!series.ok) return wrongUsage(series.reason);
  const period = readPeriod(job.period);
  if (!period.ok) return wrongUsage(period.reason);
  const editions = await db.editions.toArray();
  const editionId =
    job.edition ??
    workingEdition(editions, await readOpenEdition(db))?.id ??
    freeWorkingId(editions);
  const edition = editions.find(({ id }) => id === editionId);
  if (edition !== undefined && isReadOnly(edition)) {
    return wrongUsage(
      `${edition.title} is read-only: what was printed stays. Leave --edition out to restate the figure in the working edition.`,
    );
  }
  if (edition === undefined && !/^[a-z0-9][a-z0-9.-]*$/.test(editionId)) {
    return wrongUsage(
      `“${editionId}” cannot be the id of an edition: use small letters, digits, dots and hyphens.`,
    );
  }

  const place = { series: series.value, period: period.value.id, editionId };
  const before = await readRecord(store, place);
  const answer = (after: ObservationRecord | null, warnings: ReadonlyArray<string>) => ({
    series: series.value.id,
    period: period.value.id,
    edition: editionId,
    before,
    after,
    warnings,
  });
  const refused = (reason: string) =>
    foundProblems(answer(before, [reason]), 'Nothing was changed.', [reason]);
  // The command line has no way to mean "take it out": an empty value is an unreadable one.
  const readable = readCell(job.value);
  if (!readable.ok) return refused(readable.reason);

  const figures = await readSeriesFigures(db, series.value.id);
  const doubt = doubtEntry({ ...place, cell: readable.value, figures });
  const entered = await enter(store, {
    seriesId: series.value.id,
    period: period.value.id,
    text: job.value,
    editionId,
    reason: job.reason,
    ...(job.source === '' ? {} : { source: job.source }),
    ...(job.locator === '' ? {} : { locator: job.locator }),
  });
  if (!entered.ok) return refused(entered.reason);
  const after = await readRecord(store, place);
  const text = `${series.value.id} ${period.value.id} (${editionId}): ${before?.text ?? 'not listed'} -> ${after?.text ?? 'not listed'}`;
  const warnings = doubt?.reasons ?? [];
  return done(
    answer(after, warnings),
    text,
    [],
    warnings.map((warning) => `Warning: ${warning}`),
  );
}

async function readRecord(
  { db }: Store,
  { series, period, editionId }: { series: Series; period: string; editionId: string },
): Promise<ObservationRecord | null> {
  const figures = await readSeriesFigures(db, series.id);
  const observation = figures.at(series.id, period, { kind: 'edition', editionId });
  const table = await db.statisticalTables.get(series.tableId);
  if (observation === null || table === undefined) return null;
  const notes = await db.notes.where('tableId').equals(series.tableId).toArray();
  return toRecord(observation, series, { table, notes, editions: figures.editions });
}
