import type { ChartMode, ChartSpec } from './chart.ts';

/** What the axis shows on which levels stand: parts of a hundred are shares, whatever they are parts of. */
export function levelMode({ type, mode }: Pick<ChartSpec, 'type' | 'mode'>): ChartMode {
  return type === 'stacked-100' ? 'share' : mode;
}
