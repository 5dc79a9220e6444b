/** How many records the store holds; kept by main outside the store, so that a silent loss is noticed. */
export interface StoreCounts {
  readonly tables: number;
  readonly series: number;
  readonly observations: number;
  readonly annotations: number;
  readonly revisions: number;
}

/** What main last knew of the store: sent to the renderer before it opens it, and sent back after every commit. */
export interface StoreState {
  /** Identity of the store, made when the baseline is first loaded. */
  readonly uuid: string;
  readonly schema: number;
  readonly counts: StoreCounts;
  /** Number of the last entry in the revision log, 0 when there is none. */
  readonly sequence: number;
}

/** The newest layout of the store that this Lode writes, and reads whole. */
export const storeVersion = 3;

/** Whether the disk takes what is committed. */
export interface StorageState {
  readonly canWrite: boolean;
  /** Why not, in words; empty when it does. */
  readonly reason: string;
}

/** The requests about what the store holds. */
export interface StoreRequests {
  /**
   * Tells main what the store holds after opening and after each commit; resolves once main has it on disk. `entry` is
   * the change's entry in the revision log as JSON, for the journal; null after opening, and for a change too large to
   * be noted (more than `largestJournalEntry` characters), which a backup then has to cover.
   */
  storeCommitted(state: StoreState, entry: string | null): Promise<void>;
  /**
   * Takes what the store holds as right although it is less than main remembers: the analyst has decided so. Only for
   * the same store (uuid); resolves once main has it on disk.
   */
  acceptStore(state: StoreState): Promise<void>;
}

export const storeRequests: Record<keyof StoreRequests, true> = {
  storeCommitted: true,
  acceptStore: true,
};
