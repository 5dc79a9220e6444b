import type { StoreState } from './store.ts';

/** A copy of the store's files as they were before a start, for the same Electron only. */
export interface ColdCopy {
  /** The name of its folder in `backups/cold`, by which it is put back. */
  readonly name: string;
  /** Milliseconds. */
  readonly createdAt: number;
  /** What the store was known to hold; null when that was not known. */
  readonly state: StoreState | null;
  /** The Electron that had written the store; only the same major version can read the copy. */
  readonly electron: string | null;
  /** Whether a store with these files was opened afterwards and found whole. */
  readonly proven: boolean;
}

/** A store that was set aside to be recovered, until a fresh one holds what was promised. */
export interface PendingRecovery {
  /** Where the former store lies now. */
  readonly aside: string;
  /** Why it was given up, in words. */
  readonly why: string;
  /** What the fresh store must hold: what the analyst was told, or all that was ever saved. */
  readonly promised: StoreState;
}

/** The requests about a store that did not open, or is less than it was. */
export interface RecoveryRequests {
  /** Closes this window and opens the same workspace again in a new one: for a store that did not open. */
  tryAgain(): Promise<void>;
  /** The copies of the store's files, newest first. */
  listColdCopies(): Promise<readonly ColdCopy[]>;
  /**
   * Moves the store aside (it is never deleted), puts that copy in its place and opens the workspace again in a new
   * window. Only for a page that has no store open.
   */
  putBackColdCopy(name: string): Promise<void>;
  /** Moves the damaged or emptied store aside (it is never deleted) and opens the workspace again with the baseline. */
  startOver(): Promise<void>;
  /**
   * What keeps the store from opening that need not be damage, in words: another program has its files, the disk is
   * full, they cannot be read. Empty when main sees nothing of that kind, which is no proof.
   */
  findObstacle(): Promise<string>;
  /**
   * Moves the store aside (it is never deleted) and opens the workspace again in a new window, whose page is to make a
   * fresh store that holds `promised`. `why` says in words what was wrong. Only for a page that has no store open.
   */
  recover(promised: StoreState, why: string): Promise<void>;
  /**
   * The fresh store holds what was promised: from now on that is what main expects. Keeps the report beside the store
   * that was set aside and in main's log; resolves to its path.
   */
  finishRecovery(state: StoreState, report: string): Promise<string>;
}

export const recoveryRequests: Record<keyof RecoveryRequests, true> = {
  tryAgain: true,
  listColdCopies: true,
  putBackColdCopy: true,
  startOver: true,
  findObstacle: true,
  recover: true,
  finishRecovery: true,
};
