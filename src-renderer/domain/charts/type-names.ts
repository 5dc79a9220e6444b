import type { ChartType } from './chart.ts';

/** What the kinds of charts are called, on every screen and in the names of charts without a title. */
export const chartTypeNames: Readonly<Record<ChartType, string>> = {
  line: 'Lines',
  bar: 'Bars',
  stacked: 'Stacked',
  'stacked-100': '100% stacked',
  area: 'Area',
  range: 'Ranges',
  dumbbell: 'Dumbbell',
  slope: 'Slope',
  waterfall: 'Waterfall',
  scatter: 'Scatter',
  multiples: 'Small multiples',
  sparklines: 'Sparklines',
};
