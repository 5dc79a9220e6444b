import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFolder, measureFolder } from '../files/copy-folder.ts';
import { errorCode, explain } from '../files/explain.ts';
import {
  makeOwnedFolder,
  removeAbandonedFolders,
  removeOwnedFolder,
} from '../files/owned-folder.ts';
import { fail, succeed, type Result } from '../result.ts';
import { databasesFolder } from './cold/make.ts';
import { createFolder, layoutOf } from './folder.ts';
import { freeBytesOf, inMegabytes, neededBytes } from './free-space.ts';
import { trimTornLogs } from './trim.ts';

const PREFIX = 'lode-reading-';

/** How often the copy is begun anew when the files change while they are copied. */
const MOST_TRIES = 3;

/** The files of a workspace's store, copied so that Chromium can open them without touching the workspace. */
export interface ReadingCopy {
  /** For a session: the database lies under it as it does in the workspace. */
  readonly store: string;
  /** Removes the copy, as far as that is possible; nothing may have it open. Never touches the workspace. */
  remove(): void;
}

/**
 * A private copy, below `base`, of the store in that workspace folder, with torn logs trimmed. The workspace is only
 * ever read: it may be on a disk that is read-only or full, and may be somebody else's. Fails in words, leaving nothing
 * behind.
 */
export async function copyForReading(
  workspace: string,
  base: string,
): Promise<Result<ReadingCopy>> {
  const source = join(layoutOf(workspace).store, databasesFolder);
  let folder: string | null = null;
  try {
    const lack = await lackOfRoomFor(source, base);
    if (lack !== null) return fail(lack);
    folder = makeOwnedFolder(base, PREFIX);
    const store = join(folder, 'store');
    await createFolder(store);
    if (!(await copyUnchanged(source, join(store, databasesFolder)))) {
      removeOwnedFolder(folder);
      return fail('Another program is changing its store this moment.');
    }
    await trimTornLogs(store, join(folder, 'trimmed'), 'copy');
    const made = folder;
    return succeed({ store, remove: () => removeOwnedFolder(made) });
  } catch (error) {
    if (folder !== null) removeOwnedFolder(folder);
    return fail(
      errorCode(error) === 'ENOENT'
        ? 'There is no store in it.'
        : `Its store cannot be copied: ${explain(error)}.`,
    );
  }
}

/**
 * Removes what is left of the copies of processes that have ended. After an orderly end that is a few files of
 * Chromium's own, which it writes last of all; after a kill it is the copy itself.
 */
export function removeAbandonedCopies(base: string): void {
  removeAbandonedFolders(base, PREFIX);
}

/** Whether a copy was made during which nothing changed: half of a change is no store. */
async function copyUnchanged(source: string, target: string): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await stampsOf(source);
    const isCopied = await copyFolder(source, target).then(
      () => true,
      // A file that was listed and is gone is such a change; anything else is told.
      async (error: unknown) => {
        if (errorCode(error) !== 'ENOENT' || (await stampsOf(source)) === before) throw error;
        return false;
      },
    );
    if (isCopied && (await stampsOf(source)) === before) return true;
    await rm(target, { recursive: true, force: true });
  }
  return false;
}

/** Size and time of every file, in one text: alike before and after means unchanged. */
async function stampsOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const stamps = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        const found = await stat(path, { bigint: true }).catch(() => null);
        return `${path} ${found?.size} ${found?.mtimeNs}`;
      }),
  );
  return stamps.sort().join('\n');
}

async function lackOfRoomFor(source: string, base: string): Promise<string | null> {
  const { bytes } = await measureFolder(source);
  const free = await freeBytesOf(base);
  if (free === null || free >= bytes + neededBytes) return null;
  return `A copy to read takes ${inMegabytes(bytes)} MB, and ${base} has only ${inMegabytes(free)} MB free.`;
}
