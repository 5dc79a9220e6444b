import type { LodeDatabase } from './database.ts';

/** The number of the log's last entry, 0 where there is none. The entry itself is not read: it may be an import. */
export async function readLastSequence({ revisions }: LodeDatabase): Promise<number> {
  return (await revisions.orderBy('sequence').reverse().limit(1).primaryKeys())[0] ?? 0;
}
