import {
  access,
  constants,
  open,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, explain } from './explain.ts';
import { temporaryIn } from './temporaries.ts';

/** A file written in full beside its place, waiting to be put there. */
export interface StagedFile {
  readonly path: string;
  /** Where the content lies until then. */
  readonly temporary: string;
  /** Puts the file in its place in one step; `syncFolder` makes that last. When it throws, the place is as it was. */
  commit(): Promise<void>;
  /** Removes what was written; the place keeps what it had. */
  discard(): Promise<void>;
}

/**
 * Writes the file so that its place holds either the old content or the whole new one, also after a power cut.
 * Throws when that is not possible: `UnconfirmedError` when the new content is there, else with the old content in
 * place.
 */
export async function writeAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const staged = await stageFile(path, content);
  await staged.commit();
  await confirm(dirname(staged.path));
}

/** The new content is in its place, but the disk did not confirm that it will still be there after a power cut. */
export class UnconfirmedError extends Error {}

/** Makes what was put into the folder last; throws an `UnconfirmedError` when that is not possible. */
export async function confirm(folder: string): Promise<void> {
  try {
    await syncFolder(folder);
  } catch (error) {
    throw new UnconfirmedError(
      `the disk did not confirm that it has it (${explain(error)}); look whether it is whole`,
      { cause: error },
    );
  }
}

/** What a file is to hold; in pieces where it may be large. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Writes and syncs the content beside its place. Throws, leaving nothing behind, when that is not possible. */
export async function stageFile(path: string, content: FileContent): Promise<StagedFile> {
  const place = await findPlace(path);
  const temporary = temporaryIn(dirname(place.path));
  const discard = () => rm(temporary, { force: true });
  try {
    const file = await open(temporary, 'wx', place.mode);
    try {
      await writeAll(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  const commit = async () => {
    try {
      await rename(temporary, place.path);
    } catch (error) {
      await discard();
      throw error;
    }
  };
  return { path: place.path, temporary, commit, discard };
}

async function writeAll(file: FileHandle, content: FileContent): Promise<void> {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array;
  if (isWhole) return file.writeFile(content);
  for await (const piece of content) await file.writeFile(piece);
}

/** Makes names that were added to, or removed from, the folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for that and keeps its names in a journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Where a file of this name really lies and which mode it has. A rename would replace a link instead of its target,
 * a device such as /dev/null, or a file that its owner has made read-only; so links are followed and the rest refused.
 */
async function findPlace(path: string): Promise<{ path: string; mode: number }> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    if (found.isDirectory()) throw new Error('it is a folder');
    if (!found.isFile()) throw new Error('it is not an ordinary file');
    await access(real, constants.W_OK);
    return { path: real, mode: found.mode & 0o777 };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { path, mode: 0o666 };
    throw error;
  }
}
