/** A place from which on a series is not what it was before: what stands on either side of it is not compared by itself. */
export interface SeriesBreak {
  readonly seriesId: string;
  /** The first period after it; empty where the series' note names none. */
  readonly period: string;
  /** What the series says of it; empty when nothing. */
  readonly note: string;
}
