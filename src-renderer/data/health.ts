import type { Dataset } from '#domain/observations.ts';
import { isEqual } from '#domain/equality.ts';
import { readTarget } from '#domain/targets.ts';
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
  return [
    ...missing('Figures belong', 'series', ids(stored.blocks, 'seriesId'), seriesIds),
    ...missing('Figures belong', 'edition', ids(stored.blocks, 'editionId'), editionIds),
    ...missing('A series belongs', 'table', ids(stored.series, 'tableId'), tableIds),
    ...missing('A note belongs', 'table', ids(stored.notes, 'tableId'), tableIds),
    ...missing('An annotation belongs', 'series', annotated(stored.annotations), seriesIds),
    ...findLogGaps(stored.sequences),
    ...findDrift(stored, baseline),
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
    sequences: await db.revisions.orderBy('sequence').primaryKeys(),
  };
}

function ids<K extends string>(rows: ReadonlyArray<Record<K, string>>, key: K): string[] {
  return rows.map((row) => row[key]);
}

function annotated(annotations: Stored['annotations']): string[] {
  return annotations.flatMap(({ target }) => readTarget(target)?.seriesId ?? []);
}

function missing(
  who: string,
  what: string,
  wanted: ReadonlyArray<string>,
  known: ReadonlySet<string>,
): string[] {
  return [...new Set(wanted)]
    .filter((id) => !known.has(id))
    .map((id) => `${who} to the ${what} "${id}", which is not in the store.`);
}

function findLogGaps(sequences: ReadonlyArray<number>): string[] {
  const broken = sequences.findIndex((sequence, index) => sequence !== index + 1);
  return broken === -1 ? [] : [`The log of changes lacks entry ${broken + 1}.`];
}

/** The baseline is read-only: whatever of it in the store differs from the one that ships was damaged. */
function findDrift(stored: Stored, baseline: Dataset): string[] {
  const baselineIds = new Set(baseline.editions.map(({ id }) => id));
  return [
    ...findFigureDrift(
      stored.blocks.filter(({ editionId }) => baselineIds.has(editionId)),
      baseline,
    ),
    ...rowDrift('edition', stored.editions, baseline.editions),
    ...rowDrift('series', stored.series, baseline.series),
    ...rowDrift('note', stored.notes, baseline.notes),
    ...rowDrift('source', stored.sources, baseline.sources),
    // Columns that the analyst added are no part of what was printed.
    ...rowDrift(
      'table',
      stored.tables.map((table) => ({ ...table, addedPeriods: [] })),
      baseline.tables,
    ),
  ];
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
