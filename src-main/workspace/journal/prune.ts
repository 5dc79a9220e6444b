import { rm } from 'node:fs/promises';
import { listSegments, readHeader } from './segment.ts';

/** The newest files always stay: one of them is being written, and the one before it may have to stand in for it. */
const ALWAYS_KEPT = 2;

/**
 * Removes the journal's files all of whose changes are older than what `oldest` says of their store: the number of the
 * last change in the oldest backup that is kept. Files of stores that it does not name stay, and so does, for each
 * store, the newest.
 */
export async function pruneSegments(
  folder: string,
  oldest: ReadonlyMap<string, number>,
): Promise<void> {
  const files = await listSegments(folder);
  const headers = await Promise.all(files.map((file) => readHeader(file).catch(() => null)));
  for (const [index, file] of files.slice(0, -ALWAYS_KEPT).entries()) {
    const uuid = headers[index]?.uuid;
    const next = headers.slice(index + 1).find((header) => header?.uuid === uuid);
    const needed = uuid === undefined ? undefined : oldest.get(uuid);
    // What the next file of that store begins with, this one does not hold any more.
    if (next === undefined || next === null || needed === undefined) continue;
    if (next.from - 1 <= needed) await rm(file.path, { force: true });
  }
}
