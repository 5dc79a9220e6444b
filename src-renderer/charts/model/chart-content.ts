import type { Pair } from './pair.ts';
import type { Scatter } from './scatter.ts';
import type { TimeSeries } from './time-series.ts';
import type { Waterfall } from './waterfall.ts';

/** What is drawn, by the kind of picture it makes. */
export type ChartContent =
  | { readonly kind: 'time'; readonly time: TimeSeries }
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'waterfall'; readonly waterfall: Waterfall }
  | { readonly kind: 'scatter'; readonly scatter: Scatter }
  /** Nothing can be drawn, and why, in words. */
  | { readonly kind: 'nothing'; readonly reason: string };
