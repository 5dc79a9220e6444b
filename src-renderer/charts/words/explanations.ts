import { areRowBars } from '../model/row-bars.ts';
import type { ChartModel } from '../model/chart-model.ts';
import type { ChartPoint } from '../model/points.ts';
import type { TimeSeries } from '../model/time-series.ts';
import { mostColours } from '../palette.ts';
import { incompletePeriods } from '../model/hundred.ts';

/** How the picture is to be read: its status key, its gaps and what it leaves out, a paragraph each. */
export function explanations({ content, spec, marks }: ChartModel): string[] {
  switch (content.kind) {
    case 'time':
      return [
        statusKey(content.time.series.flatMap(({ points }) => points)),
        breakKey(content.time, spec),
        spec.showsSpans ? 'Bands and whiskers show what rounding leaves open.' : '',
        gapKey(content.time),
        stackKey(content.time, spec.type),
        greyKey(content.time, spec),
        ringKey(content.time, spec, marks),
      ].filter(Boolean);
    case 'pair': {
      const { rows, fromLabel, toLabel } = content.pair;
      const points = rows.flatMap(({ from, to }) => [from, to]);
      const gaps = rows.flatMap(({ label, from, to }) =>
        [
          { point: from, period: fromLabel },
          { point: to, period: toLabel },
        ].flatMap(({ point, period }) =>
          point.gap === null ? [] : [`${label} ${period} (${stripDot(point.gap)})`],
        ),
      );
      const stopped = rows.flatMap(({ label, stop }) => (stop === null ? [] : [label]));
      return [
        statusKey(points),
        listSome('Not joined, for a series break between the two', stopped),
        listSome('Not drawn', gaps),
      ].filter(Boolean);
    }
    case 'waterfall': {
      const { bars, left, wholes, inPoints } = content.waterfall;
      return [
        inPoints
          ? `Each bar is what one row added, in percent of the ${wholes} of ${content.waterfall.fromLabel}; the last is the change of the ${wholes}.`
          : `The outer bars are the ${wholes}; each bar between them is the change of one row.`,
        bars.some(({ isEstimated }) => isEstimated) ? 'Hollow bars rest on estimates.' : '',
        left.length === 0 ? '' : `Without a bar: ${left.join(' ')}`,
      ].filter(Boolean);
    }
    case 'scatter': {
      const { points, left } = content.scatter;
      return [
        points.some(({ caution }) => caution !== null)
          ? 'Hollow triangles are unit values that say little, of small quantities or coarse rounding.'
          : '',
        points.some(({ isEstimated }) => isEstimated) ? 'Hollow marks are estimates.' : '',
        left.length === 0 ? '' : `Not drawn: ${left.join(' ')}`,
      ].filter(Boolean);
    }
    case 'nothing':
      return [];
  }
}

function statusKey(points: ReadonlyArray<ChartPoint>): string {
  const drawn = points.filter(({ y, range }) => y !== null || range !== null);
  const estimates = drawn.some((point) => point.isEstimated);
  const forecasts = drawn.some((point) => point.isForecast);
  const hollow = [estimates ? 'estimates' : '', forecasts ? 'plans or forecasts' : ''];
  return [
    estimates || forecasts ? `Hollow marks are ${hollow.filter(Boolean).join(' or ')}.` : '',
    forecasts ? 'Dotted lines lead to plans or forecasts.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Says why there are gaps: a chart that only leaves them out would let them pass for oversight. */
function gapKey({ series, periodLabels }: TimeSeries): string {
  const gaps = series.flatMap(({ label, points }) => {
    const reasons = [...new Set(points.flatMap(({ gap }) => gap ?? []))];
    return reasons.map((reason) => {
      const periods = periodLabels.filter((_, index) => points[index]?.gap === reason);
      return `${label} ${listPeriods(periods)} (${stripDot(reason)})`;
    });
  });
  return listSome('Not drawn', gaps);
}

/** Says where series break: a line shows it by itself. */
function breakKey({ series, periodLabels }: TimeSeries, { type }: ChartModel['spec']): string {
  const breaks = series.flatMap(({ label, points }) => {
    const periods = periodLabels.filter((_, index) => beginsAnew(points[index]));
    return periods.length === 0 ? [] : [`${label} ${listPeriods(periods)}`];
  });
  if (breaks.length > 0 && drawsLines.has(type)) {
    return 'A line that stops and begins anew marks a series break.';
  }
  return listSome('After a series break', breaks);
}

function beginsAnew(point: ChartPoint | undefined): boolean {
  return point?.startsAnew === true && (point.y !== null || point.range !== null);
}

const drawsLines: ReadonlySet<ChartModel['spec']['type']> = new Set([
  'line',
  'area',
  'multiples',
  'sparklines',
]);

/** So many are told one by one; a picture has room for no more. */
const mostTold = 12;

function listSome(what: string, told: ReadonlyArray<string>): string {
  if (told.length === 0) return '';
  const more = told.length - mostTold;
  return `${what}: ${told.slice(0, mostTold).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

function stackKey(time: TimeSeries, type: ChartModel['spec']['type']): string {
  if (type !== 'stacked' && type !== 'stacked-100' && type !== 'area') return '';
  const lacking = incompletePeriods(time);
  if (lacking.length === 0) return '';
  const what = type === 'stacked-100' ? 'The parts of' : 'The stacks of';
  return `${what} ${listPeriods(lacking)} lack rows that are not drawn.`;
}

/** Says which of many grey bars is which: in a picture none can be pointed at. */
function greyKey(time: TimeSeries, spec: ChartModel['spec']): string {
  const order = orderOfBars[spec.type];
  const isGrey = time.series.length > mostColours && !areRowBars(time, spec);
  return order === undefined || !isGrey
    ? ''
    : `From the ninth row on all are grey: ${order} in the order of the key.`;
}

/** Small lines have no room for the words of notes; where one stands there is a ring. */
function ringKey(
  { series, periods }: TimeSeries,
  { type }: ChartModel['spec'],
  { unplaced }: ChartModel['marks'],
): string {
  const hasRing = unplaced.some(({ mark }) => {
    if (mark.kind !== 'point') return false;
    const points = series.find(({ id }) => id === mark.seriesId)?.points;
    const point = points?.[periods.indexOf(mark.period)];
    return point !== undefined && (point.y !== null || point.range !== null);
  });
  return type === 'sparklines' && hasRing ? 'A ring marks a figure with a note.' : '';
}

const orderOfBars: Readonly<Partial<Record<ChartModel['spec']['type'], string>>> = {
  bar: 'they stand from left to right',
  range: 'they stand from left to right',
  stacked: 'they stand from the bottom up',
  'stacked-100': 'they stand from the bottom up',
  area: 'they stand from the bottom up',
};

/** Three by name; more are counted. */
function listPeriods(periods: ReadonlyArray<string>): string {
  return periods.length > 3 ? `in ${periods.length} periods` : periods.join(', ');
}

/** Reasons are sentences; inside brackets they are not. */
function stripDot(reason: string): string {
  return reason.replace(/\.$/, '');
}
