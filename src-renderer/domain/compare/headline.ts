import { pointOf, type Derived, type Input } from '../derived.ts';
import { percentSpan } from '../intervals.ts';
import type { Measured } from '../measure.ts';
import { nameRow } from '../names.ts';
import { unlikeStretches } from '../stretches.ts';
import { sumSpan } from '../sums.ts';
import type { ReportRow } from './report-row.ts';
import { leadingMover } from './movers.ts';

/** What a measure as a whole came to: its best single statement. */
export type Headline =
  /** The printed total's own change. */
  | { readonly kind: 'total'; readonly row: ReportRow }
  /** The sum of the rows that state a number on both sides, like for like. */
  | {
      readonly kind: 'matched';
      readonly from: Derived;
      readonly to: Derived;
      readonly percent: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly isEstimated: boolean;
      /** How many rows are in it, of how many. */
      readonly count: number;
      readonly of: number;
    }
  /** Of rows that make up no whole, the one that moved most. */
  | { readonly kind: 'row'; readonly row: ReportRow }
  | { readonly kind: 'none'; readonly reason: string };

interface HeadlineInput {
  readonly rows: ReadonlyArray<ReportRow>;
  readonly total: ReportRow | null;
  readonly addsUp: boolean;
  readonly from: HeadlineSide;
  readonly to: HeadlineSide;
  readonly unit: string;
}

interface HeadlineSide {
  readonly period: string;
  readonly name: string;
  readonly at: (seriesId: string) => Measured | null;
}

/**
 * The total's change where it has a percent; else, of rows that add up, that of the rows with a number on both sides;
 * else the row that moved most. With the reason when there is none of these.
 */
export function findHeadline(input: HeadlineInput): Headline {
  const { rows, total, addsUp } = input;
  if (total !== null && total.percent !== null) return { kind: 'total', row: total };
  const matched = addsUp ? matchRows(input) : null;
  if (matched !== null) return matched;
  const mover = leadingMover(rows, addsUp);
  if (mover !== null) return { kind: 'row', row: mover };
  return { kind: 'none', reason: explainNone(input) };
}

function matchRows({ rows, from, to }: HeadlineInput): Headline | null {
  const first = rows[0];
  if (first === undefined || unlikeStretches(first.series, from.period, to.period) !== null) {
    return null;
  }
  const both = rows.filter(
    ({ series, isStopped }) => !isStopped && hasNumber(from, series.id) && hasNumber(to, series.id),
  );
  const sumOf = (side: HeadlineSide) =>
    sumSpan(
      both.map(({ series }): Input => ({ name: nameRow(series), figure: side.at(series.id) })),
    );
  const [before, after] = [sumOf(from), sumOf(to)];
  if (both.length === 0 || before.value === null || after.value === null || before.value <= 0) {
    return null;
  }
  const percent = (100 * (after.value - before.value)) / before.value + 0;
  if (!Number.isFinite(percent)) return null;
  const span = percentSpan(before, after);
  return {
    kind: 'matched',
    from: before,
    to: after,
    percent,
    low: span?.low ?? null,
    high: span?.high ?? null,
    isEstimated: [...before.flags, ...after.flags].includes('e'),
    count: both.length,
    of: rows.length,
  };
}

function hasNumber({ at }: HeadlineSide, seriesId: string): boolean {
  const figure = at(seriesId);
  return figure !== null && pointOf(figure) !== null;
}

/** What stands in the way of every row, said once; the sides' own where nothing is listed there. */
function explainNone({ rows, total, from, to }: HeadlineInput): string {
  const all = [...rows, ...(total === null ? [] : [total])];
  const isListed = (side: HeadlineSide) => all.some(({ series }) => side.at(series.id) !== null);
  const [before, after] = [isListed(from), isListed(to)];
  if (!before && !after) return `Nothing is listed in ${from.name} nor in ${to.name}.`;
  const unlike = all.find(({ place }) => place === 'unlike');
  if (unlike !== undefined) return unlike.reason ?? '';
  if (!before) return `Nothing is listed in ${from.name}.`;
  if (!after) return `Nothing is listed in ${to.name}.`;
  const reasons = new Set(
    all.flatMap(({ place, reason }) => (place === 'both' && reason !== null ? [reason] : [])),
  );
  const [only] = reasons;
  if (reasons.size === 1 && only !== undefined) return only;
  return reasons.size === 0
    ? 'No row is listed on both sides.'
    : 'No row could be compared; each says why.';
}
