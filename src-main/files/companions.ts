import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedFile } from '#ipc/contract/files.ts';
import type { Result } from '../result.ts';
import { stageFile, type StagedFile } from './atomic.ts';
import { explain } from './explain.ts';
import { putInPlace } from './put-in-place.ts';
import { fail } from '../result.ts';

/** A folder's name and a file's, neither of which leads anywhere else. */
const companionName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,119}\/[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;

/** Is it the name of a file in a folder beside another file? */
export function isCompanionName(name: string): boolean {
  return companionName.test(name) && !name.includes('..');
}

/**
 * Writes a file and those that belong to it, in folders beside it that are made when missing. All are written beside
 * their places before the first is put there, the file itself last: it names the others. Resolves to the paths, or to
 * what was not written, why, and what there is now.
 */
export async function writeWithCompanions(
  path: string,
  content: string | Uint8Array,
  companions: readonly NamedFile[],
): Promise<Result<readonly string[]>> {
  const folder = dirname(path);
  const staged: StagedFile[] = [];
  try {
    for (const { name, bytes } of companions) {
      if (!isCompanionName(name)) throw new Error(`${name} is no name for a file beside it.`);
      const place = join(folder, name);
      await mkdir(dirname(place), { recursive: true });
      staged.push(await stageFile(place, bytes));
    }
    staged.push(await stageFile(path, content));
  } catch (error) {
    await Promise.all(staged.map((file) => file.discard()));
    return fail(`${path} could not be written: ${explain(error)}. What was there is unchanged.`);
  }
  return putInPlace(staged, [folder]);
}
