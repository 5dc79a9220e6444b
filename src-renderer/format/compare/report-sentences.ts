import { movement, rankMovers } from '#domain/compare/movers.ts';
import type { MeasureReport } from '#domain/compare/measure-report.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import { flagNames } from '#domain/flags.ts';
import { nameRow } from '#domain/names.ts';
import { plural } from '#domain/plural.ts';
import { kindNames } from '#domain/values.ts';
import { describeAllowance } from '../intervals.ts';
import { withRealMinus } from '../minus.ts';
import { formatNumber, formatPoints, formatShare } from '../numbers.ts';
import { yearbookPercent } from '../percents.ts';
import { withUnit } from '../units.ts';
import { sayFigure, sayMove } from './figure-words.ts';
import { listNames } from './name-lists.ts';
import { isRange, spanOf, statusOf } from './row-texts.ts';
import { nameSide } from './side-names.ts';

/**
 * A comparison in sentences: what the whole came to and by how much it changed, who moved it most, who leads, how
 * concentrated it is, and what is estimated, withheld, new or gone. Each sentence is left out that has nothing to say.
 */
export function describeReport(report: MeasureReport, locale: string): string[] {
  return [
    describeWhole(report, locale),
    describeMovers(report, locale),
    describeLeaders(report, locale),
    describeConcentration(report, locale),
    ...describePlaces(report),
    describeEstimates(report),
  ].filter((sentence) => sentence !== '');
}

function describeWhole(report: MeasureReport, locale: string): string {
  const { headline, unit, total } = report;
  const [from, to] = [nameSide(report.from), nameSide(report.to)];
  const missing =
    total !== null && headline.kind !== 'total' && total.reason !== null
      ? `The total is not compared: ${withRealMinus(total.reason)} `
      : '';
  switch (headline.kind) {
    case 'total': {
      const { row } = headline;
      const move = row.percent === null ? 'is not compared' : sayMove(row.percent);
      const figures = `to ${sayFigure(row.to, unit)} in ${to} from ${sayFigure(row.from, unit)} in ${from}`;
      return `${capital(report.measure)} in total ${move === 'did not change' ? `${move}: ${sayFigure(row.to, unit)} in ${to} and in ${from}` : `${move} ${figures}`}${allowance(row, locale)}.`;
    }
    case 'matched': {
      const { count, of, percent } = headline;
      const [before, after] = [headline.from, headline.to].map(({ value }) =>
        withUnit(formatNumber(value ?? 0, { locale, decimals: decimalsOf(value ?? 0) }), unit),
      );
      const rows =
        count === of
          ? `All ${plural(count, 'row')} together`
          : `The ${count} of ${plural(of, 'row')} that state a number on both sides together`;
      const span = allowance({ percentLow: headline.low, percentHigh: headline.high }, locale);
      return `${missing}${rows} ${sayMove(percent)} to ${after} in ${to} from ${before} in ${from}${span}.`;
    }
    case 'row':
      // The movers' sentence says it.
      return missing.trim();
    case 'none':
      return withRealMinus(`Not compared: ${headline.reason}`);
  }
}

function describeMovers(report: MeasureReport, locale: string): string {
  const { group, rows } = report;
  const [first, ...others] = rankMovers(rows, group.addsUp);
  if (first === undefined) {
    const isCompared = rows.some((row) => movement(row, group.addsUp) !== null);
    return isCompared ? 'No row moved.' : '';
  }
  const isUp = (row: ReportRow) => (movement(row, group.addsUp) ?? 0) > 0;
  const opposite = others.find((row) => isUp(row) !== isUp(first));
  const head = group.addsUp ? 'Largest contribution' : 'Largest change';
  const back =
    opposite === undefined ? '' : `; the other way: ${sayMover(opposite, report, locale)}`;
  return `${head}: ${sayMover(first, report, locale)}${back}.`;
}

/** `China +3.8 points (+8%, estimated)`. */
export function sayMover(
  row: ReportRow,
  { group, unit }: Pick<MeasureReport, 'group' | 'unit'>,
  locale: string,
): string {
  const percent = sayPercent(row, locale);
  const points =
    unit === '%' && row.change !== null
      ? `${formatPoints(row.change, locale)} percentage points`
      : group.addsUp && row.contribution !== null
        ? `${formatPoints(row.contribution, locale)} points`
        : '';
  const main = points === '' ? percent : points;
  const status = statusOf(row).map((flag) => flagNames[flag]);
  const beside = [points === '' ? '' : percent, ...status].filter(Boolean);
  return `${nameRow(row.series)} ${main}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`;
}

/** A range's two ends each have a percent of their own. */
function sayPercent(row: ReportRow, locale: string): string {
  const { percent, percentLow, percentHigh } = row;
  if (percent !== null) return yearbookPercent(percent);
  if (percentLow === null || percentHigh === null) return '';
  if (!isRange(row)) return `${spanOf(row, locale)}%`;
  const [low, high] = [yearbookPercent(percentLow), yearbookPercent(percentHigh)];
  return low === high ? `${low} at both ends` : `${low} to ${high}`;
}

function describeLeaders({ rows, from, to }: MeasureReport, locale: string): string {
  const leaders = rows
    .flatMap((row) =>
      row.shareTo === null || row.shareTo <= 0 ? [] : [{ row, share: row.shareTo }],
    )
    .sort((a, b) => b.share - a.share)
    .slice(0, 3);
  if (leaders.length < 2) return '';
  const text = leaders.map(({ row, share }) => {
    const before = row.shareFrom === null ? '' : ` (${formatShare(row.shareFrom, locale)}%)`;
    return `${nameRow(row.series)} ${formatShare(share, locale)}%${before}`;
  });
  return `Leading shares in ${nameSide(to)}${countStated(to)}, those of ${nameSide(from)} in parentheses: ${text.join('; ')}.`;
}

function describeConcentration({ from, to }: MeasureReport, locale: string): string {
  const said = [from, to].map((side) => {
    const hhi = side.concentration?.hhi ?? null;
    const top = side.concentration?.topThree ?? null;
    if (hhi === null || top === null) return null;
    const together =
      top.names.length === 3 ? `, three largest ${formatShare(top.value, locale)}%` : '';
    return `${formatNumber(hhi.value, { locale, decimals: 0 })} in ${nameSide(side)}${countStated(side)}${together}`;
  });
  const known = said.filter((text) => text !== null);
  return known.length === 0 ? '' : `Concentration (HHI): ${known.join('; ')}.`;
}

/** Said where a side rests on some of its rows only: ` (4 of 18 rows)`. */
function countStated({ concentration }: MeasureReport['from']): string {
  const { stated = 0, of = 0 } = concentration ?? {};
  return stated === of ? '' : ` (${stated} of ${plural(of, 'row')})`;
}

function describePlaces({ rows, from, to }: MeasureReport): string[] {
  const named = (isMeant: (row: ReportRow) => boolean) =>
    rows.filter(isMeant).map(({ series }) => nameRow(series));
  const silent = (side: 'from' | 'to') =>
    rows.flatMap((row) => {
      const kind = row[side]?.value.kind;
      return kind === 'withheld' || kind === 'not-available' || kind === 'not-applicable'
        ? [`${nameRow(row.series)} (${kindNames[kind]})`]
        : [];
    });
  const [before, after] = [nameSide(from), nameSide(to)];
  const groups: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
    [`New in ${after}`, named(({ place }) => place === 'new')],
    [`Not listed any more in ${after}`, named(({ place }) => place === 'gone')],
    [`Without a number in ${before}`, silent('from')],
    [`Without a number in ${after}`, silent('to')],
    ['Stated on another basis and not compared', named(({ place }) => place === 'unlike')],
    ['Not compared because of a series break', named(({ isStopped }) => isStopped)],
    [
      'Compared across a series break',
      named(({ breaks, isStopped }) => breaks.length > 0 && !isStopped),
    ],
  ];
  return groups.flatMap(([head, names]) =>
    names.length === 0 ? [] : [`${head}: ${listNames(names)}.`],
  );
}

function describeEstimates({ rows, total }: MeasureReport): string {
  const all = [...rows, ...(total === null ? [] : [total])];
  const sides = all.flatMap(({ from, to }) => [from, to].filter((one) => one !== null));
  if (sides.length === 0 || !sides.some(({ flags }) => flags.includes('e'))) return '';
  return sides.every(({ flags }) => flags.includes('e'))
    ? 'All figures are estimated.'
    : 'What rests on an estimated figure is estimated and marked e.';
}

function allowance(
  { percentLow, percentHigh }: Pick<ReportRow, 'percentLow' | 'percentHigh'>,
  locale: string,
): string {
  const text = describeAllowance(
    { low: percentLow, high: percentHigh },
    { locale, signed: true, sign: '%' },
  );
  return text === '' ? '' : `; ${text}`;
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
