import type { ChartSpec } from '#domain/charts/chart.ts';
import type { ChartForm } from '#domain/charts/edit-chart.ts';
import type { CarriedNote } from '#domain/charts/read-carried.ts';

/** What a chart says and shows while it is worked on. */
export type DraftForm = Omit<ChartForm, 'spec'> & {
  readonly spec: ChartSpec;
  /** What its marks say, where it came from a picture. */
  readonly notes?: ReadonlyArray<CarriedNote>;
};
