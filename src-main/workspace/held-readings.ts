import type { ReadingWorkspace } from './reading-workspace.ts';
import { untilStoreIsClosed } from './store-handles.ts';

/** The workspaces that this process only reads; their private copies go when nobody reads them any more. */
export class HeldReadings {
  readonly #held = new Set<ReadingWorkspace>();

  hold(workspace: ReadingWorkspace): void {
    this.#held.add(workspace);
  }

  /** Removes the copy once Chromium has closed it; no window may have it any more. */
  leave(workspace: ReadingWorkspace): void {
    void untilStoreIsClosed(workspace.copy.store).then(() => {
      workspace.copy.remove();
      this.#held.delete(workspace);
    });
  }

  /** Removes all of them, in the program's last moment. */
  removeAll(): void {
    for (const { copy } of this.#held) copy.remove();
  }
}
