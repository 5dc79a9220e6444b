import type { SavedChart } from '#domain/charts/chart.ts';
import type { Dataset } from '#domain/observations.ts';
import { isEqual } from '#domain/equality.ts';
import { parseTarget, readChartTarget, seriesOfTarget } from '#domain/targets.ts';
import { readCharts } from './archive.ts';
import { fetchBaseline } from './baseline.ts';
import type { LodeDatabase } from './database.ts';
import { toBlocks } from './populate.ts';

/** What does not fit together in the store, in words; empty when all does. Reads everything, changes nothing. */
export async function findFaults(db: LodeDatabase): Promise<string[]> {
  const baseline = await fetchBaseline();
  const stored = await db.transaction('r', db.tables, () => readAll(db));
  const seriesIds = new Set(stored.series.map(({ id }) => id));
  const editionIds = new Set(stored.editions.map(({ id }) => id));
  const tableIds = new Set(stored.tables.map(({ id }) => id));
  const chartIds = new Set(stored.charts.map(({ id }) => id));
  const noteIds = new Set(stored.annotations.map(({ id }) => id));
  return [
    ...missing('Figures belong', 'series', ids(stored.blocks, 'seriesId'), seriesIds),
    ...missing('Figures belong', 'edition', ids(stored.blocks, 'editionId'), editionIds),
    ...missing('A series belongs', 'table', ids(stored.series, 'tableId'), tableIds),
    ...missing('A note belongs', 'table', ids(stored.notes, 'tableId'), tableIds),
    ...missing('An annotation belongs', 'series', annotated(stored.annotations), seriesIds),
    ...missing('An annotation belongs', 'chart', chartsWritten(stored.annotations), chartIds),
    ...missing('A chart refers', 'series', stored.charts.flatMap(rowsShown), seriesIds),
    ...missing('A chart refers', 'annotation', stored.charts.flatMap(notesShown), noteIds),
    ...missing('A chart refers', 'edition', stored.charts.flatMap(editionShown), editionIds),
    ...findLogGaps(stored.sequences),
    ...(await findDrift(db, stored, baseline)),
  ];
}

type Stored = Awaited<ReturnType<typeof readAll>>;

async function readAll(db: LodeDatabase) {
  return {
    blocks: await db.blocks.toArray(),
    series: await db.series.toArray(),
    tables: await db.statisticalTables.toArray(),
    editions: await db.editions.toArray(),
    notes: await db.notes.toArray(),
    sources: await db.sources.toArray(),
    annotations: await db.annotations.toArray(),
    charts: await readCharts(db),
    sequences: await db.revisions.orderBy('sequence').primaryKeys(),
  };
}

function ids<K extends string>(rows: ReadonlyArray<Record<K, string>>, key: K): string[] {
  return rows.map((row) => row[key]);
}

function annotated(annotations: Stored['annotations']): string[] {
  return annotations.flatMap(({ target }) => seriesOfTarget(parseTarget(target)));
}

function chartsWritten(annotations: Stored['annotations']): string[] {
  return annotations.flatMap(({ target }) => readChartTarget(target) ?? []);
}

function rowsShown({ spec }: SavedChart): string[] {
  return [
    ...spec.seriesIds,
    ...spec.marks.flatMap((one) => ('seriesId' in one ? one.seriesId : [])),
  ];
}

function notesShown({ spec }: SavedChart): string[] {
  return spec.marks.map(({ annotationId }) => annotationId);
}

function editionShown({ spec: { view } }: SavedChart): string[] {
  return view === null || view.kind === 'latest' ? [] : [view.editionId];
}

function missing(
  who: string,
  what: string,
  wanted: ReadonlyArray<string>,
  known: ReadonlySet<string>,
): string[] {
  return [...new Set(wanted)]
    .filter((id) => !known.has(id))
    .map((id) => `${who} to the ${what} “${id}”, which is not in the store.`);
}

function findLogGaps(sequences: ReadonlyArray<number>): string[] {
  const broken = sequences.findIndex((sequence, index) => sequence !== index + 1);
  return broken === -1 ? [] : [`The log of changes lacks entry ${broken + 1}.`];
}

/**
 * The baseline's figures are read-only: whatever of them in the store differs from those that ship was damaged. How its
 * tables are set out is the analyst's to change, and the log says so: only what it does not account for is damage.
 */
async function findDrift(db: LodeDatabase, stored: Stored, baseline: Dataset): Promise<string[]> {
  const baselineIds = new Set(baseline.editions.map(({ id }) => id));
  return [
    ...findFigureDrift(
      stored.blocks.filter(({ editionId }) => baselineIds.has(editionId)),
      baseline,
    ),
    ...rowDrift('edition', stored.editions, baseline.editions),
    ...rowDrift('source', stored.sources, baseline.sources),
    ...(await rowDriftBesideLog(db, 'series', stored.series, baseline.series)),
    ...(await rowDriftBesideLog(db, 'note', stored.notes, baseline.notes)),
    // Columns that the analyst added are no part of what was printed.
    ...(await rowDriftBesideLog(
      db,
      'table',
      stored.tables.map((table) => ({ ...table, addedPeriods: [] })),
      baseline.tables,
    )),
  ];
}

/** The log is long, and few workspaces set the baseline's tables out anew: it is read only where something differs. */
async function rowDriftBesideLog<T extends { readonly id: string }>(
  db: LodeDatabase,
  what: 'series' | 'note' | 'table',
  found: ReadonlyArray<T>,
  shipped: ReadonlyArray<T>,
): Promise<string[]> {
  const faults = rowDrift(what, found, shipped);
  if (faults.length === 0) return [];
  const logged = new Map<string, unknown>();
  await db.revisions.orderBy('sequence').each(({ changes }) => {
    for (const change of changes) {
      if (change.on === what) logged.set(change.id, withoutAdded(change.after));
    }
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const isAccounted = (id: string) =>
    logged.has(id) && isEqual(logged.get(id) ?? null, withoutAdded(byId.get(id) ?? null));
  return rowDrift(
    what,
    found,
    shipped.filter(({ id }) => !isAccounted(id)),
  );
}

function withoutAdded(row: object | null): object | null {
  return row !== null && 'addedPeriods' in row ? { ...row, addedPeriods: [] } : row;
}

function findFigureDrift(found: Stored['blocks'], baseline: Dataset): string[] {
  const tableIds = new Map(baseline.series.map((one) => [one.id, one.tableId]));
  const shipped = toBlocks(baseline.observations, tableIds);
  const cells = (blocks: Stored['blocks']) =>
    new Map(
      blocks.flatMap(({ seriesId, figures }) =>
        Object.entries(figures).map(([period, figure]) => [`${seriesId}@${period}`, figure]),
      ),
    );
  const [inStore, inPackage] = [cells(found), cells(shipped)];
  return [...new Set([...inStore.keys(), ...inPackage.keys()])]
    .filter((cell) => !isEqual(inStore.get(cell), inPackage.get(cell)))
    .map((cell) => `The baseline figure ${cell} is not as it ships.`);
}

function rowDrift<T extends { readonly id: string }>(
  what: string,
  found: ReadonlyArray<T>,
  shipped: ReadonlyArray<T>,
): string[] {
  const byId = new Map(found.map((row) => [row.id, row]));
  return shipped
    .filter((row) => !isEqual(byId.get(row.id), row))
    .map(({ id }) => `The baseline's ${what} ${id} is not as it ships.`);
}
