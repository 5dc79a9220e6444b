import { countRedoable, type Revision } from '#domain/steps.ts';
import type { LodeDatabase } from './database.ts';

/** What undo would take back and redo make again; null where there is nothing. */
export interface UndoTops {
  readonly undo: Revision | null;
  readonly redo: Revision | null;
  /** How many steps could be redone one after the other; `mostCountedUndone` stands for that many or more. */
  readonly redoable: number;
}

/** Reads them from the end of the log and the entries it points to. */
export async function readUndoTops(db: LodeDatabase): Promise<UndoTops> {
  const last = await db.revisions.orderBy('sequence').last();
  const read = (sequence: number) => db.revisions.get(sequence);
  const entry = async (sequence: number | null | undefined) =>
    typeof sequence === 'number' ? ((await read(sequence)) ?? null) : null;
  return {
    undo: await entry(last?.undoTop),
    redo: await entry(last?.redoTop),
    redoable: await countRedoable(last?.redoTop ?? null, read),
  };
}
