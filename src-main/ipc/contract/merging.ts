export type MergeSourceKind = 'file' | 'folder';

/** What the analyst chose to merge from. */
export interface MergeSource {
  readonly kind: MergeSourceKind;
  /** The file's name, or the workspace's. */
  readonly name: string;
  /** Where it lies, for people. */
  readonly path: string;
}

/** A merge source whose archive can be read. */
export interface OpenedMergeSource {
  /** Bytes. */
  readonly size: number;
  /** Set when a workspace's store did not open, so that its newest good backup takes its place. */
  readonly fallback: {
    /** When the backup was made, in milliseconds. */
    readonly createdAt: number;
    /** Why the store did not open, in words. */
    readonly why: string;
  } | null;
}

/** The requests about the file or workspace that is merged from. */
export interface MergeRequests {
  /**
   * Lets the analyst choose a backup file, or the folder of another workspace, to merge from; null when cancelled. One
   * that was chosen before is given up.
   */
  chooseMergeSource(kind: MergeSourceKind): Promise<MergeSource | null>;
  /**
   * Makes what was chosen readable as an archive: of a workspace, a copy is opened and read, and the folder stays as it
   * is. Null when it was given up meanwhile.
   */
  openMergeSource(): Promise<OpenedMergeSource | null>;
  /** Up to 8 MB of the archive from `offset`; none at its end. */
  readMergeSource(offset: number): Promise<Uint8Array>;
  /** Gives it up, also while it is being opened, and removes what was copied of it. */
  closeMergeSource(): Promise<void>;
}

export const mergeRequests: Record<keyof MergeRequests, true> = {
  chooseMergeSource: true,
  openMergeSource: true,
  readMergeSource: true,
  closeMergeSource: true,
};
