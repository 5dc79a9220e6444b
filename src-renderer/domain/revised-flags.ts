import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import { sortFlags, type Flag } from './flags.ts';
import type { Edition, Figure, Observation, Series } from './observations.ts';
import { reviewOf, withReview } from './review.ts';
import type { RecordChange } from './steps.ts';
import type { Value } from './values.ts';

/**
 * `r` sets and clears itself where an earlier edition has the figure: it stands exactly when the value differs. Where
 * no earlier edition has it, or only as a plan, what was typed stands.
 */
export function reviseFlags(
  own: { readonly value: Value; readonly flags: ReadonlyArray<Flag> },
  earlier: Figure | null,
): ReadonlyArray<Flag> {
  // What came of a plan or forecast is no revision of it.
  if (earlier === null || earlier.flags.includes('f')) return own.flags;
  const others = own.flags.filter((flag) => flag !== 'r');
  return isEqual(own.value, earlier.value) ? others : sortFlags([...others, 'r']);
}

/** What the newest edition before this one states there; an edition that does not exist yet comes after all others. */
export function earlierFigure(
  figures: Figures,
  place: { readonly seriesId: string; readonly period: string; readonly editionId: string },
): Observation | null {
  const order = figures.editions.map(({ id }) => id);
  const own = order.indexOf(place.editionId);
  return (
    figures
      .all(place.seriesId, place.period)
      .filter(({ editionId }) => own === -1 || order.indexOf(editionId) < own)
      .at(-1) ?? null
  );
}

/**
 * What has to change so that `r` is right in those editions: for when editions have changed their order or are gone,
 * as when one is published or removed. `former` are the figures before that: an `r` that came of what is gone goes with
 * it.
 */
export function reviseFlagsIn(
  figures: Figures,
  series: ReadonlyArray<Series>,
  isRevised: (edition: Edition) => boolean,
  former: Figures = figures,
): Extract<RecordChange, { on: 'figure' }>[] {
  const editions = figures.editions.filter(isRevised);
  return series.flatMap(({ id: seriesId, tableId }) =>
    editions.flatMap(({ id: editionId }) => {
      const view = { kind: 'edition', editionId } as const;
      return [...figures.periods([seriesId], view)].flatMap((period) => {
        const found = figures.at(seriesId, period, view);
        if (found === null) return [];
        const before = toFigure(found);
        const place = { seriesId, period, editionId };
        const flags = flagsAfter(
          before,
          earlierFigure(former, place),
          earlierFigure(figures, place),
        );
        if (isEqual(flags, before.flags)) return [];
        const after = { ...before, flags };
        return [{ on: 'figure' as const, seriesId, period, editionId, tableId, before, after }];
      });
    }),
  );
}

/** The flags of a figure whose earlier one was another: an `r` that came of what is now gone goes with it. */
export function flagsAfter(
  own: Pick<Figure, 'value' | 'flags'>,
  earlierBefore: Figure | null,
  earlierAfter: Figure | null,
): ReadonlyArray<Flag> {
  const isFreed = isRevisable(earlierBefore) && !isRevisable(earlierAfter);
  return isFreed ? own.flags.filter((flag) => flag !== 'r') : reviseFlags(own, earlierAfter);
}

/** Does the rule of `r` go by this earlier figure? What comes of a plan is no revision of it. */
function isRevisable(earlier: Figure | null): boolean {
  return earlier !== null && !earlier.flags.includes('f');
}

/** An observation without its place: what a block stores. */
export function toFigure(observation: Observation): Figure {
  const { value, flags, qualifier, noteIds, printed, locator, cites, comment } = observation;
  const figure = { value, flags, qualifier, noteIds, printed, locator, cites, comment };
  return withReview(figure, reviewOf(observation));
}
