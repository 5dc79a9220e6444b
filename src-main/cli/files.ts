import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JobFile } from '#ipc/contract/jobs.ts';
import { stageFile, type StagedFile } from '../files/atomic.ts';
import { errorCode, explain } from '../files/explain.ts';
import { putInPlace } from '../files/put-in-place.ts';
import { fail, type Result } from '../result.ts';

/** Why nothing can be written at that path, before any work is done; null when nothing speaks against it. */
export async function objectionTo(out: string): Promise<string | null> {
  const folder = await kindOf(dirname(out));
  if (folder === 'folder') return null;
  return folder === 'none'
    ? `${out} cannot be written: the folder ${dirname(out)} does not exist.`
    : `${out} cannot be written: ${dirname(out)} is not a folder.`;
}

/** The same for a path that must become one file: a folder there speaks against it as well. */
export async function objectionToFile(out: string): Promise<string | null> {
  if ((await kindOf(out)) === 'folder') return `${out} is a folder; --out must name a file.`;
  return objectionTo(out);
}

/**
 * Writes one file at the path, or several into a folder of that name, which is made when missing. All of them are
 * written beside their places before the first is put there. Resolves to the paths, or to what was not written, why,
 * and what there is now.
 */
export async function writeFiles(
  out: string,
  files: readonly JobFile[],
): Promise<Result<readonly string[]>> {
  const kind = await kindOf(out);
  const isSingle = files.length === 1;
  if (isSingle && kind === 'folder') return fail(`${out} is a folder; --out must name a file.`);
  if (!isSingle && kind === 'other') return fail(`${out} is a file; several files need a folder.`);
  if (new Set(files.map((file) => file.name)).size < files.length) {
    return fail('Two of the files have the same name. Nothing was written.');
  }
  const needsFolder = !isSingle && kind === 'none';
  const staged: StagedFile[] = [];
  try {
    if (needsFolder) await mkdir(out);
    for (const file of files) {
      staged.push(await stageFile(isSingle ? out : join(out, file.name), file.content));
    }
  } catch (error) {
    await Promise.all(staged.map((file) => file.discard()));
    if (needsFolder) await removeIfEmpty(out);
    return fail(`${out} could not be written: ${explain(error)}. What was there is unchanged.`);
  }
  const written = await putInPlace(staged, needsFolder ? [dirname(out)] : []);
  if (!written.ok && needsFolder) await removeIfEmpty(out);
  return written;
}

async function removeIfEmpty(folder: string): Promise<void> {
  // It may hold something by now, or may never have come to be: both are as they should be.
  await rmdir(folder).catch(() => undefined);
}

async function kindOf(path: string): Promise<'none' | 'folder' | 'other'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return errorCode(error) === 'ENOTDIR' ? 'other' : 'none';
  }
}
