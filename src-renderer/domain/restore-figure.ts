import { placeFigure, type FigurePlace } from './edits.ts';
import type { Figures } from './figures.ts';
import type { Figure } from './observations.ts';
import { succeed, type Result } from './result.ts';
import { keepReview } from './review.ts';
import { earlierFigure, reviseFlags } from './revised-flags.ts';
import type { Step } from './steps.ts';

/** A figure that was stated once and is to be entered again. */
export interface Restoration extends FigurePlace {
  readonly figure: Figure;
  readonly reason: string;
}

/**
 * The step that enters a figure again as it was: its value and print, flags, hedge, footnotes, source, place and
 * comment. Only `r` goes by what earlier editions state there now, and it is a draft again, as with every entry. Makes the working edition when
 * it does not exist (`now` in milliseconds). Null when the figure stands there already. Fails with the reason when the
 * edition is read-only.
 */
export function restoreFigure(
  { figure, reason, ...place }: Restoration,
  figures: Figures,
  now: number,
): Result<Step | null> {
  const { series, period, editionId } = place;
  const earlier = earlierFigure(figures, { seriesId: series.id, period, editionId });
  const flags = reviseFlags(figure, earlier);
  return placeFigure(place, reason, figures, now, (before) =>
    succeed(keepReview(before, { ...figure, flags })),
  );
}
