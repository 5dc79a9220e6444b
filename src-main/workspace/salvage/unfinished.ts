import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SUFFIX = '-unfinished';
const TEXT =
  'This store was set aside to be recovered, and the recovery has not come to its end.\n' +
  'Lode reads its files again at the next start.\n';

/*
 * Until a fresh store holds what was promised, a file beside the one that was set aside says so. It is a help and no
 * more: where it cannot be written or removed, the recovery goes on without.
 */

/** Notes that the store there is not recovered yet. */
export async function markUnfinished(path: string): Promise<void> {
  await writeFile(`${path}${SUFFIX}`, TEXT).catch(() => undefined);
}

/** Notes that it is. */
export async function unmark(path: string): Promise<void> {
  await rm(`${path}${SUFFIX}`, { force: true }).catch(() => undefined);
}

/** The stores in that folder that are not recovered yet, the one that was moved first first. */
export async function listUnfinished(aside: string): Promise<string[]> {
  const names = await readdir(aside).catch(() => []);
  return names
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .map((name) => join(aside, name.slice(0, -SUFFIX.length)));
}
