import { isReadOnly } from './editions.ts';
import type { Figures } from './figures.ts';
import type { Edition, Observation, Series } from './observations.ts';
import { restates } from './restatements.ts';
import { earlierFigure } from './revised-flags.ts';

/** What one edition has of a figure. */
export interface EditionCell {
  readonly stated: Observation | null;
  /** What its table shows there without stating it; null when it states something, or shows nothing. */
  readonly carried: Observation | null;
  /** Does it restate what the edition before it states? */
  readonly restates: boolean;
}

/** The figure of a series and period in each edition, oldest first; in the order of the figures' editions. */
export function besideEachOther(
  figures: Figures,
  { id: seriesId, tableId }: Series,
  period: string,
): EditionCell[] {
  return figures.editions.map((edition) => {
    const place = { seriesId, period, editionId: edition.id };
    const stated = figures.at(seriesId, period, { kind: 'edition', editionId: edition.id });
    const earlier = earlierFigure(figures, place);
    const isCarried = stated === null && carries(edition, tableId, period);
    return {
      stated,
      carried: isCarried ? earlier : null,
      restates: stated !== null && earlier !== null && restates(earlier, stated),
    };
  });
}

/** Only what is worked on carries: what a published edition does not state, it does not have. */
function carries(edition: Edition, tableId: string, period: string): boolean {
  const layout = edition.layouts?.find((one) => one.tableId === tableId);
  return !isReadOnly(edition) && layout?.periods.includes(period) === true;
}
