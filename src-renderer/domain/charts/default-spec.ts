import { basePeriod } from '../base.ts';
import type { ChartSpec } from './chart.ts';

/** Lines of these series over all their periods: where a new chart begins. */
export function startSpec(seriesIds: ReadonlyArray<string>): ChartSpec {
  return {
    type: 'line',
    mode: 'value',
    seriesIds,
    from: null,
    to: null,
    against: basePeriod,
    period: null,
    scale: 'linear',
    secondAxis: [],
    showsSpans: false,
    view: null,
    marks: [],
  };
}
