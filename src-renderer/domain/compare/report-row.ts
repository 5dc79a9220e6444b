import type { ComparisonRow } from '../comparison-row.ts';

/**
 * Where a row stands: on both sides, on the later alone, on the base alone, or on neither; `unlike` when the other side
 * states it on another basis. What is not listed is not zero.
 */
export type RowPlace = 'both' | 'new' | 'gone' | 'neither' | 'unlike';

export interface ReportRow extends ComparisonRow {
  readonly place: RowPlace;
}
