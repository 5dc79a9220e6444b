import { isEqual } from '#domain/equality.ts';
import type { Block, Figure } from '#domain/observations.ts';
import type { RecordChange } from '#domain/steps.ts';
import type { LodeDatabase } from './database.ts';

/** A change does not fit what the store holds: something else changed it meanwhile. Nothing was written. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

type FigureChange = Extract<RecordChange, { on: 'figure' }>;
type RowChange = Exclude<RecordChange, { on: 'figure' }>;

/** Writes the changes; call it inside a transaction. Throws `ConflictError`, before it commits, when one does not fit. */
export async function applyChanges(
  db: LodeDatabase,
  changes: ReadonlyArray<RecordChange>,
): Promise<void> {
  for (const change of changes) {
    if (change.on !== 'figure') await applyRow(db, change);
  }
  const figureChanges = changes.filter((change) => change.on === 'figure');
  for (const group of groupByBlock(figureChanges)) await applyToBlock(db, group);
}

async function applyRow(db: LodeDatabase, change: RowChange): Promise<void> {
  const store = storeOf(db, change);
  const found: unknown = await store.get(change.id);
  requireSame(found ?? null, change.before, change.id);
  if (change.after === null) await store.delete(change.id);
  else await store.put(change.after);
}

function storeOf(db: LodeDatabase, change: RowChange) {
  switch (change.on) {
    case 'edition':
      return db.table('editions');
    case 'table':
      return db.table('tables');
    case 'series':
      return db.table('series');
    case 'note':
      return db.table('notes');
    case 'annotation':
      return db.table('annotations');
    case 'chart':
      return db.table('charts');
    case 'report':
      return db.table('reports');
    case 'source':
      return db.table('sources');
    case 'setting':
      return db.table('settings');
  }
}

function groupByBlock(changes: ReadonlyArray<FigureChange>): FigureChange[][] {
  const groups = new Map<string, FigureChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.seriesId, change.editionId]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

async function applyToBlock(db: LodeDatabase, changes: ReadonlyArray<FigureChange>): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const { seriesId, editionId, tableId } = first;
  const block: Block | undefined = await db.blocks.get([seriesId, editionId]);
  const figures: Record<string, Figure> = { ...block?.figures };
  for (const { period, before, after } of changes) {
    requireSame(figures[period] ?? null, before, `${seriesId}@${period}`);
    if (after === null) delete figures[period];
    else figures[period] = after;
  }
  if (Object.keys(figures).length === 0) await db.blocks.delete([seriesId, editionId]);
  else await db.blocks.put({ seriesId, editionId, tableId, figures });
}

function requireSame(found: unknown, before: unknown, what: string): void {
  if (isEqual(found, before)) return;
  throw new ConflictError(
    `${what} was changed meanwhile, so this change was not made. Look at it and try again.`,
  );
}
