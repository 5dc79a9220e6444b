import { tmpdir } from 'node:os';
import type { ReadingOnly } from '#ipc/contract/window.ts';
import { log } from './log.ts';
import { fail, type Result } from './result.ts';
import { HeldReadings } from './workspace/held-readings.ts';
import { HeldWorkspaces } from './workspace/held-workspaces.ts';
import { openWorkspace, type OpenedWorkspace } from './workspace/open.ts';
import { findOpenable } from './workspace/reading-cause.ts';
import { removeAbandonedCopies } from './workspace/reading-copy.ts';
import { openReading, ReadingWorkspace } from './workspace/reading-workspace.ts';
import type { Surroundings } from './workspace/surroundings.ts';
import type { Workspace } from './workspace/workspace.ts';

/** A workspace to work in, or one that is only read. */
export type AnyWorkspace = Workspace | ReadingWorkspace;

/** Opens workspaces for the window, and holds each until its window has gone and Chromium has closed its files. */
export class WorkspaceOpener {
  readonly #surroundings: Surroundings;
  readonly #held = new HeldWorkspaces(log);
  readonly #readings = new HeldReadings();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    removeAbandonedCopies(tmpdir());
  }

  /** Opens the workspace, or makes it ready to be read where that is all that can be done. */
  async open(folder: string): Promise<Result<AnyWorkspace>> {
    const opened = await this.openToWork(folder);
    if (opened.ok || opened.reading === null) return opened;
    return this.openToRead(folder, opened.reading, opened.reason);
  }

  /** Opens the workspace to work in. */
  async openToWork(folder: string): Promise<OpenedWorkspace> {
    const opened = await openWorkspace(folder, this.#surroundings);
    if (!opened.ok) return opened;
    this.#held.hold(opened.value);
    if (opened.value.coldCopy.kind === 'made') {
      const { files, bytes, tookMs } = opened.value.coldCopy;
      log(`the store's ${files} files, ${bytes} bytes, were copied in ${tookMs} ms`);
    }
    return opened;
  }

  /** Makes the workspace ready to be read; `why` it cannot be opened to work in. */
  async openToRead(
    folder: string,
    reading: ReadingOnly,
    why: string,
  ): Promise<Result<ReadingWorkspace>> {
    const read = await openReading(folder, reading, tmpdir());
    if (!read.ok) return fail(`${why} ${read.reason}`);
    log(`only for reading: ${reading.reason}`);
    this.#readings.hold(read.value);
    return read;
  }

  /** Whether nothing that can be seen from outside stands in the way of opening the workspace to work in. */
  async canWork(folder: string): Promise<boolean> {
    return (await findOpenable(folder, this.#surroundings.electron)).ok;
  }

  /** Gives it free while the program goes on: no window has it any more, but Chromium may for a while. */
  leave(workspace: AnyWorkspace): void {
    if (workspace instanceof ReadingWorkspace) this.#readings.leave(workspace);
    else this.#held.leave(workspace);
  }

  /** Resolves once a workspace that was left can be opened again; at once for any other folder. */
  untilLeft(folder: string): Promise<void> {
    return this.#held.untilLeft(folder);
  }

  /** Notes in all of them that the program ends in order. */
  markAllClosed(): Promise<void> {
    return this.#held.markAllClosed();
  }

  /** Gives all of them free, in the program's last moment. */
  releaseAll(): void {
    this.#held.releaseAll();
    this.#readings.removeAll();
  }
}
