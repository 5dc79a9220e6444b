import type { ColdCopy } from './recovery.ts';

/** A workspace that was opened before, or the one that is open. */
export interface RecentWorkspace {
  /** By which it is opened or taken off the list; what it stands for only main knows. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Milliseconds; null where that is not known. */
  readonly openedAt: number | null;
  /** `missing`: there is no workspace at its place now. */
  readonly state: 'open' | 'there' | 'missing';
}

/** How many bytes each part of a workspace takes on disk. */
export interface WorkspaceSizes {
  readonly store: number;
  readonly journal: number;
  readonly backups: number;
  readonly coldCopies: number;
  /** Stores that were set aside, and what was cut from torn logs. */
  readonly aside: number;
}

/** What main knows of the open workspace besides its figures. */
export interface WorkspaceFacts {
  /** When its store was last opened and found to hold what was saved, in milliseconds; null when not yet. */
  readonly foundWholeAt: number | null;
  /** The newest good backup of this store, in milliseconds; null when there is none. */
  readonly lastGoodBackupAt: number | null;
  /** Copies of the store's files, newest first. */
  readonly coldCopies: readonly ColdCopy[];
  /** The number of the last change that the journal holds; 0 when it holds none, null when nobody looked. */
  readonly journalUpTo: number | null;
  /** The number of the last change that the journal lacks, so that only the store and a backup have it; 0 for none. */
  readonly onlyInStore: number;
  readonly sizes: WorkspaceSizes;
}

/** The longest name of a workspace, in characters. */
export const longestName = 80;

/** The requests about which workspace is open, and how it fares. */
export interface WorkspaceRequests {
  /** Lets the analyst choose a folder and opens it as a workspace in this window's place; false when cancelled. */
  chooseWorkspace(): Promise<boolean>;
  /** Lets the analyst choose where, makes a new workspace there and opens it likewise; false when cancelled. */
  newWorkspace(): Promise<boolean>;
  /** The workspaces that were opened before, the last one first. */
  listRecent(): Promise<readonly RecentWorkspace[]>;
  /** Opens one of them in this window's place; true when it is the one that is open. */
  openRecent(id: string): Promise<boolean>;
  /** Takes one off the list; the workspace itself is not touched. */
  forgetRecent(id: string): Promise<void>;
  /** How many bytes the good backups of a workspace may take together. */
  backupLimit(): Promise<number>;
  /** Changes that, between `smallestBackupLimit` and `largestBackupLimit`; it counts from the next backup on. */
  setBackupLimit(bytes: number): Promise<void>;
  /** How the open workspace fares, and how much room it takes. */
  describeWorkspace(): Promise<WorkspaceFacts>;
  /** Gives the open workspace another name; its folder keeps its own. */
  renameWorkspace(name: string): Promise<void>;
}

export const workspaceRequests: Record<keyof WorkspaceRequests, true> = {
  chooseWorkspace: true,
  newWorkspace: true,
  listRecent: true,
  openRecent: true,
  forgetRecent: true,
  backupLimit: true,
  setBackupLimit: true,
  describeWorkspace: true,
  renameWorkspace: true,
};
