import { realpath } from 'node:fs/promises';
import { explain } from '../files/explain.ts';
import { succeed, type Result } from '../result.ts';
import { BackupKeeper } from './backups/keeper.ts';
import { makeColdCopy } from './cold/make.ts';
import {
  createFolder,
  createSubfolders,
  createWorkspace,
  isBarelyBegun,
  layoutOf,
  type Inspected,
} from './folder.ts';
import { openJournal } from './journal/journal.ts';
import { lockFolder, type FolderLock } from './lock.ts';
import { firstManifest, ManifestKeeper, readManifest } from './manifest.ts';
import { findOpenable } from './reading-cause.ts';
import { findFormerStores } from './salvage/former-stores.ts';
import { fileStamp } from './stamp.ts';
import { findDamage } from './store-condition.ts';
import type { Surroundings } from './surroundings.ts';
import { trimTornLogs, type TrimmedLog } from './trim.ts';
import { Workspace } from './workspace.ts';

/** An open workspace, or why there is none and whether it can be read all the same. */
export type OpenedWorkspace =
  { readonly ok: true; readonly value: Workspace } | Extract<Inspected, { readonly ok: false }>;

/**
 * Opens, or creates, the workspace in that folder for this process alone and makes its store fit to be opened by
 * Chromium. The reason of a refusal is for people. The order matters: nothing is written before the folder is known
 * to be a workspace with room on its disk, nothing is trimmed before the lock is held, nothing is copied before it is
 * trimmed, and no window opens before all of that.
 */
export async function openWorkspace(
  folder: string,
  surroundings: Surroundings,
): Promise<OpenedWorkspace> {
  const found = await findOpenable(folder, surroundings.electron);
  if (!found.ok) return found;
  try {
    await createFolder(folder);
    // One spelling for one folder, whatever links lead to it.
    const real = await realpath(folder);
    const lock = lockFolder(real, surroundings.clock());
    if (!lock.ok) return { ...lock, reading: null };
    const opened = await openLocked(real, lock.value, surroundings);
    if (!opened.ok) lock.value.release();
    return opened.ok ? opened : { reading: null, ...opened };
  } catch (error) {
    return cannotOpen(folder, error);
  }
}

async function openLocked(
  folder: string,
  lock: FolderLock,
  surroundings: Surroundings,
): Promise<Result<Workspace> | OpenedWorkspace> {
  try {
    // Again, now that nobody else changes it: two may have found the same empty folder.
    const openable = await findOpenable(folder, surroundings.electron);
    if (!openable.ok) return openable;
    const found = openable.value;
    const now = surroundings.clock();
    const file = found.kind === 'new' ? await createWorkspace(folder, now) : found.file;
    const layout = layoutOf(folder);
    const read = (await isBarelyBegun(folder))
      ? succeed({ manifest: firstManifest, problem: '' })
      : await readManifest(layout.manifest);
    if (!read.ok) return read;
    const { manifest, problem } = read.value;
    const before = {
      state: manifest.state === 'unknown' ? null : manifest.state,
      electron: manifest.electron,
    };
    const keeper = new ManifestKeeper(layout.manifest, manifest, surroundings.clock);
    // Before there is a folder for the store: a workspace with a store and no manifest has lost that.
    const noted = await keeper.opened(surroundings.electron);
    if (!noted.ok) return noted;
    await createSubfolders(folder);
    const stamp = fileStamp(now);
    const damage = await findDamage(layout.store);
    const trimmed = await trimTornLogs(layout.store, layout.trimmed, stamp);
    const coldCopy = await makeColdCopy(layout, before, now);
    const journal = await openJournal(layout.journal, stamp);
    const backups = new BackupKeeper(layout.backups, surroundings, (oldest) =>
      journal.prune(oldest),
    );
    await backups.tidy();
    const remarks = [
      problem,
      describeTrim(trimmed),
      journal.problem,
      coldCopy.kind === 'failed' ? coldCopy.reason : '',
    ];
    return succeed(
      new Workspace({
        name: file.name,
        layout,
        repaired: remarks.filter(Boolean).join(' '),
        damage,
        manifest: keeper,
        journal,
        backups,
        coldCopy,
        former: await findFormerStores(layout, { trimmed, coldCopy }),
        lock,
        surroundings,
      }),
    );
  } catch (error) {
    return cannotOpen(folder, error);
  }
}

function cannotOpen(folder: string, error: unknown): Extract<OpenedWorkspace, { ok: false }> {
  const reason = `The workspace ${folder} cannot be opened: ${explain(error)}.`;
  return { ok: false, reason, reading: null };
}

function describeTrim(trimmed: readonly TrimmedLog[]): string {
  if (trimmed.length === 0) return '';
  const bytes = trimmed.reduce((sum, log) => sum + log.cutBytes, 0);
  const kept = `The ${bytes} bytes that were cut are kept in backups/trimmed.`;
  return trimmed.some((log) => log.cutRecords)
    ? `The store's log was damaged and was cut back to its last sound entry before the damage; later changes may be missing. ${kept}`
    : `Lode ended in the middle of a write last time; the unfinished write was removed from the store's log. ${kept}`;
}
