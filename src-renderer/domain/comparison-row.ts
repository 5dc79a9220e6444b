import type { SeriesBreak } from './compare/series-break.ts';
import type { Observation, Series } from './observations.ts';

/** Percent, shares and contribution are in percent or percentage points, unrounded. */
export interface ComparisonRow {
  readonly series: Series;
  readonly from: Observation | null;
  readonly to: Observation | null;
  readonly change: number | null;
  readonly percent: number | null;
  readonly percentLow: number | null;
  readonly percentHigh: number | null;
  readonly percentText: string | null;
  readonly index: number | null;
  readonly shareFrom: number | null;
  readonly shareTo: number | null;
  /** What the shares are of: `printed total`, `sum of rows`, `sum of the rows with a number`. */
  readonly shareOf: string | null;
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  readonly contribution: number | null;
  readonly estimated: boolean;
  /** Why something is null, and the note on the row; null when there is nothing to say. */
  readonly reason: string | null;
  readonly working: string;
  /** The part of it that leads to the change. */
  readonly changeWorking: string;
  /** The series breaks between its two figures; none where one is missing. */
  readonly breaks: ReadonlyArray<SeriesBreak>;
  /** Is there no change because of them? Else they are only said. */
  readonly isStopped: boolean;
}

/** What a row's place among the others gives; its own change comes on top. */
export type PlacedRow = Pick<
  ComparisonRow,
  | 'series'
  | 'from'
  | 'to'
  | 'shareFrom'
  | 'shareTo'
  | 'shareOf'
  | 'rankFrom'
  | 'rankTo'
  | 'contribution'
>;
