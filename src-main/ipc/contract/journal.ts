/** A change whose entry is longer, in characters, is not noted in the journal. */
export const largestJournalEntry = 64 * 1024 * 1024;

/** One change as the journal holds it. */
export interface JournalEntry {
  readonly sequence: number;
  /** The revision log entry as JSON. */
  readonly entry: string;
}

/** Changes from the journal, without a gap. */
export interface JournalPart {
  /** In order; the first is the one after `since`, or there is none. */
  readonly entries: readonly JournalEntry[];
  /** Whether more follow: ask again, since the last of these. */
  readonly more: boolean;
  /** What is missing or cannot be read after the last of these, in words; empty when nothing is, or more follow. */
  readonly problem: string;
}

/** One change as the files of a former store hold it. */
export interface FormerChange extends JournalEntry {
  /** Whether the write that it came with is known to have come to its end. */
  readonly isCommitted: boolean;
}

/** Changes from the files of the store that is given up, read without opening it. */
export interface FormerPart {
  /** In order, each number once; there may be gaps. */
  readonly changes: readonly FormerChange[];
  /** Whether more follow: ask again, since the last of these. */
  readonly more: boolean;
  /** How many more changes are there in a form that proves nothing, or that is not understood. */
  readonly unusable: number;
  /** How many parts of the files are damaged, and were passed over. */
  readonly damaged: number;
  /** Why nothing can be taken from them, in words; empty when it can. */
  readonly problem: string;
}

/** The requests about the changes that are kept outside the store, and in the files of one that is given up. */
export interface JournalRequests {
  /** The changes of that store after number `since` which the journal holds, some megabytes at a time. */
  readJournal(uuid: string, since: number): Promise<JournalPart>;
  /**
   * What the files of the store that is to be recovered, where they lie now, hold of the changes after number `since`,
   * some megabytes at a time. Only for that store (uuid).
   */
  readFormerStore(uuid: string, since: number): Promise<FormerPart>;
}

export const journalRequests: Record<keyof JournalRequests, true> = {
  readJournal: true,
  readFormerStore: true,
};
