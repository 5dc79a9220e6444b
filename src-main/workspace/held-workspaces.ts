import { untilStoreIsClosed } from './store-handles.ts';
import type { Workspace } from './workspace.ts';

/** The workspaces that this process holds: the one in the window, and perhaps one that was just left. */
export class HeldWorkspaces {
  readonly #held = new Set<Workspace>();
  readonly #leaving = new Map<string, Promise<void>>();
  readonly #report: (problem: string) => void;

  constructor(report: (problem: string) => void) {
    this.#report = report;
  }

  hold(workspace: Workspace): void {
    this.#held.add(workspace);
  }

  /** Gives a workspace free while the program goes on: no window has it any more, but Chromium may for a while. */
  leave(workspace: Workspace): void {
    const left = (async () => {
      await this.#markClosed(workspace);
      await untilStoreIsClosed(workspace.layout.store);
      workspace.release();
      this.#held.delete(workspace);
      this.#leaving.delete(workspace.path);
    })();
    this.#leaving.set(workspace.path, left);
  }

  /** Resolves once a workspace that was left can be opened again; at once for any other folder. */
  async untilLeft(folder: string): Promise<void> {
    await this.#leaving.get(folder);
  }

  /** Notes in all of them that the program ends in order. */
  async markAllClosed(): Promise<void> {
    await Promise.all([...this.#held].map((workspace) => this.#markClosed(workspace)));
  }

  /** Gives all of them free, in the program's last moment. */
  releaseAll(): void {
    for (const workspace of this.#held) workspace.release();
  }

  async #markClosed(workspace: Workspace): Promise<void> {
    const noted = await workspace.markClosed();
    if (!noted.ok) this.#report(noted.reason);
  }
}
