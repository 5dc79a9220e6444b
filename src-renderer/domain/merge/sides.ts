import type { WorkspaceRecords } from '../record-diff.ts';
import type { RecordChange, Revision } from '../steps.ts';

/** One side of a merge: what a store holds, and the log of how it came to hold it. */
export interface MergeSide {
  /** Identity of the store: the same in every copy and backup of a workspace. */
  readonly uuid: string;
  readonly records: WorkspaceRecords;
  /** Oldest first, from the first entry on. */
  readonly revisions: ReadonlyArray<Revision>;
}

/** A record as a change holds it; null where it does not exist. */
export type RecordValue = RecordChange['before'];

/** The change with other values; both must be of the record that it is about. */
export function withValues(
  change: RecordChange,
  before: RecordValue,
  after: RecordValue,
): RecordChange {
  // The members of the union differ in nothing but the kind of record, which stays the same.
  return { ...change, before, after } as RecordChange;
}
