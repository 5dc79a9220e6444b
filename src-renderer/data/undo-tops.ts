import { countRedoable } from '#domain/steps.ts';
import type { LodeDatabase } from './database.ts';
import { readLastHead, readLogHead, type LogHead } from './log-heads.ts';

/** What undo would take back and redo make again; null where there is nothing. */
export interface UndoTops {
  readonly undo: LogHead | null;
  readonly redo: LogHead | null;
  /** How many steps could be redone one after the other; `mostCountedUndone` stands for that many or more. */
  readonly redoable: number;
}

/** Reads them from the end of the log and the entries it points to. */
export async function readUndoTops(db: LodeDatabase): Promise<UndoTops> {
  const { undoTop = null, redoTop = null } = (await readLastHead(db)) ?? {};
  const read = (sequence: number) => readLogHead(db, sequence);
  return {
    undo: undoTop === null ? null : await read(undoTop),
    redo: redoTop === null ? null : await read(redoTop),
    redoable: await countRedoable(redoTop, read),
  };
}
