import type { ChartSpec, SavedChart } from './chart.ts';
import { startSpec } from './default-spec.ts';

/** For tests only: a chart of these rows, with whatever else a test is about. */
export function makeChart({
  seriesIds = ['a'],
  spec = {},
  ...about
}: Partial<Omit<SavedChart, 'spec'>> & {
  readonly seriesIds?: ReadonlyArray<string>;
  readonly spec?: Partial<ChartSpec>;
} = {}): SavedChart {
  return {
    id: 'chart-1',
    title: 'Imports',
    subtitle: '',
    note: '',
    tags: [],
    order: 1,
    spec: { ...startSpec(seriesIds), ...spec },
    createdAt: 1,
    updatedAt: 1,
    ...about,
  };
}
