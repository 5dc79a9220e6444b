import type { Change } from '#domain/change.ts';
import type { ChartMode } from '#domain/charts/chart.ts';
import { shareColumn, type ColumnShares } from '#domain/column-shares.ts';
import type { Measured } from '#domain/measure.ts';
import type { Observation, Series } from '#domain/observations.ts';
import type { TableFigures } from '#domain/table-figures.ts';
import { kindNames, type Value } from '#domain/values.ts';

/** One figure as a chart draws it. Where `y` and `range` are both null there is a gap, and `gap` says why. */
export interface ChartPoint {
  readonly period: string;
  readonly y: number | null;
  readonly range: readonly [low: number, high: number] | null;
  /** Where rounding lets the true value lie; null where it is not known or not limited. */
  readonly span: readonly [low: number, high: number] | null;
  readonly isEstimated: boolean;
  /** A plan or forecast, not an outcome. */
  readonly isForecast: boolean;
  /** The series breaks here: no line leads to this point. */
  readonly startsAnew: boolean;
  readonly gap: string | null;
  /** The figure that is drawn or that what is drawn was calculated from; null is not listed. */
  readonly observation: Observation | null;
}

/** Where points take their figures from. */
export type PointSource = Pick<
  TableFigures,
  'at' | 'base' | 'groups' | 'changeFromBase' | 'stopBetween'
>;

/** The points of a series in these periods, as the mode has them. */
export function pointsOf(
  series: Series,
  periods: ReadonlyArray<string>,
  mode: ChartMode,
  table: PointSource,
): ChartPoint[] {
  const shares = mode === 'share' ? sharesOf(series, table) : null;
  return periods.map((period) => {
    const figure = table.at(series.id, period);
    if (figure === null) return gapAt(period, 'not listed', null);
    switch (mode) {
      case 'value':
        return valuePoint(figure);
      case 'share':
        return sharePoint(figure, series, shares?.(period) ?? null);
      default:
        return changePoint(figure, series, mode, table);
    }
  });
}

function valuePoint({ observation, interval }: Measured): ChartPoint {
  const { value, period } = observation;
  const about = { ...aboutPoint(observation), isEstimated: observation.flags.includes('e') };
  const low = interval?.low ?? null;
  const high = interval?.high ?? null;
  const span = low === null || high === null ? null : ([low, high] as const);
  switch (value.kind) {
    case 'number':
      return { ...about, y: value.value, range: null, span, gap: null };
    case 'zero':
      return { ...about, y: 0, range: null, span: null, gap: null };
    case 'range':
      return { ...about, y: null, range: [value.low, value.high], span: null, gap: null };
    default:
      return gapAt(period, whyNoPoint(value, observation.printed), observation);
  }
}

/** A bound says what it bounds: `bound, >50`. */
function whyNoPoint(value: Value, printed: string): string {
  return value.kind === 'bound' ? `${kindNames.bound}, ${printed}` : kindNames[value.kind];
}

type Compared = Exclude<ChartMode, 'value' | 'share'>;

function changePoint(
  figure: Measured,
  series: Series,
  mode: Compared,
  table: PointSource,
): ChartPoint {
  const { observation } = figure;
  const { period, value } = observation;
  // Compared with itself it would be said twice.
  if (isSame(table.base(series.id)?.observation, observation) && !hasAmount(value)) {
    return gapAt(period, whyNoPoint(value, observation.printed), observation);
  }
  const change = table.changeFromBase(series, figure);
  const y = change[mode];
  if (y === null) return gapAt(period, change.reason ?? 'not computed', observation);
  const about = { ...aboutPoint(observation), isEstimated: change.estimated };
  return { ...about, y, range: null, span: changeSpan(change, mode), gap: null };
}

function isSame(base: Observation | undefined, { period, editionId }: Observation): boolean {
  return base?.period === period && base.editionId === editionId;
}

function hasAmount({ kind }: Value): boolean {
  return kind === 'number' || kind === 'zero' || kind === 'range';
}

function changeSpan(
  { percentLow, percentHigh }: Change,
  mode: Compared,
): readonly [number, number] | null {
  if (percentLow === null || percentHigh === null || mode === 'change') return null;
  return mode === 'percent' ? [percentLow, percentHigh] : [percentLow + 100, percentHigh + 100];
}

/** The shares of the series' own measure, a column each period. */
function sharesOf(series: Series, table: PointSource): (period: string) => ColumnShares | null {
  const group = table.groups.find(
    ({ rows, total }) => rows.some(({ id }) => id === series.id) || total?.id === series.id,
  );
  return (period) =>
    group === undefined ? null : shareColumn(group, period, (id) => table.at(id, period));
}

function sharePoint(
  { observation }: Measured,
  series: Series,
  shares: ColumnShares | null,
): ChartPoint {
  const { period } = observation;
  const share = shares?.shareOf(series.id) ?? null;
  if (share === null) return gapAt(period, 'no part of a whole', observation);
  // A row that is zero has none of the whole, which is a share that can be drawn.
  const y = share.value ?? (share.status === 'zero' ? 0 : null);
  if (y === null) return gapAt(period, share.reason ?? 'not computed', observation);
  const span =
    share.low === null || share.high === null ? null : ([share.low, share.high] as const);
  const about = { ...aboutPoint(observation), isEstimated: share.flags.includes('e') };
  return { ...about, y, range: null, span, gap: null };
}

function aboutPoint(observation: Observation) {
  const { period, flags } = observation;
  return {
    period,
    isForecast: flags.includes('f'),
    startsAnew: flags.includes('b'),
    observation,
  };
}

/** Nothing is drawn there, and it is said why. */
export function gapAt(period: string, why: string, observation: Observation | null): ChartPoint {
  return {
    period,
    y: null,
    range: null,
    span: null,
    isEstimated: observation?.flags.includes('e') ?? false,
    isForecast: observation?.flags.includes('f') ?? false,
    startsAnew: observation?.flags.includes('b') ?? false,
    gap: why,
    observation,
  };
}
