import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { NamedFile } from '#ipc/contract/files.ts';
import { errorCode } from './explain.ts';

/** File systems take names of 255 bytes; a letter has four at most. */
const longestStem = 50;
const mostTries = 1_000;

/**
 * The name of the folder for the files that belong to the one at `path`: `update pictures`, or the next that is free
 * (`update pictures 2`). A folder that holds none of them, or the very same, is free. Throws where none is.
 */
export async function chooseCompanionFolder(
  path: string,
  files: readonly NamedFile[],
): Promise<string> {
  const stem = [...basename(path, extname(path))].slice(0, longestStem).join('').trim();
  for (let count = 1; count <= mostTries; count += 1) {
    const name = `${stem} pictures${count === 1 ? '' : ` ${count}`}`;
    if (await isFree(join(dirname(path), name), files)) return name;
  }
  throw new Error('every name for the folder of its pictures is taken');
}

async function isFree(folder: string, files: readonly NamedFile[]): Promise<boolean> {
  try {
    if (!(await stat(folder)).isDirectory()) return false;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
  for (const { name, bytes } of files) {
    if (!(await isSame(join(folder, name), bytes))) return false;
  }
  return true;
}

/** Is nothing there, or a file of these bytes? */
async function isSame(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const found = await stat(path);
    return (
      found.isFile() && found.size === bytes.byteLength && (await readFile(path)).equals(bytes)
    );
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
}
