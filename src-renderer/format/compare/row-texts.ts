import { printedDecimals } from '#domain/decimals.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import { sortFlags, type Flag } from '#domain/flags.ts';
import { formatChange, formatNumber, formatPoints, formatShareInColumn } from '../numbers.ts';
import { yearbookPercent } from '../percents.ts';

/** What the columns of a comparison say of a row beside its two figures; empty where there is nothing. */
export interface RowTexts {
  readonly change: string;
  /** `+5%`; the two ends of a range; `n/c` for what was not computed. */
  readonly percent: string;
  /** Where rounding lets the percent lie: `+4.8 to +5.7`; empty for a range, whose ends stand as its percent. */
  readonly span: string;
  readonly shareFrom: string;
  readonly shareTo: string;
  readonly rankFrom: string;
  readonly rankTo: string;
  readonly contribution: string;
  /** What is raised beside the percent: `e`, `p`, `f` where a figure is so, `b` where it leads across a break. */
  readonly raised: string;
  /** The same beside the change, where there is no percent to carry it. */
  readonly changeRaised: string;
}

/** Stands where a percent was not computed; the row's reason says why. */
export const notComputed = 'n/c';

export function rowTexts(row: ReportRow, locale: string): RowTexts {
  const { change, from, to, contribution } = row;
  const decimals = Math.max(
    printedDecimals(from?.printed ?? ''),
    printedDecimals(to?.printed ?? ''),
  );
  const percent = percentOf(row);
  const isAcross = row.breaks.length > 0 && !row.isStopped;
  const status = `${statusOf(row).join('')}${isAcross ? 'b' : ''}`;
  const hasPercent = percent !== notComputed;
  return {
    change: change === null ? '' : formatChange(change, decimals, locale),
    percent,
    span: row.percent === null && isRange(row) ? '' : spanOf(row, locale),
    shareFrom: share(row.shareFrom, locale),
    shareTo: share(row.shareTo, locale),
    rankFrom: row.rankFrom === null ? '' : String(row.rankFrom),
    rankTo: row.rankTo === null ? '' : String(row.rankTo),
    contribution: contribution === null ? '' : formatPoints(contribution, locale),
    raised: hasPercent ? status : '',
    changeRaised: !hasPercent && change !== null ? status : '',
  };
}

/** What a row's change inherits from its figures: estimated, preliminary, planned. */
export function statusOf({ from, to }: Pick<ReportRow, 'from' | 'to'>): Flag[] {
  const given = [from, to].flatMap((side) => side?.flags ?? []);
  return sortFlags(given.filter((flag) => flag === 'e' || flag === 'p' || flag === 'f'));
}

/** Is it compared end by end? Else the ends of its percent are what is known of one that has no value. */
export function isRange({ from, to }: Pick<ReportRow, 'from' | 'to'>): boolean {
  return [from, to].some((side) => side?.value.kind === 'range');
}

function percentOf(row: ReportRow): string {
  const { percent, percentLow, percentHigh } = row;
  if (percent !== null) return yearbookPercent(percent);
  if (percentLow === null || percentHigh === null || !isRange(row)) return notComputed;
  return `${yearbookPercent(percentLow)} / ${yearbookPercent(percentHigh)}`;
}

/** One decimal, and more where the ends would look alike. */
export function spanOf(
  { percentLow, percentHigh }: Pick<ReportRow, 'percentLow' | 'percentHigh'>,
  locale: string,
): string {
  if (percentLow === null || percentHigh === null) return '';
  const print = (end: number, decimals: number) =>
    formatNumber(end, { locale, decimals, signed: true });
  const decimals =
    percentLow === percentHigh
      ? 1
      : ([1, 2, 3].find((count) => print(percentLow, count) !== print(percentHigh, count)) ?? 4);
  return `${print(percentLow, decimals)} to ${print(percentHigh, decimals)}`;
}

function share(percent: number | null, locale: string): string {
  return percent === null ? '' : formatShareInColumn(percent, locale);
}
