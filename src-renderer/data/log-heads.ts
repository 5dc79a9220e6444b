import type { Revision } from '#domain/steps.ts';
import type { LodeDatabase } from './database.ts';
import { readLastSequence } from './last-sequence.ts';

/** What undo needs to know of a log entry besides its changes, of which an import has very many. */
export type LogHead = Pick<Revision, 'sequence' | 'label' | 'beneath' | 'undoTop' | 'redoTop'>;

/** Heads that were read. An entry stays what it is once it is in the log. */
const known = new WeakMap<LodeDatabase, Map<number, LogHead>>();

/** The head of an entry, read from the store only once; null when it is not there. */
export async function readLogHead(db: LodeDatabase, sequence: number): Promise<LogHead | null> {
  const heads = known.get(db) ?? new Map<number, LogHead>();
  known.set(db, heads);
  const kept = heads.get(sequence);
  if (kept !== undefined) return kept;
  const entry = await db.revisions.get(sequence);
  if (entry === undefined) return null;
  const { label, beneath, undoTop, redoTop } = entry;
  const head: LogHead = { sequence, label, beneath, undoTop, redoTop };
  heads.set(sequence, head);
  return head;
}

/** That of the log's last entry; null where there is none. */
export async function readLastHead(db: LodeDatabase): Promise<LogHead | null> {
  const sequence = await readLastSequence(db);
  return sequence === 0 ? null : readLogHead(db, sequence);
}
