import type { Change } from './change.ts';
import { term, twoDecimals } from './change-words.ts';
import type { Side } from './comparison-side.ts';
import type { PlacedRow } from './comparison-row.ts';
import { subtract } from './decimals.ts';
import type { Observation } from './observations.ts';
import { amountOf, nameKind } from './shares.ts';
import { unlikeStretches } from './stretches.ts';

/**
 * Why a row has no change, share, rank or contribution, each reason once; null when it has them all. `sides` is null
 * for rows that do not add up to anything. A row that is stopped by a break has its reason in the change.
 */
export function explainRow(
  row: PlacedRow,
  change: Pick<Change, 'reason'>,
  sides: { readonly from: Side; readonly to: Side } | null,
  isStopped = false,
): string | null {
  if (sides === null) {
    return joinSentences([change.reason, noWholeReason]);
  }
  const { from, to } = sides;
  // Periods of unlike length have been named as the reason for having no change.
  const isLike = !isStopped && unlikeStretches(row.series, from.period, to.period) === null;
  return joinSentences([
    change.reason,
    ...explainSide(row, row.from, row.shareFrom, from),
    ...explainSide(row, row.to, row.shareTo, to),
    isLike && bothAmounts(row) && row.contribution === null ? explainWhole(from) : null,
    row.series.role === 'total' ? 'A total has no rank.' : null,
  ]);
}

/** Said of every row that adds up to nothing with the others. */
export const noWholeReason =
  'The rows do not add up to a whole: no shares, ranks or contributions.';

/** The calculation of each share and of the contribution, one line each; empty for rows that have none. */
export function describeShares(row: PlacedRow, from: Side, to: Side): string[] {
  return [
    describeShare(row.from, row.shareFrom, from),
    describeShare(row.to, row.shareTo, to),
    describeContribution(row, from),
  ].filter((line) => line !== null);
}

/** Sentences one after the other, each once; null for none. */
export function joinSentences(sentences: ReadonlyArray<string | null>): string | null {
  const said = [...new Set(sentences.filter((sentence) => sentence !== null && sentence !== ''))];
  return said.length === 0 ? null : said.join(' ');
}

function bothAmounts(row: PlacedRow): boolean {
  return amountOf(row.from) !== null && amountOf(row.to) !== null;
}

function explainSide(
  row: PlacedRow,
  figure: Observation | null,
  share: number | null,
  side: Side,
): (string | null)[] {
  const amount = amountOf(figure);
  if (amount === null) {
    // What else states no amount has been named as the reason for having no change.
    const kind = figure?.value.kind;
    return figure !== null && (kind === 'range' || kind === 'less-than-half-unit')
      ? [`${side.name} is ${nameKind(figure)}: no share, rank or contribution.`]
      : [];
  }
  return [
    amount === 0 && row.series.role !== 'total' ? `${side.name} is zero and has no rank.` : null,
    share === null ? explainWhole(side) : null,
  ];
}

function explainWhole({ name, whole }: Side): string | null {
  if (whole.amount === null) return whole.reason;
  if (whole.amount > 0) return 'The figures lie too far apart for shares.';
  return `The ${whole.name} of ${name} is ${whole.amount === 0 ? 'zero' : 'below zero'}.`;
}

function describeShare(
  figure: Observation | null,
  share: number | null,
  { name, whole }: Side,
): string | null {
  const amount = amountOf(figure);
  if (amount === null || share === null || whole.amount === null) return null;
  return `share ${name}: ${term(amount)} / ${term(whole.amount)} (${whole.name}) = ${twoDecimals(share)}`;
}

function describeContribution(row: PlacedRow, { whole }: Side): string | null {
  const [from, to] = [amountOf(row.from), amountOf(row.to)];
  if (from === null || to === null || whole.amount === null || row.contribution === null)
    return null;
  const points = twoDecimals(row.contribution).replace('%', ' percentage points');
  return `contribution: ${term(subtract(to, from))} / ${term(Math.abs(whole.amount))} = ${points}`;
}
