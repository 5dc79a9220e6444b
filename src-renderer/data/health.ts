import type { Block, Dataset, Figure } from '#domain/observations.ts';
import { fetchBaseline } from './baseline.ts';
import type { LodeDatabase } from './database.ts';
import { toBlocks } from './populate.ts';

/** What does not fit together in the store, in words; empty when all does. Reads everything, changes nothing. */
export async function findFaults(db: LodeDatabase): Promise<string[]> {
  const baseline = await fetchBaseline();
  return db.transaction('r', db.tables, async () => {
    const [blocks, series, tables, editions, revisions] = await Promise.all([
      db.blocks.toArray(),
      db.series.toArray(),
      db.statisticalTables.toCollection().primaryKeys(),
      db.editions.toCollection().primaryKeys(),
      db.revisions.orderBy('sequence').primaryKeys(),
    ]);
    const seriesIds = series.map(({ id }) => id);
    return [
      ...missing(
        'A block',
        'series',
        blocks.map((block) => block.seriesId),
        seriesIds,
      ),
      ...missing(
        'A block',
        'edition',
        blocks.map((block) => block.editionId),
        editions,
      ),
      ...missing(
        'A series',
        'table',
        series.map((one) => one.tableId),
        tables,
      ),
      ...findLogGaps(revisions),
      ...findBaselineDrift(blocks, baseline),
    ];
  });
}

function missing(
  who: string,
  what: string,
  wanted: ReadonlyArray<string>,
  known: ReadonlyArray<string>,
): string[] {
  const there = new Set(known);
  return [...new Set(wanted)]
    .filter((id) => !there.has(id))
    .map((id) => `${who} belongs to the ${what} "${id}", which is not in the store.`);
}

function findLogGaps(sequences: ReadonlyArray<number>): string[] {
  const broken = sequences.findIndex((sequence, index) => sequence !== index + 1);
  return broken === -1 ? [] : [`The log of changes lacks entry ${broken + 1}.`];
}

/** The baseline is read-only: whatever in the store differs from the one that ships was damaged. */
function findBaselineDrift(blocks: ReadonlyArray<Block>, baseline: Dataset): string[] {
  const tableIds = new Map(baseline.series.map((one) => [one.id, one.tableId]));
  const stored = new Map(blocks.map((block) => [`${block.seriesId}\n${block.editionId}`, block]));
  return toBlocks(baseline.observations, tableIds).flatMap((block) => {
    const found = stored.get(`${block.seriesId}\n${block.editionId}`);
    return Object.entries(block.figures)
      .filter(([period, figure]) => !isSame(found?.figures[period], figure))
      .map(([period]) => `The baseline figure ${block.seriesId}@${period} is not as it ships.`);
  });
}

function isSame(found: Figure | undefined, shipped: Figure): boolean {
  return JSON.stringify(found) === JSON.stringify(shipped);
}
