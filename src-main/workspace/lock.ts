import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode, explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** Every file that this module makes in a workspace folder starts with this. */
export const LOCK_NAME = 'lode.lock';

/** What the lock file says of who holds the workspace. */
interface LockHolder extends ProcessIdentity {
  /** Made anew for every attempt, so that no two lock files are ever alike. */
  readonly token: string;
  readonly host: string;
  readonly since: string;
}

export interface FolderLock {
  /** Gives the workspace free; to be called last, when nothing of the store is open any more. */
  release(): void;
}

/**
 * Takes the workspace for this process, or says who has it. A lock whose process has ended is taken over.
 *
 * Taking over must not be a race between two that both find the lock abandoned, so nobody removes an abandoned lock.
 * Its successor is created, atomically, under a name made from the abandoned lock's token; so only one can succeed.
 * Afterwards the successor moves to the first name in one step. A latecomer that had read the abandoned lock earlier
 * may create a successor once more; it then walks from the first name again, does not arrive at itself and withdraws.
 */
export function lockFolder(
  folder: string,
  now: Date,
  isAlive: (holder: ProcessIdentity) => boolean = isRunning,
): Result<FolderLock> {
  const first = join(folder, LOCK_NAME);
  const own: LockHolder = {
    token: randomUUID(),
    ...ownIdentity(),
    host: hostname(),
    since: now.toISOString(),
  };
  const draft = join(folder, `${LOCK_NAME}-${own.token}.tmp`);
  try {
    writeSynced(draft, JSON.stringify(own));
    for (;;) {
      const found = walk(first, own, isAlive);
      if (found.kind !== 'free') return fail(refusal(found, first));
      if (!createFrom(draft, found.path, own)) continue;
      const again = walk(first, own, isAlive);
      if (again.kind !== 'held' || again.holder.token !== own.token) {
        rmSync(found.path, { force: true });
        continue;
      }
      if (found.path !== first) renameSync(found.path, first);
      for (const abandoned of found.abandoned.filter((path) => path !== first)) {
        rmSync(abandoned, { force: true });
      }
      return succeed({ release: () => releaseLock(first, own.token) });
    }
  } catch (error) {
    return fail(`The folder ${folder} cannot be locked for use: ${explain(error)}.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Who has the workspace open, in words, without touching anything; null when nobody has. Throws when that cannot be seen. */
export function describeHolder(
  folder: string,
  isAlive: (holder: ProcessIdentity) => boolean = isRunning,
): string | null {
  const nobody: LockHolder = { token: '', pid: 0, started: null, host: hostname(), since: '' };
  const first = join(folder, LOCK_NAME);
  const found = walk(first, nobody, isAlive);
  return found.kind === 'free' ? null : refusal(found, first);
}

/** Why the workspace is not free, in words, or null when it is; nothing is written. */
export function objectionByLock(
  folder: string,
  isAlive: (holder: ProcessIdentity) => boolean = isRunning,
): string | null {
  try {
    return describeHolder(folder, isAlive);
  } catch (error) {
    return `Whether the folder ${folder} is in use cannot be told: ${explain(error)}.`;
  }
}

type Walk =
  | { kind: 'free'; path: string; abandoned: string[] }
  | { kind: 'held'; holder: LockHolder }
  | { kind: 'garbled'; path: string };

/** Follows abandoned locks to their successors, to where somebody holds the workspace or a successor may be created. */
function walk(first: string, own: LockHolder, isAlive: (holder: ProcessIdentity) => boolean): Walk {
  const abandoned: string[] = [];
  for (let path = first; ;) {
    const holder = readHolder(path);
    if (holder === 'none') return { kind: 'free', path, abandoned };
    if (holder === 'garbled') return { kind: 'garbled', path };
    const isElsewhere = holder.host !== own.host;
    if (holder.token === own.token || isElsewhere || isAlive(holder)) {
      return { kind: 'held', holder };
    }
    abandoned.push(path);
    path = `${first}.${holder.token}`;
  }
}

function readHolder(path: string): LockHolder | 'none' | 'garbled' {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(value) ? value : 'garbled';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    if (error instanceof SyntaxError) return 'garbled';
    throw error;
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false;
  const { token, pid, started, host, since } = value as Record<string, unknown>;
  return (
    // The token becomes part of a file name.
    typeof token === 'string' &&
    /^[0-9a-f-]{36}$/.test(token) &&
    Number.isSafeInteger(pid) &&
    (pid as number) > 0 &&
    (started === null || typeof started === 'string') &&
    typeof host === 'string' &&
    typeof since === 'string'
  );
}

/** Creates the lock file with its whole content in one step; false when there is one already. */
function createFrom(draft: string, path: string, own: LockHolder): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // Some disks, such as memory sticks formatted with FAT, know no links: there the content follows the name.
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
  }
  try {
    writeSynced(path, JSON.stringify(own));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function releaseLock(path: string, token: string): void {
  const holder = readHolder(path);
  if (typeof holder === 'object' && holder.token === token) rmSync(path, { force: true });
}

function refusal(found: Exclude<Walk, { kind: 'free' }>, path: string): string {
  if (found.kind === 'garbled') {
    return (
      `The workspace is marked as in use, but the mark ${found.path} cannot be read. ` +
      'Nothing was touched. If no other Lode has this workspace open, delete that file and try again.'
    );
  }
  const { host, pid, since } = found.holder;
  const holder = `another Lode (process ${pid} on ${host}, since ${since})`;
  if (host === hostname()) {
    return `The workspace is in use by ${holder}. Nothing was touched. Close it there and try again.`;
  }
  return (
    `The workspace is in use by ${holder}. Nothing was touched. Close it there and try again; ` +
    `if Lode no longer runs on ${host}, delete ${path}.`
  );
}
