import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import type { Observation } from './observations.ts';

/** The year with which every other one is compared. */
export const basePeriod = '2013';

/** The figure of a base period: the baseline's where it states one, else the newest in the view. */
export function baseFigure(
  figures: Figures,
  seriesId: string,
  period: string = basePeriod,
  view: View = { kind: 'latest' },
): Observation | null {
  const { baseline } = figures;
  const printed =
    baseline === null
      ? null
      : figures.at(seriesId, period, { kind: 'edition', editionId: baseline.id });
  return printed ?? figures.at(seriesId, period, view);
}
