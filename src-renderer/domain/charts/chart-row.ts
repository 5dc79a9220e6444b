/** One figure of a chart as its data is given away: what is drawn, or why nothing is, and where it comes from. */
export interface ChartRow {
  /** The series' id. */
  readonly series: string;
  /** The series as the chart names it. */
  readonly label: string;
  readonly period: string;
  /** What is drawn in the unit below; null where it is a range, or nothing. */
  readonly value: number | null;
  /** Ends of a range, or of what rounding leaves open; null where there are none. */
  readonly low: number | null;
  readonly high: number | null;
  /** `e`, `r`, `p`, `f`, `b`, with a space between. */
  readonly flags: string;
  /** `number`, `range`, `zero`, `withheld`, `not available`, `not listed`, or why nothing can be reckoned. */
  readonly status: string;
  readonly unit: string;
  /** The edition that states it; empty where none does. */
  readonly edition: string;
  /** The figure as its source prints it; empty where nothing is printed. */
  readonly text: string;
  readonly source: string;
}
