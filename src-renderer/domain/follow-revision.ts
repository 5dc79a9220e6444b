import { isReadOnly } from './editions.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import { earlierFigure, flagsAfter, toFigure } from './revised-flags.ts';
import type { RecordChange } from './steps.ts';

type FigureChange = Extract<RecordChange, { on: 'figure' }>;

/**
 * The change that the `r` of the next newer working edition needs when this figure changes, by the same rule; null when
 * it needs none. An `r` that came of what is now gone goes with it. Still later editions compare with that one, whose
 * value stays.
 */
export function followRevision(change: FigureChange, figures: Figures): FigureChange | null {
  const { seriesId, period, editionId } = change;
  const order = figures.editions.map(({ id }) => id);
  const own = order.indexOf(editionId);
  const next =
    own === -1
      ? undefined
      : figures.all(seriesId, period).find((one) => order.indexOf(one.editionId) > own);
  const edition = figures.editions.find(({ id }) => id === next?.editionId);
  if (next === undefined || edition === undefined || isReadOnly(edition)) return null;

  const older = earlierFigure(figures, change);
  const [earlierBefore, earlierAfter] = [change.before ?? older, change.after ?? older];
  const flags = flagsAfter(next, earlierBefore, earlierAfter);
  if (isEqual(flags, next.flags)) return null;
  const before = toFigure(next);
  return { ...change, editionId: next.editionId, before, after: { ...before, flags } };
}
