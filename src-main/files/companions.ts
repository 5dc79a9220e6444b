import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedFile } from '#ipc/contract/files.ts';
import { fail, type Result } from '../result.ts';
import { stageFile, type StagedFile } from './atomic.ts';
import { chooseCompanionFolder } from './companion-folder.ts';
import { explain } from './explain.ts';
import { putInPlace } from './put-in-place.ts';

/** A folder's name and a file's, neither of which leads anywhere else. */
const companionName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,119}\/[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;

/** Is it the name of a file in a folder beside another file? */
export function isCompanionName(name: string): boolean {
  return companionName.test(name) && !name.includes('..');
}

/**
 * Writes a text and the files that belong to it, in one folder beside it that is named after it. The folder in their
 * names and in the text's links is a stand-in, since it is known here alone which name is free: no file that is there
 * is written over but the text itself. All are written beside their places before the first is put there, the text
 * last: it names the others. Resolves to the paths, or to what was not written, why, and what there is now.
 */
export async function writeWithCompanions(
  path: string,
  text: string,
  companions: readonly NamedFile[],
): Promise<Result<readonly string[]>> {
  const folder = dirname(path);
  const staged: StagedFile[] = [];
  let made: string | undefined;
  try {
    const { standIn, files } = withoutFolder(companions);
    const name = await chooseCompanionFolder(path, files);
    made = await mkdir(join(folder, name), { recursive: true });
    for (const { name: file, bytes } of files) {
      staged.push(await stageFile(join(folder, name, file), bytes));
    }
    staged.push(await stageFile(path, text.replaceAll(inLink(standIn), inLink(name))));
  } catch (error) {
    await Promise.all(staged.map((file) => file.discard()));
    // It may hold something by now: then it stays.
    if (made !== undefined) await rmdir(made).catch(() => undefined);
    return fail(`${path} could not be written: ${explain(error)}. What was there is unchanged.`);
  }
  return putInPlace(staged, [folder]);
}

/** The files by their names alone, and the folder that all of them are in. */
function withoutFolder(companions: readonly NamedFile[]): {
  readonly standIn: string;
  readonly files: readonly NamedFile[];
} {
  const wrong = companions.find(({ name }) => !isCompanionName(name));
  if (wrong !== undefined) throw new Error(`${wrong.name} is no name for a file beside it`);
  const folders = new Set(companions.map(({ name }) => dirname(name)));
  const [standIn] = folders;
  if (standIn === undefined || folders.size > 1) throw new Error('its files are not in one folder');
  const files = companions.map(({ name, bytes }) => ({
    name: name.slice(standIn.length + 1),
    bytes,
  }));
  return { standIn, files };
}

/** A name as it stands in the address of a link: parentheses, too, would end one. */
function inLink(name: string): string {
  return encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29');
}
