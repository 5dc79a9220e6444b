import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import type { Edition, Observation, Series } from './observations.ts';
import { withReview } from './review.ts';
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

/**
 * Figures of a published edition that publishing wrote down for what it carried, and that nobody changed since: what
 * stands before it still states the same.
 */
export function writtenDown(
  edition: Edition,
  figures: Figures,
  series: ReadonlyArray<Series>,
): Observation[] {
  const view = { kind: 'edition', editionId: edition.id } as const;
  return series.flatMap(({ id: seriesId }) =>
    [...figures.periods([seriesId], view)].flatMap((period) => {
      const own = figures.at(seriesId, period, view);
      const earlier = earlierFigure(figures, { seriesId, period, editionId: edition.id });
      if (own === null || earlier === null || !isCarriedComment(own.comment)) return [];
      const { comment } = own;
      return isEqual({ ...carry(earlier, edition, figures), comment }, own) ? [own] : [];
    }),
  );
}

/** Does the comment say that the figure was only carried? It is not true of a figure that was changed. */
export function isCarriedComment(comment: string): boolean {
  return comment.startsWith(saysCarried);
}

const saysCarried = 'Carried unchanged from ';

function carry(earlier: Observation, edition: Edition, figures: Figures): Observation {
  const from = figures.editions.find(({ id }) => id === earlier.editionId);
  return {
    // That the earlier statement was checked says nothing of this one.
    ...withReview(earlier, 'draft'),
    editionId: edition.id,
    flags: earlier.flags.filter((flag) => flag !== 'r'),
    locator: '',
    comment: `${saysCarried}${from?.title ?? earlier.editionId}.`,
  };
}
