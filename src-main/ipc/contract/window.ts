import type { PendingRecovery } from './recovery.ts';
import type { WindowSettings } from './settings.ts';
import type { StoreState } from './store.ts';

/** What a new window is for. */
export type Start =
  | {
      readonly kind: 'workspace';
      readonly path: string;
      readonly name: string;
      /** Null when the store has never held data, or when what was known of it is lost: `mayCreate` tells which. */
      readonly expected: StoreState | null;
      /**
       * Whether a store that does not exist may be made: the workspace is new, it was started over, or a sound manifest
       * says that its store has never held data. Else a missing store is a loss.
       */
      readonly mayCreate: boolean;
      /** What was repaired before opening, and what could not be done, in words; empty when all was well. */
      readonly repaired: string;
      /** What shows for certain that the store's files are damaged, in words; empty when nothing does. */
      readonly damage: string;
      /** The recovery that this window is to finish before it opens the store; null when there is none. */
      readonly recovery: PendingRecovery | null;
      /** Why nothing can be changed in this window; null when it can. */
      readonly reading: ReadingOnly | null;
      readonly settings: WindowSettings;
      readonly version: string;
      readonly platform: string;
    }
  /** The workspace could not be opened; nothing was touched. */
  | {
      readonly kind: 'refused';
      readonly path: string;
      readonly reason: string;
      readonly settings: WindowSettings;
      readonly version: string;
      readonly platform: string;
    };

/** Why a workspace is only read; what is shown then is a private copy, and the workspace is not touched. */
export interface ReadingOnly {
  /**
   * `read-only`: its folder cannot be written to; `no-room`: its disk is too full to open it safely; main goes on by
   * itself when either is over. `newer`: a later Lode has written it.
   */
  readonly cause: 'read-only' | 'no-room' | 'newer';
  /** In words. */
  readonly reason: string;
}

/** The requests about the window itself. */
export interface WindowRequests {
  /** What this window is for. */
  start(): Promise<Start>;
  /** Everything that was being entered is in the store: the window may close now. The answer to `onClosing`. */
  readyToClose(): Promise<void>;
  /**
   * Opens the workspace for reading in a new window: the page has found that a newer Lode wrote the store, and has none
   * open. `reason` says so in words.
   */
  openForReading(reason: string): Promise<void>;
  saveSettings(settings: WindowSettings): Promise<void>;
  /** Shows the workspace folder in the desktop's file manager. */
  showWorkspace(): Promise<void>;
  /** Puts an error that the renderer could not handle into main's log. */
  reportError(message: string): Promise<void>;
}

export const windowRequests: Record<keyof WindowRequests, true> = {
  start: true,
  readyToClose: true,
  openForReading: true,
  saveSettings: true,
  showWorkspace: true,
  reportError: true,
};
