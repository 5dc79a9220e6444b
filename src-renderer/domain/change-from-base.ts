import { acknowledgementOf } from './acknowledged-breaks.ts';
import { basePeriod } from './base.ts';
import { compareFigures, stopChange, type Change } from './change.ts';
import type { Choices } from './choices.ts';
import type { SeriesBreak } from './compare/series-break.ts';
import { breaksBetween, describeBreak, type BreakSide } from './compare/series-breaks.ts';
import type { Figures } from './figures.ts';
import type { Measured } from './measure.ts';
import type { Series } from './observations.ts';
import type { View } from './view.ts';

/** What was decided about series breaks. */
export type BreakChoices = Pick<Choices, 'acknowledgedBreaks'>;

export interface ChangeFromBase extends Change {
  /** Does it lead across a series break that was acknowledged? */
  readonly crossesBreak: boolean;
}

/** Where a figure is looked up, and what was decided about breaks there. */
export interface BreakPlace {
  readonly figures: Figures;
  readonly view: View;
  /** Nothing was acknowledged when it is left out. */
  readonly choices?: BreakChoices | undefined;
}

/**
 * How the figure differs from that of the base period. Across a series break that nobody acknowledged the two are not
 * compared, as on the Compare screen, and the reason says so.
 */
export function changeFromBase(
  series: Series,
  base: Measured | null,
  figure: Measured,
  place: BreakPlace,
): ChangeFromBase {
  const { period } = figure.observation;
  const breaks = base === null ? [] : breaksBetweenFigures(series, base, figure, place);
  const stop = stopOf(breaks, place.choices);
  if (stop !== null) return { ...stopChange(base, figure, stop), crossesBreak: false };
  const { unit, indicator } = series;
  const change = compareFigures(base, figure, { from: basePeriod, to: period, unit, indicator });
  return { ...change, crossesBreak: breaks.length > 0 };
}

/** Why two figures of the series are not compared: the breaks between them, in words; null when nothing stops it. */
export function stopBetween(
  series: Series,
  from: Measured,
  to: Measured,
  place: BreakPlace,
): string | null {
  return stopOf(breaksBetweenFigures(series, from, to, place), place.choices);
}

/** The breaks between two figures that are compared all the same, since they were acknowledged; null where there are none. */
export function crossedBetween(
  series: Series,
  from: Measured,
  to: Measured,
  place: BreakPlace,
): string | null {
  const breaks = breaksBetweenFigures(series, from, to, place);
  if (breaks.length === 0 || stopOf(breaks, place.choices) !== null) return null;
  return breaks.map(describeBreak).join(' ');
}

/** Null when all of them were acknowledged, or there are none. */
function stopOf(breaks: ReadonlyArray<SeriesBreak>, choices: BreakChoices = {}): string | null {
  const isOpen = breaks.some((found) => acknowledgementOf(choices, found) === null);
  return isOpen ? `${breaks.map(describeBreak).join(' ')} ${notAcknowledged}` : null;
}

/** Where no decision about it can be made, it is said where one can. */
const notAcknowledged = 'Not compared until it is acknowledged on the Compare screen.';

function breaksBetweenFigures(
  series: Series,
  from: Measured,
  to: Measured,
  { figures, view }: BreakPlace,
): SeriesBreak[] {
  const sideOf = ({ observation: { period, editionId } }: Measured): BreakSide => ({
    period,
    // The base is the baseline's own figure, whatever the view shows of that period.
    view:
      period === basePeriod && editionId === figures.baseline?.id
        ? { kind: 'edition', editionId }
        : view,
  });
  return breaksBetween(series, figures, { from: sideOf(from), to: sideOf(to), view });
}
