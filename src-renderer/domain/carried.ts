import type { Figures } from './figures.ts';
import type { Edition, Observation, Series } from './observations.ts';
import { earlierFigure } from './revised-flags.ts';

/**
 * What an edition's tables show without stating it: the figures that earlier editions state in the periods of its
 * columns. They may still be revised, and are nowhere stored twice while the edition is worked on. As its own
 * statements they are not revised, whatever flag the earlier edition gave them, and say where they come from.
 */
export function carriedFigures(
  edition: Edition,
  figures: Figures,
  series: ReadonlyArray<Series>,
): Observation[] {
  return (edition.layouts ?? []).flatMap(({ tableId, periods }) =>
    series
      .filter((one) => one.tableId === tableId)
      .flatMap(({ id: seriesId }) =>
        periods.flatMap((period) => {
          if (figures.has(seriesId, period, edition.id)) return [];
          const earlier = earlierFigure(figures, { seriesId, period, editionId: edition.id });
          return earlier === null ? [] : [carry(earlier, edition, figures)];
        }),
      ),
  );
}

function carry(earlier: Observation, edition: Edition, figures: Figures): Observation {
  const from = figures.editions.find(({ id }) => id === earlier.editionId);
  return {
    ...earlier,
    editionId: edition.id,
    flags: earlier.flags.filter((flag) => flag !== 'r'),
    locator: '',
    comment: `Carried unchanged from ${from?.title ?? earlier.editionId}.`,
  };
}
