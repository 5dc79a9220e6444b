import { basePeriod } from './base.ts';
import { compareFigures } from './change.ts';
import type { Measured } from './measure.ts';
import { printPeriod } from './periods.ts';
import { isLike, type StatisticFigure } from './salient-years.ts';

/** What can be said of a statistic's way from one year to another. */
export type ChangeShape =
  | 'percent'
  /** Two ranges: one percent for the low ends, one for the high ends. */
  | 'ends'
  /** Percentages and indices: a difference, in points. */
  | 'points'
  /** Nothing but the reason. */
  | 'none';

export interface SalientChange {
  /** The periods that are compared; null where there is none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly shape: ChangeShape;
  readonly percent: number | null;
  /** Of a percent, the span that rounding allows; of ends, that of the low and that of the high ends. */
  readonly low: number | null;
  readonly high: number | null;
  readonly points: number | null;
  readonly estimated: boolean;
  /** Why something is null; never null itself where the shape is `none`. */
  readonly reason: string | null;
  readonly working: string;
}

export interface ChangeInput {
  /** In time order. */
  readonly figures: ReadonlyArray<StatisticFigure>;
  readonly unit: string;
  /** An index of its own kind, whose change is told in points. */
  readonly isIndex: boolean;
  /** Is there any later year at all, in whatever row? */
  readonly hasLater: boolean;
  /** Why two figures of the statistic are not compared, a series break; null when nothing stops it. */
  readonly stopBetween?: (from: Measured, to: Measured) => string | null;
}

/**
 * From the base year to the newest later one; a year that a calculation cannot be made of yet is passed over. While no
 * row has a later year, from the year before the base year that is listed last to the base year. Figures that stand for
 * unlike stretches of time are not compared, nor those between which a series breaks.
 */
export function changeOf({
  figures,
  unit,
  isIndex,
  hasLater,
  stopBetween = () => null,
}: ChangeInput): SalientChange {
  const base = figures.find(({ year }) => year === basePeriod) ?? null;
  const other = newest(
    figures.filter(({ year }) => (hasLater ? year > basePeriod : year < basePeriod)),
  );
  const [from, to] = hasLater ? [base, other] : [other, base];
  const periods = { from: from?.period.id ?? null, to: to?.period.id ?? null };
  const stop =
    whyNotCompared(base, other, hasLater) ??
    (from?.figure && to?.figure ? stopBetween(from.figure, to.figure) : null);
  if (stop !== null) return { ...nothing, ...periods, reason: stop, working: '' };

  const change = compareFigures(from?.figure ?? null, to?.figure ?? null, {
    ...(from === null ? {} : { from: printPeriod(from.period) }),
    ...(to === null ? {} : { to: printPeriod(to.period) }),
    unit,
  });
  const { percent, estimated, reason, working } = change;
  const told = { ...nothing, ...periods, estimated, reason, working };
  const [low, high] = [change.percentLow, change.percentHigh];
  if (isIndex && change.change !== null) {
    const said = 'An index is compared in points.';
    return { ...told, shape: 'points', points: change.change, reason: said };
  }
  if (percent !== null) return { ...told, shape: 'percent', percent, low, high };
  if (unit === '%' && change.change !== null) {
    return { ...told, shape: 'points', points: change.change };
  }
  const isRange = [from, to].some((one) => one?.figure?.observation.value.kind === 'range');
  if (isRange && low !== null && high !== null) return { ...told, shape: 'ends', low, high };
  return { ...told, reason: reason ?? 'Not computed.' };
}

/** The last in time; of what is calculated, the last that came to something. */
function newest(figures: ReadonlyArray<StatisticFigure>): StatisticFigure | null {
  return figures.filter(({ figure }) => figure !== null).at(-1) ?? figures.at(-1) ?? null;
}

const nothing = {
  shape: 'none' as const,
  percent: null,
  low: null,
  high: null,
  points: null,
  estimated: false,
};

function whyNotCompared(
  base: StatisticFigure | null,
  other: StatisticFigure | null,
  hasLater: boolean,
): string | null {
  if (base === null) return `${basePeriod} is not listed.`;
  if (other === null) return hasLater ? 'No later year is listed.' : 'No earlier year is listed.';
  const reasons = [base, other].flatMap(({ figure, reason }) =>
    figure === null && reason !== null ? [reason] : [],
  );
  if (reasons.length > 0) return reasons.join(' ');
  if (isLike(base.period, other.period)) return null;
  const names = [base, other].map(({ period }) => printPeriod(period));
  return `${names.join(' and ')} are unlike stretches of time.`;
}
