import type { Block, Figure } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import type { RecordChange } from '../steps.ts';

/** The records as the store will hold them once these changes are made. */
export function applyToRecords(
  records: WorkspaceRecords,
  changes: ReadonlyArray<RecordChange>,
): WorkspaceRecords {
  const setting = changes.findLast((change) => change.on === 'setting');
  return {
    editions: applyRows(records.editions, changes, 'edition'),
    tables: applyRows(records.tables, changes, 'table'),
    series: applyRows(records.series, changes, 'series'),
    notes: applyRows(records.notes, changes, 'note'),
    sources: applyRows(records.sources, changes, 'source'),
    annotations: applyRows(records.annotations, changes, 'annotation'),
    charts: applyRows(records.charts, changes, 'chart'),
    reports: applyRows(records.reports, changes, 'report'),
    blocks: applyFigures(records.blocks, changes),
    choices: setting === undefined ? records.choices : setting.after,
  };
}

type RowKind = Exclude<RecordChange['on'], 'figure' | 'setting'>;

function applyRows<T extends { readonly id: string }>(
  rows: ReadonlyArray<T>,
  changes: ReadonlyArray<RecordChange>,
  kind: RowKind,
): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const change of changes) {
    if (change.on !== kind) continue;
    if (change.after === null) byId.delete(change.id);
    // A change of that kind holds rows of that kind.
    else byId.set(change.id, change.after as unknown as T);
  }
  return [...byId.values()];
}

function applyFigures(
  blocks: ReadonlyArray<Block>,
  changes: ReadonlyArray<RecordChange>,
): ReadonlyArray<Block> {
  const key = (seriesId: string, editionId: string) => JSON.stringify([seriesId, editionId]);
  const byKey = new Map(blocks.map((block) => [key(block.seriesId, block.editionId), block]));
  for (const change of changes) {
    if (change.on !== 'figure') continue;
    const { seriesId, editionId, tableId, period, after } = change;
    const at = key(seriesId, editionId);
    const figures: Record<string, Figure> = { ...byKey.get(at)?.figures };
    if (after === null) delete figures[period];
    else figures[period] = after;
    if (Object.keys(figures).length === 0) byKey.delete(at);
    else byKey.set(at, { seriesId, editionId, tableId, figures });
  }
  return [...byKey.values()];
}
