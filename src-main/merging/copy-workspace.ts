import { copyFile, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyFolder, measureFolder } from '../files/copy-folder.ts';
import { errorCode, explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';
import { databasesFolder } from '../workspace/cold/make.ts';
import { majorOf } from '../workspace/electron-version.ts';
import { describeWorkspace, layoutOf } from '../workspace/folder.ts';
import { freeBytesOf, inMegabytes, neededBytes } from '../workspace/free-space.ts';
import { describeHolder } from '../workspace/lock.ts';
import { peekManifest } from '../workspace/manifest.ts';

/** Another workspace, of which nothing is ever written. */
export interface OtherWorkspace {
  readonly folder: string;
  readonly name: string;
}

/** Looks at a folder that somebody wants to merge from; fails in words when it is not another workspace at rest. */
export async function inspectOther(folder: string, own: string): Promise<Result<OtherWorkspace>> {
  try {
    const real = await realpath(folder);
    const described = await describeWorkspace(real);
    if (!described.ok) return described;
    if (real === own) return fail('That is the workspace that is open here. Choose another one.');
    const inUse = describeHolder(real);
    if (inUse !== null) return fail(inUse);
    if ((await peekManifest(layoutOf(real).manifest)) === 'newer') {
      return fail(
        `The workspace ${real} was written by a newer Lode. Nothing was touched. Merge it with that one.`,
      );
    }
    return succeed({ folder: real, name: described.value.name });
  } catch (error) {
    return fail(`${folder} cannot be read: ${explain(error)}.`);
  }
}

/**
 * Copies what its store is made of to a new folder, where it is a workspace of its own; fails in words when it cannot
 * be read from such a copy, somebody opened it meanwhile, or `signal` was aborted.
 */
export async function copyStore(
  { folder }: OtherWorkspace,
  to: string,
  electron: string,
  signal?: AbortSignal,
): Promise<Result<void>> {
  const [from, copy] = [layoutOf(folder), layoutOf(to)];
  const databases = join(from.store, databasesFolder);
  try {
    if (!(await isThere(databases))) return fail('It has no store.');
    const manifest = await peekManifest(from.manifest);
    const last = typeof manifest === 'string' ? null : manifest.electron;
    // Chromium would empty what a newer one has written.
    if (last !== null && majorOf(last) > majorOf(electron)) {
      return fail(`Its store was last opened on Electron ${last}; this Lode runs on ${electron}.`);
    }
    const lack = await lackOfSpaceFor(databases, dirname(to));
    if (lack !== null) return fail(lack);
    await mkdir(to);
    await mkdir(copy.store);
    await copyFile(from.file, copy.file);
    if (await isThere(from.manifest)) await copyFile(from.manifest, copy.manifest);
    await copyFolder(databases, join(copy.store, databasesFolder), signal);
    const inUse = describeHolder(folder);
    return inUse === null ? succeed(undefined) : fail(inUse);
  } catch (error) {
    return fail(`Its store cannot be copied: ${explain(error)}.`);
  }
}

async function lackOfSpaceFor(databases: string, folder: string): Promise<string | null> {
  const { bytes } = await measureFolder(databases);
  const free = await freeBytesOf(folder);
  // Opening makes a copy of its own, and the archive takes room too.
  if (free === null || free >= 3 * bytes + neededBytes) return null;
  return (
    `Its store takes ${inMegabytes(bytes)} MB, and to read a copy of it the disk of ${folder} has too little room: ` +
    `${inMegabytes(free)} MB.`
  );
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
