import type { RecordChange } from '../steps.ts';
import type { RecordValue } from './sides.ts';

/** `here`: only this side changed it, so there is nothing to take. `conflict`: both did, or it is not known who. */
export type MergeKind = 'added' | 'changed' | 'removed' | 'conflict' | 'here';

/** One record that the other workspace holds otherwise. */
export interface MergeDifference {
  readonly key: string;
  readonly kind: MergeKind;
  /** From what is here to what would be here if it were taken. */
  readonly change: RecordChange;
  /** What is there; as it would stand here, a figure can have another `r` and a table more columns. */
  readonly there: RecordValue;
  /** From what both began with to what would be here; null where it is not known what both began with. */
  readonly since: RecordChange | null;
  /** Why it cannot be taken, in words; empty when it can. */
  readonly obstacle: string;
  /** The keys of other differences that have to be taken with it. */
  readonly needs: ReadonlyArray<string>;
}

/** What is known of a difference before it is looked at what it needs. */
export type FoundDifference = Pick<MergeDifference, 'key' | 'kind' | 'change' | 'since'>;
