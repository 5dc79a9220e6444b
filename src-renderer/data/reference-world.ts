import { acknowledgementOf } from '#domain/acknowledged-breaks.ts';
import { Figures } from '#domain/figures.ts';
import type { Block, Edition, Series } from '#domain/observations.ts';
import type { ReferenceWorld } from '#domain/references/evaluate.ts';
import { asksForRows, readReference, type Reference } from '#domain/references/reference.ts';
import { referencesIn } from '#domain/references/references-in.ts';
import { TableFigures } from '#domain/table-figures.ts';
import { latest } from '#domain/view.ts';
import type { LodeDatabase } from './database.ts';
import { readChoices } from './read-workspace.ts';

/**
 * What the references of these texts are looked up in, as of now. Of a table whose shares and ranks nobody asks for,
 * the rows that are named are read and no others.
 */
export async function readReferenceWorld(
  db: LodeDatabase,
  texts: ReadonlyArray<string>,
): Promise<ReferenceWorld> {
  const references = texts.flatMap(readReferences);
  const ids = [...new Set(references.map(({ seriesId }) => seriesId))];
  const named = (await db.series.bulkGet(ids)).filter((one) => one !== undefined);
  const series = new Map(named.map((one) => [one.id, one]));
  const editions = named.length === 0 ? [] : await db.editions.toArray();
  const tables = new Map<string, TableFigures>();
  for (const tableId of new Set(named.map((one) => one.tableId))) {
    const table = await db.statisticalTables.get(tableId);
    if (table === undefined) continue;
    const own = named.filter((one) => one.tableId === tableId);
    const isWhole = references.some(
      ({ ask, seriesId }) => asksForRows(ask) && series.get(seriesId)?.tableId === tableId,
    );
    const rows = isWhole ? await db.series.where('tableId').equals(tableId).toArray() : own;
    const figures = new Figures(editions, await readBlocksOf(db, tableId, rows, editions, isWhole));
    tables.set(tableId, new TableFigures({ table, series: rows, figures, view: latest }));
  }
  const choices = await readChoices(db);
  return {
    series,
    table: (id) => tables.get(id) ?? null,
    crosses: (found) => acknowledgementOf(choices, found) !== null,
  };
}

function readReferences(text: string): Reference[] {
  return referencesIn(text).flatMap((source) => {
    const read = readReference(source);
    return read.ok ? [read.value] : [];
  });
}

async function readBlocksOf(
  { blocks }: LodeDatabase,
  tableId: string,
  rows: ReadonlyArray<Series>,
  editions: ReadonlyArray<Edition>,
  isWhole: boolean,
): Promise<Block[]> {
  if (isWhole) return blocks.where('tableId').equals(tableId).toArray();
  const keys = rows.flatMap(({ id }) => editions.map((edition) => [id, edition.id]));
  return blocks.where('[seriesId+editionId]').anyOf(keys).toArray();
}
