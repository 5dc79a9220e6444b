import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JobFile } from '#ipc/contract.ts';
import { stageFile, syncFolder, type StagedFile } from '../files/atomic.ts';
import { errorCode, explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';

/** Why nothing can be written at that path, before any work is done; null when nothing speaks against it. */
export async function objectionTo(out: string): Promise<string | null> {
  const folder = await kindOf(dirname(out));
  if (folder === 'folder') return null;
  return folder === 'none'
    ? `${out} cannot be written: the folder ${dirname(out)} does not exist.`
    : `${out} cannot be written: ${dirname(out)} is not a folder.`;
}

/**
 * Writes one file at the path, or several into a folder of that name, which is made when missing. All of them are
 * written beside their places before the first is put there. Resolves to the paths, or to why nothing was written.
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
  const staged: StagedFile[] = [];
  try {
    if (!isSingle && kind === 'none') {
      await mkdir(out);
      await syncFolder(dirname(out));
    }
    for (const file of files) {
      staged.push(await stageFile(isSingle ? out : join(out, file.name), file.text));
    }
    for (const file of staged) await file.commit();
    return succeed(staged.map((file) => file.path));
  } catch (error) {
    await Promise.all(staged.map((file) => file.discard()));
    return fail(`${out} could not be written: ${explain(error)}. What was there is unchanged.`);
  }
}

async function kindOf(path: string): Promise<'none' | 'folder' | 'other'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return errorCode(error) === 'ENOTDIR' ? 'other' : 'none';
  }
}
