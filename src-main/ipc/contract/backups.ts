import type { StoreState } from './store.ts';

/** Why a backup is made: it stands in the file's name, and decides how long the file is kept. */
export type BackupReason =
  /** What a new workspace held when it was first opened; never rotated away. */
  | 'first'
  | 'timed'
  | 'closing'
  | 'before-import'
  | 'before-restore'
  | 'before-migration'
  | 'before-merge'
  /** The analyst asked for it. */
  | 'asked';

export const backupReasons: Record<BackupReason, true> = {
  first: true,
  timed: true,
  closing: true,
  'before-import': true,
  'before-restore': true,
  'before-migration': true,
  'before-merge': true,
  asked: true,
};

/** What the limit for backups may be, in bytes. */
export const smallestBackupLimit = 50_000_000;

export const largestBackupLimit = 1024 ** 4;

/** One zip in the workspace's folder `backups`. */
export interface BackupEntry {
  /** The name of its file, by which it is read and verified. */
  readonly name: string;
  /** Milliseconds: by its description, else by its name, else the file's own time. */
  readonly createdAt: number;
  /** Null for a zip that Lode did not name. */
  readonly reason: BackupReason | null;
  /** Bytes. */
  readonly size: number;
  /** What the store held when the backup was made; null where its description is missing or damaged. */
  readonly state: StoreState | null;
  /** Of the whole file as it was written, in hexadecimal digits; null where its description is missing or damaged. */
  readonly sha256: string | null;
  /** The Lode that made it; null where that is not known. */
  readonly lode: string | null;
  /**
   * `good`: it holds, byte for byte, what was written. `unverified`: there is nothing to compare it with. `damaged`: it
   * is not what was written and must not be restored from.
   */
  readonly health: 'good' | 'unverified' | 'damaged';
  /** Why it is not good, in words; empty when it is. */
  readonly problem: string;
}

/** How making backups goes. */
export interface BackupState {
  /** The newest good one of this store, in milliseconds; null when there is none. */
  readonly lastGoodAt: number | null;
  /** The last one that was not made, when none has been made since; null otherwise. */
  readonly lastFailure: { readonly at: number; readonly reason: string } | null;
}

export interface BackupList {
  /** Newest first. */
  readonly entries: readonly BackupEntry[];
  readonly state: BackupState;
}

/** The requests about the backups in the workspace's folder. */
export interface BackupRequests {
  /**
   * This page listens to `onBackupWanted` now and makes the backups that are asked for. Before it says so, none is
   * asked for and closing waits for none. Resolves once it is settled whether one is wanted now.
   */
  offerBackups(): Promise<void>;
  /**
   * Begins a backup file; resolves to the id under which its bytes are handed over. One that was still being made is
   * given up. `state` is what the store holds now.
   */
  beginBackup(reason: BackupReason, state: StoreState): Promise<string>;
  /** Adds bytes to it, at most 16 MB at a time; resolves once they are written. */
  appendBackup(id: string, bytes: Uint8Array): Promise<void>;
  /** Puts the file in its place and reads it back; resolves once it is known to be good. `state` is what it holds. */
  finishBackup(id: string, state: StoreState): Promise<BackupEntry>;
  /** Removes what was written of it; `why`, in words, is kept as the last failure. */
  abandonBackup(id: string, why: string): Promise<void>;
  listBackups(): Promise<BackupList>;
  /** Up to 8 MB of a backup's bytes from `offset`; none at its end. */
  readBackup(name: string, offset: number): Promise<Uint8Array>;
  /** Reads the whole file again and says what it is worth. */
  verifyBackup(name: string): Promise<BackupEntry>;
}

export const backupRequests: Record<keyof BackupRequests, true> = {
  offerBackups: true,
  beginBackup: true,
  appendBackup: true,
  finishBackup: true,
  abandonBackup: true,
  listBackups: true,
  readBackup: true,
  verifyBackup: true,
};
