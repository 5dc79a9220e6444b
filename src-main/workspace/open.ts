import { realpath } from 'node:fs/promises';
import type { StoreState } from '#ipc/contract.ts';
import { explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';
import {
  createFolder,
  createSubfolders,
  createWorkspace,
  inspectFolder,
  isBarelyBegun,
  layoutOf,
  nearestExisting,
  type Layout,
} from './folder.ts';
import { lackOfSpace } from './free-space.ts';
import { lockFolder, type FolderLock } from './lock.ts';
import { firstManifest, ManifestKeeper, readManifest, type Manifest } from './manifest.ts';
import { moveStoreAside, type SetAside } from './start-over.ts';
import { trimTornLogs, type TrimmedLog } from './trim.ts';

export interface Surroundings {
  /** The version of the running Electron. */
  readonly electron: string;
  readonly clock: () => Date;
}

/**
 * Opens, or creates, the workspace in that folder for this process alone and makes its store fit to be opened by
 * Chromium. The reason of a refusal is for people. The order matters: nothing is written before the folder is known
 * to be a workspace with room on its disk, nothing is trimmed before the lock is held.
 */
export async function openWorkspace(
  folder: string,
  surroundings: Surroundings,
): Promise<Result<Workspace>> {
  const inspected = await inspectFolder(folder);
  if (!inspected.ok) return inspected;
  try {
    const lack = await lackOfSpace(await nearestExisting(folder));
    if (lack !== null) return fail(lack);
    await createFolder(folder);
    // One spelling for one folder, whatever links lead to it.
    const real = await realpath(folder);
    const lock = lockFolder(real, surroundings.clock());
    if (!lock.ok) return lock;
    const opened = await openLocked(real, lock.value, surroundings);
    if (!opened.ok) lock.value.release();
    return opened;
  } catch (error) {
    return fail(`The workspace ${folder} cannot be opened: ${explain(error)}.`);
  }
}

async function openLocked(
  folder: string,
  lock: FolderLock,
  surroundings: Surroundings,
): Promise<Result<Workspace>> {
  try {
    // Again, now that nobody else changes it: two may have found the same empty folder.
    const inspected = await inspectFolder(folder);
    if (!inspected.ok) return inspected;
    const found = inspected.value;
    const now = surroundings.clock();
    const file = found.kind === 'new' ? await createWorkspace(folder, now) : found.file;
    const layout = layoutOf(folder);
    const read = (await isBarelyBegun(folder))
      ? succeed({ manifest: firstManifest, problem: '' })
      : await readManifest(layout.manifest);
    if (!read.ok) return read;
    const { manifest, problem } = read.value;
    const downgrade = refuseDowngrade(folder, manifest, surroundings.electron);
    if (downgrade !== null) return fail(downgrade);
    const keeper = new ManifestKeeper(layout.manifest, manifest, surroundings.clock);
    // Before there is a folder for the store: a workspace with a store and no manifest has lost that.
    const noted = await keeper.opened(surroundings.electron);
    if (!noted.ok) return noted;
    await createSubfolders(folder);
    const trimmed = await trimTornLogs(layout.store, layout.trimmed, fileStamp(now));
    const repaired = [problem, describeTrim(trimmed)].filter((part) => part !== '').join(' ');
    return succeed(new Workspace(file.name, layout, repaired, keeper, lock, surroundings.clock));
  } catch (error) {
    return fail(`The workspace ${folder} cannot be opened: ${explain(error)}.`);
  }
}

/** An open workspace, held by this process until it is closed. */
export class Workspace {
  readonly name: string;
  readonly layout: Layout;
  #repaired: string;
  readonly #keeper: ManifestKeeper;
  readonly #lock: FolderLock;
  readonly #clock: () => Date;

  constructor(
    name: string,
    layout: Layout,
    repaired: string,
    keeper: ManifestKeeper,
    lock: FolderLock,
    clock: () => Date,
  ) {
    this.name = name;
    this.layout = layout;
    this.#repaired = repaired;
    this.#keeper = keeper;
    this.#lock = lock;
    this.#clock = clock;
  }

  get path(): string {
    return this.layout.folder;
  }

  /** What was repaired, in words; empty when nothing was. */
  get repaired(): string {
    return this.#repaired;
  }

  /** What the store must hold; null when it has never held anything, or when what was known of it is lost. */
  get expected(): StoreState | null {
    return this.#keeper.state;
  }

  /** Whether a store that does not exist may be made: it is known that there never was one, or it was set aside. */
  get mayCreate(): boolean {
    return this.#keeper.neverHeldData;
  }

  /** Notes what the store holds after a commit; resolves once that is on disk. */
  storeCommitted(state: StoreState): Promise<Result<void>> {
    return this.#keeper.record(state);
  }

  /** Notes what the store holds although it may be less than was known: the analyst has decided so. */
  acceptStore(state: StoreState): Promise<Result<void>> {
    return this.#keeper.accept(state);
  }

  /**
   * Moves the store aside for a fresh one and says where it lies now. No window may have it open; what Chromium still
   * holds of it must be let go whenever it was moved, also when something failed afterwards.
   */
  async startOver(): Promise<Result<SetAside>> {
    const moved = await moveStoreAside(this.layout, fileStamp(this.#clock()));
    if (!moved.ok) return moved;
    const { path } = moved.value;
    this.#repaired = `The former store was moved aside to ${path}; nothing of it was deleted.`;
    const forgotten = await this.#keeper.forget();
    const problems = [moved.value.problem, forgotten.ok ? '' : forgotten.reason];
    return succeed({ path, problem: problems.filter(Boolean).join(' ') });
  }

  /** Notes that the workspace was closed in order; no window may use its store any more. */
  markClosed(): Promise<Result<void>> {
    return this.#keeper.closed();
  }

  /** Gives the workspace free for others; the very last thing done with it. */
  release(): void {
    this.#lock.release();
  }
}

/** Chromium deletes a database that a newer one has written, so an older Electron must not get to see it. */
function refuseDowngrade(folder: string, manifest: Manifest, running: string): string | null {
  const last = manifest.electron;
  if (manifest.state === null || last === null || major(last) <= major(running)) return null;
  return (
    `The workspace ${folder} was last opened on Electron ${last}; this Lode runs on Electron ${running}, ` +
    'which could not read the store and would empty it. Nothing was touched. Open it with the newer Lode.'
  );
}

function major(version: string): number {
  return Number.parseInt(version, 10) || 0;
}

function describeTrim(trimmed: readonly TrimmedLog[]): string {
  if (trimmed.length === 0) return '';
  const bytes = trimmed.reduce((sum, log) => sum + log.cutBytes, 0);
  const kept = `The ${bytes} bytes that were cut are kept in backups/trimmed.`;
  return trimmed.some((log) => log.cutRecords)
    ? `The store's log was damaged and was cut back to its last sound entry before the damage; later changes may be missing. ${kept}`
    : `Lode ended in the middle of a write last time; the unfinished write was removed from the store's log. ${kept}`;
}

/** A moment as part of a file name. */
function fileStamp(moment: Date): string {
  return moment.toISOString().replaceAll(/[:.]/g, '-');
}
