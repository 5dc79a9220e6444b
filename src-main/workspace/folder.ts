import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ReadingOnly } from '#ipc/contract/window.ts';
import { syncFolder, writeAtomic } from '../files/atomic.ts';
import { errorCode, explain } from '../files/explain.ts';
import { isTemporary } from '../files/temporaries.ts';
import { fail, succeed, type Result } from '../result.ts';
import { LOCK_NAME } from './lock.ts';

/** The form of a workspace folder that this program writes, and the newest that it reads. */
export const FORMAT_VERSION = 1;

/** What `workspace.json` says. */
export interface WorkspaceFile {
  readonly formatVersion: number;
  readonly id: string;
  readonly name: string;
  readonly created: string;
}

/** Where things lie in a workspace folder. */
export interface Layout {
  readonly folder: string;
  readonly file: string;
  /** The session's folder: the live database lies under it and nowhere else. */
  readonly store: string;
  readonly backups: string;
  readonly trimmed: string;
  /** Where stores go that were set aside. */
  readonly aside: string;
  readonly manifest: string;
  /** Where each change is noted as it is made. */
  readonly journal: string;
  /** Where the copies of the store's files go. */
  readonly cold: string;
}

export type FolderKind =
  { readonly kind: 'new' } | { readonly kind: 'workspace'; readonly file: WorkspaceFile };

/** What a folder is, or why it cannot be a workspace to work in, and whether it is one that can still be read. */
export type Inspected =
  | { readonly ok: true; readonly value: FolderKind }
  | {
      readonly ok: false;
      readonly reason: string;
      /** Null when there is nothing to read. */
      readonly reading: ReadingOnly | null;
    };

export function layoutOf(folder: string): Layout {
  return {
    folder,
    file: join(folder, 'workspace.json'),
    store: join(folder, 'store'),
    backups: join(folder, 'backups'),
    trimmed: join(folder, 'backups', 'trimmed'),
    aside: join(folder, 'backups', 'aside'),
    manifest: join(folder, 'manifest.json'),
    journal: join(folder, 'journal'),
    cold: join(folder, 'backups', 'cold'),
  };
}

/** Says what the folder is, or why it cannot be a workspace. Changes nothing. */
export async function inspectFolder(folder: string): Promise<Inspected> {
  try {
    const found = await statOrNull(folder);
    if (found === null) return await inspectMissing(folder);
    if (!found.isDirectory()) {
      return refuse(`${folder} is a file; a workspace is a folder. Nothing was touched.`);
    }
    await access(folder, constants.R_OK | constants.X_OK);
    const names = (await readdir(folder)).filter((name) => !isOwnTrace(name));
    const inspected = names.includes('workspace.json') ? await readWorkspaceFile(folder) : null;
    const barrier = await findWriteBarrier(folder);
    if (inspected !== null) {
      return inspected.ok && barrier !== null ? refuseForReading(folder, barrier) : inspected;
    }
    if (barrier !== null) return refuse(notUsable(folder, barrier));
    if (names.length === 0) return { ok: true, value: { kind: 'new' } };
    return refuse(
      `${folder} holds other things (${names.sort().slice(0, 3).join(', ')}${names.length > 3 ? ', ...' : ''}) and no workspace.json, ` +
        'so it is not a Lode workspace. Nothing was touched. Choose an empty or a new folder.',
    );
  } catch (error) {
    return refuse(notUsable(folder, explain(error)));
  }
}

/** What describes the workspace in that folder, which may be read-only; fails when there is none. Changes nothing. */
export async function describeWorkspace(folder: string): Promise<Result<WorkspaceFile>> {
  try {
    const found = await statOrNull(layoutOf(folder).file);
    if (found === null || !found.isFile()) {
      return fail(`${folder} is no workspace of Lode: it has no workspace.json.`);
    }
    const read = await readWorkspaceFile(folder);
    if (!read.ok) return read;
    return read.value.kind === 'workspace'
      ? succeed(read.value.file)
      : fail(`${folder} is no workspace of Lode.`);
  } catch (error) {
    return fail(`${folder} cannot be read: ${explain(error)}.`);
  }
}

/** What is known of a workspace whose file a newer Lode may have written; null where it says nothing of the kind. */
export async function peekName(folder: string): Promise<string | null> {
  const parsed = parse(await readFile(layoutOf(folder).file, 'utf8').catch(() => ''));
  const name = parsed?.['name'];
  return typeof name === 'string' && name !== '' ? name : null;
}

/** Makes a new or empty folder a workspace named like the folder. */
export async function createWorkspace(folder: string, now: Date): Promise<WorkspaceFile> {
  const file: WorkspaceFile = {
    formatVersion: FORMAT_VERSION,
    id: randomUUID(),
    name: basename(resolve(folder)) || 'Workspace',
    created: now.toISOString(),
  };
  // First of all things: a folder that has it is a workspace, however the creation ends.
  await writeAtomic(layoutOf(folder).file, `${JSON.stringify(file, null, 2)}\n`);
  return file;
}

/** Puts another name into `workspace.json` and leaves all else in it as it is. */
export async function renameWorkspaceFile(path: string, name: string): Promise<Result<void>> {
  try {
    const parsed = parse(await readFile(path, 'utf8'));
    if (!isWorkspaceFile(parsed)) return fail(`${path} is damaged; the name was not changed.`);
    await writeAtomic(path, `${JSON.stringify({ ...parsed, name }, null, 2)}\n`);
    return succeed(undefined);
  } catch (error) {
    return fail(`The name was not changed: ${path} cannot be written: ${explain(error)}.`);
  }
}

/** Whether the folder's creation ended after its first file: nothing was ever stored or kept in it. */
export async function isBarelyBegun(folder: string): Promise<boolean> {
  const { manifest, store, backups, journal } = layoutOf(folder);
  const found = await Promise.all([manifest, store, backups, journal].map(statOrNull));
  return found.every((item) => item === null);
}

/** Creates what is missing of the workspace's own folders. */
export async function createSubfolders(folder: string): Promise<void> {
  const { store, backups, journal } = layoutOf(folder);
  for (const needed of [store, backups, journal]) await createFolder(needed);
  await syncFolder(folder);
}

/** Creates the folder and what is missing above it. Node's own way never ends where /proc says that there is no parent. */
export async function createFolder(folder: string): Promise<void> {
  const above = await nearestExisting(folder);
  const missing = relative(above, resolve(folder)).split(sep);
  for (let count = 1; count <= missing.length; count += 1) {
    const path = join(above, ...missing.slice(0, count));
    try {
      await mkdir(path);
    } catch (error) {
      // Another Lode may be making the same folder this moment.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** The folder itself if it exists, else the nearest one above it that does. */
export async function nearestExisting(folder: string): Promise<string> {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if ((await statOrNull(path)) !== null || dirname(path) === path) return path;
  }
}

/** That path, or the first of path-2, path-3 ... at which there is nothing; the number comes before the ending. */
export async function freeName(wanted: string, ending = ''): Promise<string> {
  const stem = wanted.slice(0, wanted.length - ending.length);
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? wanted : `${stem}-${count}${ending}`;
    if ((await statOrNull(path)) === null) return path;
  }
}

async function inspectMissing(folder: string): Promise<Inspected> {
  const above = await nearestExisting(folder);
  const found = await stat(above);
  if (!found.isDirectory()) {
    return refuse(`${folder} cannot be created: ${above} is a file. Nothing was touched.`);
  }
  try {
    await access(above, constants.W_OK | constants.X_OK);
  } catch (error) {
    return refuse(
      `${folder} cannot be created: in ${above}, ${explain(error)}. Nothing was touched. ` +
        'A workspace needs a folder in which you may write.',
    );
  }
  return { ok: true, value: { kind: 'new' } };
}

async function readWorkspaceFile(folder: string): Promise<Inspected> {
  const path = layoutOf(folder).file;
  const parsed = parse(await readFile(path, 'utf8'));
  const version = parsed?.formatVersion;
  if (typeof version === 'number' && Number.isInteger(version) && version > FORMAT_VERSION) {
    const what = `The workspace ${folder} has format ${version} and was made by a newer Lode; this one knows up to format ${FORMAT_VERSION}.`;
    return {
      ok: false,
      reason: `${what} Nothing was touched. Open it with the newer Lode.`,
      reading: { cause: 'newer', reason: what },
    };
  }
  if (!isWorkspaceFile(parsed)) {
    return refuse(
      `${path} is damaged: it does not hold what describes a workspace. Nothing was touched. ` +
        'Put back a good copy of that file; the figures lie in the folder store.',
    );
  }
  return { ok: true, value: { kind: 'workspace', file: parsed } };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function isWorkspaceFile(value: unknown): value is WorkspaceFile {
  const file = value as Partial<WorkspaceFile> | null;
  return (
    file?.formatVersion === FORMAT_VERSION &&
    typeof file.id === 'string' &&
    file.id !== '' &&
    typeof file.name === 'string' &&
    file.name !== '' &&
    typeof file.created === 'string'
  );
}

/** A lock, or a file that was being written when the program ended, does not make an empty folder a foreign one. */
function isOwnTrace(name: string): boolean {
  return name.startsWith(LOCK_NAME) || isTemporary(name);
}

function notUsable(folder: string, why: string): string {
  return (
    `The folder ${folder} cannot be used as a workspace: ${why}. Nothing was touched. ` +
    'A workspace needs a folder in which you may write.'
  );
}

function refuse(reason: string): Inspected {
  return { ok: false, reason, reading: null };
}

function refuseForReading(folder: string, barrier: string): Inspected {
  return {
    ok: false,
    reason: notUsable(folder, barrier),
    reading: {
      cause: 'read-only',
      reason: `The folder ${folder} cannot be written to: ${barrier}.`,
    },
  };
}

/** Why nothing can be written in the folder, or in those of its own that are there, as the end of a sentence; or null. */
async function findWriteBarrier(folder: string): Promise<string | null> {
  const { store, journal, backups } = layoutOf(folder);
  for (const path of [folder, store, journal, backups]) {
    try {
      await access(path, constants.W_OK | constants.X_OK);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return explain(error);
    }
  }
  return null;
}

async function statOrNull(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
