import type { StoreState } from '#ipc/contract/store.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import { Figures } from '#domain/figures.ts';
import type { Block, Observation, Series } from '#domain/observations.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import type { WorkspaceRecords } from '#domain/record-diff.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import type { LodeDatabase } from './database.ts';
import { schemaVersion } from './migrations.ts';
import { toBlocks } from './populate.ts';

/** Everything that the store holds, as of one moment. */
export function readContent(db: LodeDatabase): Promise<ArchiveContent> {
  return db.transaction('r', db.tables, async () => {
    const editions = await db.editions.toArray();
    const series = await db.series.toArray();
    return {
      dataset: {
        editions,
        tables: await db.statisticalTables.toArray(),
        series,
        observations: listObservations(new Figures(editions, await db.blocks.toArray()), series),
        notes: await db.notes.toArray(),
        sources: await db.sources.toArray(),
      },
      annotations: await db.annotations.toArray(),
      charts: await readCharts(db),
      reports: await readReports(db),
      settings: await db.settings.toArray(),
      revisions: await db.revisions.orderBy('sequence').toArray(),
    };
  });
}

/** The charts that are kept; none in a store of an earlier version, which is backed up as it is. */
export async function readCharts(db: LodeDatabase): Promise<SavedChart[]> {
  return db.tables.some(({ name }) => name === 'charts') ? await db.charts.toArray() : [];
}

/** The reports that are kept; none in a store of an earlier version. */
export async function readReports(db: LodeDatabase): Promise<SavedReport[]> {
  return db.tables.some(({ name }) => name === 'reports') ? await db.reports.toArray() : [];
}

/** Every observation, by series, then period, then edition. */
function listObservations(figures: Figures, series: ReadonlyArray<Series>): Observation[] {
  return series.flatMap(({ id }) =>
    sortPeriods(figures.periods([id])).flatMap((period) => figures.all(id, period)),
  );
}

/** What main would know of a store that holds this. */
export function stateOf({ dataset, annotations, revisions, settings }: ArchiveContent): StoreState {
  const identity = settings.find((setting) => setting.key === 'store');
  return {
    uuid: identity?.uuid ?? '',
    schema: schemaVersion,
    sequence: revisions.at(-1)?.sequence ?? 0,
    counts: {
      tables: dataset.tables.length,
      series: dataset.series.length,
      observations: dataset.observations.length,
      annotations: annotations.length,
      revisions: revisions.length,
    },
  };
}

/** The same content as the records that changes are about. */
export function toRecords({
  dataset,
  annotations,
  charts,
  reports,
  settings,
}: ArchiveContent): WorkspaceRecords {
  return {
    editions: dataset.editions,
    tables: dataset.tables,
    series: dataset.series,
    notes: dataset.notes,
    sources: dataset.sources,
    annotations,
    charts,
    reports,
    blocks: blocksOf(dataset),
    choices: settings.find((setting) => setting.key === 'choices') ?? null,
  };
}

/** The records that the store holds, inside a transaction or out of one. */
export async function readRecords(db: LodeDatabase): Promise<WorkspaceRecords> {
  const choices = await db.settings.get('choices');
  return {
    editions: await db.editions.toArray(),
    tables: await db.statisticalTables.toArray(),
    series: await db.series.toArray(),
    notes: await db.notes.toArray(),
    sources: await db.sources.toArray(),
    annotations: await db.annotations.toArray(),
    charts: await readCharts(db),
    reports: await readReports(db),
    blocks: await db.blocks.toArray(),
    choices: choices?.key === 'choices' ? choices : null,
  };
}

function blocksOf({ observations, series }: ArchiveContent['dataset']): Block[] {
  return toBlocks(observations, new Map(series.map((one) => [one.id, one.tableId])));
}
