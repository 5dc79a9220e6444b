import { chmod, constants, copyFile, lstat, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './atomic.ts';

const OWNER_WRITES = 0o600;

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

/** How much the ordinary files in a folder, and in those below it, hold. */
export async function measureFolder(folder: string): Promise<FolderSize> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await lstat(join(entry.parentPath ?? entry.path, entry.name))).size;
  }
  return { files, bytes };
}

/**
 * Copies the ordinary files of a folder, and of those below it, to a new folder, and puts all of it on disk. Once
 * `signal` is aborted no further file is begun, and the promise is rejected with its reason.
 */
export async function copyFolder(
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<FolderSize> {
  await mkdir(to);
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(from, { withFileTypes: true })) {
    signal?.throwIfAborted();
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      const inner = await copyFolder(source, target, signal);
      files += inner.files;
      bytes += inner.bytes;
    } else if (entry.isFile()) {
      files += 1;
      bytes += await copySynced(source, target);
    }
  }
  await syncFolder(to);
  return { files, bytes };
}

/** Where the file system can, the copy shares the blocks of the original until one of them changes. */
async function copySynced(from: string, to: string): Promise<number> {
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  // The copy is ours to write to, also where the original is not.
  const { mode } = await lstat(to);
  if ((mode & OWNER_WRITES) !== OWNER_WRITES) await chmod(to, (mode & 0o777) | OWNER_WRITES);
  const file = await open(to, 'r+');
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
