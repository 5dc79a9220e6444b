import type { Flag } from '#domain/flags.ts';

/** One figure of a chart as its table view and its CSV have it; absent numbers are null. */
export interface ChartRow {
  readonly seriesId: string;
  readonly label: string;
  readonly period: string;
  readonly periodLabel: string;
  /** As it is drawn: in the chart's mode. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly flags: ReadonlyArray<Flag>;
  /** `number`, `range`, `withheld`, `not listed` ... of the figure itself. */
  readonly status: string;
  /** Why nothing is drawn; empty where something is. */
  readonly reason: string;
  /** As it is read. */
  readonly text: string;
  /** The figure as its source prints it; empty where none is listed. */
  readonly printed: string;
  readonly editionId: string;
  readonly cites: string;
  readonly locator: string;
}
