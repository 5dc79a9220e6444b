import type { Figures } from './figures.ts';
import type { Series } from './observations.ts';
import { restates } from './restatements.ts';
import { earlierFigure } from './revised-flags.ts';

/** How much an edition states. */
export interface EditionFacts {
  readonly editionId: string;
  readonly figures: number;
  /** Figures that an earlier edition states otherwise. */
  readonly restated: number;
  /** Ids of the tables in which it states anything. */
  readonly tableIds: ReadonlyArray<string>;
}

/** What each edition holds, in the order of editions. */
export function gatherEditionFacts({
  figures,
  series,
}: {
  readonly figures: Figures;
  readonly series: ReadonlyArray<Series>;
}): EditionFacts[] {
  return figures.editions.map(({ id: editionId }) => {
    const view = { kind: 'edition', editionId } as const;
    const stated = series.flatMap(({ id, tableId }) =>
      [...figures.periods([id], view)].map((period) => ({ tableId, seriesId: id, period })),
    );
    const restated = stated.filter(({ seriesId, period }) => {
      const own = figures.at(seriesId, period, view);
      const earlier = earlierFigure(figures, { seriesId, period, editionId });
      return own !== null && earlier !== null && restates(earlier, own);
    });
    return {
      editionId,
      figures: stated.length,
      restated: restated.length,
      tableIds: [...new Set(stated.map(({ tableId }) => tableId))],
    };
  });
}
