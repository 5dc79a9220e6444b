import Dexie, { type Transaction } from 'dexie';
import type { Block, Dataset, Figure, Observation } from '#domain/observations.ts';
import { toFigure } from '#domain/revised-flags.ts';
import type { StoreIdentity } from '#domain/settings.ts';
import type { ArchiveContent } from '#exchange/archive.ts';

/** What a new workspace holds: the baseline and an identity of its own. */
export function beginContent(baseline: Dataset, uuid: string, now: number): ArchiveContent {
  const identity: StoreIdentity = { key: 'store', uuid, createdAt: now };
  return {
    dataset: baseline,
    annotations: [],
    charts: [],
    reports: [],
    settings: [identity],
    revisions: [],
  };
}

/** Fills a new store inside the transaction that creates it: either all of it is there or no store is. */
export function populate(transaction: Transaction, content: ArchiveContent): PromiseLike<void> {
  // A promise of Dexie's own: of any other it would not notice the rejection, and commit what was written before it.
  return Dexie.Promise.resolve(fill(transaction, content));
}

async function fill(transaction: Transaction, content: ArchiveContent): Promise<void> {
  const { dataset } = content;
  const tableIds = new Map(dataset.series.map((one) => [one.id, one.tableId]));
  await transaction.table('editions').bulkAdd([...dataset.editions]);
  await transaction.table('tables').bulkAdd([...dataset.tables]);
  await transaction.table('series').bulkAdd([...dataset.series]);
  await transaction.table('blocks').bulkAdd(toBlocks(dataset.observations, tableIds));
  await transaction.table('notes').bulkAdd([...dataset.notes]);
  await transaction.table('sources').bulkAdd([...dataset.sources]);
  await transaction.table('annotations').bulkAdd([...content.annotations]);
  await transaction.table('charts').bulkAdd([...content.charts]);
  await transaction.table('reports').bulkAdd([...content.reports]);
  await transaction.table('revisions').bulkAdd([...content.revisions]);
  await transaction.table('settings').bulkAdd([...content.settings]);
}

/** Observations gathered into one block for each series and edition. */
export function toBlocks(
  observations: ReadonlyArray<Observation>,
  tableIds: ReadonlyMap<string, string>,
): Block[] {
  const figures = new Map<string, Record<string, Figure>>();
  const blocks = new Map<string, Block>();
  for (const one of observations) {
    const key = JSON.stringify([one.seriesId, one.editionId]);
    const ofBlock = figures.get(key) ?? {};
    ofBlock[one.period] = toFigure(one);
    figures.set(key, ofBlock);
    blocks.set(key, {
      seriesId: one.seriesId,
      editionId: one.editionId,
      tableId: tableIds.get(one.seriesId) ?? '',
      figures: ofBlock,
    });
  }
  return [...blocks.values()];
}
