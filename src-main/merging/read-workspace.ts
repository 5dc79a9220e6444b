import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEntry } from '#ipc/contract/backups.ts';
import type { OpenedMergeSource } from '#ipc/contract/merging.ts';
import { fail, succeed, type Result } from '../result.ts';
import { readBackupName } from '../workspace/backups/names.ts';
import { BackupShelf } from '../workspace/backups/shelf.ts';
import { layoutOf } from '../workspace/folder.ts';
import { peekManifest } from '../workspace/manifest.ts';
import { openWorkspace } from '../workspace/open.ts';
import type { Surroundings } from '../workspace/surroundings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { copyStore, type OtherWorkspace } from './copy-workspace.ts';

/** An archive of another workspace, as a file. */
export interface WorkspaceArchive {
  readonly path: string;
  readonly fallback: OpenedMergeSource['fallback'];
}

/** Has a backup of an open workspace made in its own folder; fails in words. */
export type BackUp = (workspace: Workspace) => Promise<Result<void>>;

/**
 * An archive of what another workspace holds, made from a copy in `privateFolder`, or its newest good backup where the
 * copy does not open. Its own folder stays as it is, byte for byte. Aborting `signal` ends the copying.
 */
export async function archiveOther(
  other: OtherWorkspace,
  privateFolder: string,
  surroundings: Surroundings,
  backUp: BackUp,
  signal?: AbortSignal,
): Promise<Result<WorkspaceArchive>> {
  const copy = join(privateFolder, 'workspace');
  const copied = await copyStore(other, copy, surroundings.electron, signal);
  if (signal?.aborted === true) return fail('It was cancelled.');
  const made = copied.ok ? await archiveCopy(copy, surroundings, backUp) : copied;
  if (made.ok) return succeed({ path: made.value, fallback: null });
  // Of the copy nobody needs to know.
  const why = made.reason.replaceAll(copy, other.folder);
  const { backups, manifest } = layoutOf(other.folder);
  const found = await newestGood(backups, await knownStore(manifest));
  if (found === null) {
    return fail(`“${other.name}” cannot be read, and has no good backup. ${why}`);
  }
  const { name, createdAt } = found;
  return succeed({ path: join(backups, name), fallback: { createdAt, why } });
}

async function archiveCopy(
  copy: string,
  surroundings: Surroundings,
  backUp: BackUp,
): Promise<Result<string>> {
  const opened = await openWorkspace(copy, surroundings);
  if (!opened.ok) return opened;
  const workspace = opened.value;
  try {
    const done = await backUp(workspace);
    if (!done.ok) return done;
    const made = await newestGood(workspace.layout.backups, null);
    return made === null
      ? fail('No archive of it could be made.')
      : succeed(join(workspace.layout.backups, made.name));
  } finally {
    await workspace.markClosed();
    workspace.release();
  }
}

/** The newest sound backup, of that store when it is known; null when there is none. Older ones are not looked at. */
async function newestGood(folder: string, uuid: string | null): Promise<BackupEntry | null> {
  const shelf = new BackupShelf(folder);
  const names = await readdir(folder).catch(() => []);
  const newestFirst = names
    .flatMap((name) => {
      const createdAt = readBackupName(name)?.createdAt;
      return createdAt === undefined ? [] : [{ name, createdAt }];
    })
    .sort((a, b) => b.createdAt - a.createdAt);
  for (const { name } of newestFirst) {
    const found = await shelf.verify(name);
    if (!found.ok || found.value.health !== 'good') continue;
    if (uuid === null || found.value.state?.uuid === uuid) return found.value;
  }
  return null;
}

async function knownStore(path: string): Promise<string | null> {
  const manifest = await peekManifest(path).catch(() => 'lost' as const);
  const state = typeof manifest === 'string' ? null : manifest.state;
  return state === null || state === 'unknown' ? null : state.uuid;
}
