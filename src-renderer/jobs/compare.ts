import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import type { LodeDatabase } from '#data/database.ts';
import { readChoices } from '#data/read-workspace.ts';
import { acknowledgementOf } from '#domain/acknowledged-breaks.ts';
import { compareEditions } from '#domain/compare-editions.ts';
import { describeBreak, notAcknowledged } from '#domain/compare/series-breaks.ts';
import type { ComparisonRow } from '#domain/comparison-row.ts';
import type { MeasureComparison } from '#domain/comparison.ts';
import { latest } from '#domain/view.ts';
import { nameRow } from '#domain/names.ts';
import type { Observation, Series } from '#domain/observations.ts';
import { readPeriod } from '#domain/periods.ts';
import { toRecord, type RecordContext } from '#exchange/observation-record.ts';
import { findEdition, findTable } from './lookup.ts';
import { done, wrongUsage } from './outcome.ts';
import { readFigures } from './read-figures.ts';
import { textTable } from './text-table.ts';

/** `lode compare`: every table and measure, or one table, between two periods. */
export async function runCompare(
  db: LodeDatabase,
  job: Extract<Job, { command: 'compare' }>,
): Promise<JobResult> {
  const period = readPeriod(job.period);
  if (!period.ok) return wrongUsage(period.reason);
  const against = readPeriod(job.against);
  if (!against.ok) return wrongUsage(against.reason);
  if (job.table !== null) {
    const table = await findTable(db, job.table);
    if (!table.ok) return wrongUsage(table.reason);
  }
  for (const id of [job.edition, job.againstEdition]) {
    if (id === null) continue;
    const edition = await findEdition(db, id);
    if (!edition.ok) return wrongUsage(edition.reason);
  }

  const read = await readFigures(db, job.table, null);
  const choices = await readChoices(db);
  const compared = read.tables.flatMap((table) => {
    const context: RecordContext = { table, notes: read.notes, editions: read.figures.editions };
    return compareEditions({
      table,
      series: read.series.filter((one) => one.tableId === table.id),
      figures: read.figures,
      period: period.value.id,
      against: against.value.id,
      view: latest,
      edition: job.edition,
      againstEdition: job.againstEdition,
      stopsAt: (found) => acknowledgementOf(choices, found) === null,
    }).map((comparison) => ({ comparison, context }));
  });
  const json = {
    period: period.value.id,
    against: against.value.id,
    tables: compared.map(({ comparison, context }) => toJson(comparison, context)),
  };
  const sides = { period: period.value.id, against: against.value.id };
  const text = compared
    .map(({ comparison, context }) => toText(comparison, context, sides))
    .join('\n\n');
  return done(json, text);
}

function toJson(comparison: MeasureComparison, context: RecordContext) {
  return {
    table: comparison.table,
    measure: comparison.measure,
    unit: comparison.unit,
    rows: comparison.rows.map((row) => rowToJson(row, context)),
    total: comparison.total === null ? null : rowToJson(comparison.total, context),
    sum_from: comparison.sumFrom,
    sum_to: comparison.sumTo,
    hhi_from: comparison.hhiFrom,
    hhi_to: comparison.hhiTo,
    coverage_note: comparison.coverageNote,
  };
}

function rowToJson(row: ComparisonRow, context: RecordContext) {
  return {
    series: row.series.id,
    label: row.series.label,
    country: row.series.country,
    from: sideToJson(row.from, row.series, context),
    to: sideToJson(row.to, row.series, context),
    change: row.change,
    percent: row.percent,
    percent_low: row.percentLow,
    percent_high: row.percentHigh,
    percent_text: row.percentText,
    index: row.index,
    share_from: row.shareFrom,
    share_to: row.shareTo,
    share_of: row.shareOf,
    rank_from: row.rankFrom,
    rank_to: row.rankTo,
    contribution: row.contribution,
    estimated: row.estimated,
    reason: row.reason,
  };
}

function sideToJson(observation: Observation | null, series: Series, context: RecordContext) {
  return observation === null ? null : toRecord(observation, series, context);
}

function toText(
  comparison: MeasureComparison,
  context: RecordContext,
  sides: { period: string; against: string },
): string {
  const { periodEdition, againstEdition } = comparison;
  const [period, against] = [
    [sides.period, periodEdition],
    [sides.against, againstEdition],
  ].map((parts) => parts.filter((part) => part !== null).join(' '));
  const side = (observation: Observation | null, series: Series) =>
    sideToJson(observation, series, context)?.text ?? 'not listed';
  const rows = [...comparison.rows, ...(comparison.total === null ? [] : [comparison.total])];
  const table = textTable(
    ['', against ?? '', period ?? '', 'percent', `share ${against}`, `share ${period}`],
    rows.map((row) => [
      nameRow(row.series),
      side(row.from, row.series),
      side(row.to, row.series),
      row.percentText === null ? '' : `${row.percentText}${row.estimated ? ' e' : ''}`,
      shareText(row.shareFrom),
      shareText(row.shareTo),
    ]),
  );
  const stopped = rows.flatMap((row) =>
    row.isStopped
      ? [`\n${nameRow(row.series)}: ${row.breaks.map(describeBreak).join(' ')} ${notAcknowledged}`]
      : [],
  );
  const note = comparison.coverageNote === '' ? '' : `\n${comparison.coverageNote}`;
  return `${comparison.table}, ${comparison.measure} (${comparison.unit})\n${table}${stopped.join('')}${note}`;
}

/** Whole percent; what is there and less than half of one is said to be that, never zero. */
function shareText(share: number | null): string {
  if (share === null) return '';
  return share > 0 && share < 0.5 ? '<0.5%' : `${Math.round(share)}%`;
}
