import { backupRequests, type BackupRequests, type BackupReason } from './contract/backups.ts';
import { fileRequests, type FileRequests } from './contract/files.ts';
import { jobRequests, type JobRequests } from './contract/jobs.ts';
import { journalRequests, type JournalRequests } from './contract/journal.ts';
import { mergeRequests, type MergeRequests } from './contract/merging.ts';
import { pictureRequests, type PictureRequests } from './contract/pictures.ts';
import { recoveryRequests, type RecoveryRequests } from './contract/recovery.ts';
import { storeRequests, type StoreRequests, type StorageState } from './contract/store.ts';
import { windowRequests, type WindowRequests } from './contract/window.ts';
import { workspaceRequests, type WorkspaceRequests } from './contract/workspaces.ts';
import type { MenuCommand } from './contract/menu.ts';

/**
 * The only statement of what the main process and the renderer say to each other, put together from its subjects in
 * `contract/`. The preload builds `window.lode` from it, main must pass a handler for every request, and the renderer
 * knows main by these types alone.
 */

/** Requests from the renderer to main; each resolves, or rejects with a message in plain words. */
export interface Requests
  extends
    StoreRequests,
    JournalRequests,
    RecoveryRequests,
    BackupRequests,
    WorkspaceRequests,
    MergeRequests,
    JobRequests,
    FileRequests,
    PictureRequests,
    WindowRequests {}

/** Every request by name: the preload forwards these and nothing else. */
export const requests: Record<keyof Requests, true> = {
  ...storeRequests,
  ...journalRequests,
  ...recoveryRequests,
  ...backupRequests,
  ...workspaceRequests,
  ...mergeRequests,
  ...jobRequests,
  ...fileRequests,
  ...pictureRequests,
  ...windowRequests,
};

/** `window.lode`. */
export interface LodeBridge extends Requests {
  /** Calls back for every menu command; returns what ends that. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** Calls back when the window is about to close: put everything into the store, then ask `readyToClose`. */
  onClosing(listener: () => void): () => void;
  /**
   * Calls back when main wants a backup: make a snapshot and hand it over by `beginBackup`. For `closing` it comes after
   * `readyToClose`, the window then waits some seconds at most, and nothing must be entered any more.
   */
  onBackupWanted(listener: (reason: BackupReason) => void): () => void;
  /** Calls back when the disk no longer takes what is committed, and when it does again. */
  onStorageState(listener: (state: StorageState) => void): () => void;
}
