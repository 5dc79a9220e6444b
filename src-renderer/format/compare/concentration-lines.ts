import type { LeadingShare, SideConcentration } from '#domain/compare/leading-shares.ts';
import { describeAllowance } from '../intervals.ts';
import { formatNumber, formatShare } from '../numbers.ts';

/** One measure of concentration on one side. */
export interface ConcentrationLine {
  readonly term: string;
  /** Empty: not computed. */
  readonly text: string;
  /** Who, and what rounding allows. */
  readonly beside: string;
}

/** HHI, the largest row and the largest three of a side. */
export function concentrationLines(
  side: SideConcentration,
  locale: string,
): ReadonlyArray<ConcentrationLine> {
  const { hhi, topOne, topThree } = side;
  return [
    {
      term: 'HHI (0 to 10,000)',
      text: hhi === null ? '' : formatNumber(hhi.value, { locale, decimals: 0 }),
      beside: hhi === null ? (side.reason ?? '') : spanOfIndex(hhi.low, hhi.high, locale),
    },
    shareLine('Largest row, of their sum', topOne, side.reason, locale),
    shareLine('Three largest, of their sum', topThree, side.reason, locale),
  ];
}

function shareLine(
  term: string,
  share: LeadingShare | null,
  reason: string | null,
  locale: string,
): ConcentrationLine {
  if (share === null) return { term, text: '', beside: reason ?? '' };
  const span = describeAllowance(share, { locale, sign: '%' });
  return {
    term,
    text: `${formatShare(share.value, locale)}%`,
    beside: [share.names.join('; '), span].filter(Boolean).join('; '),
  };
}

function spanOfIndex(low: number | null, high: number | null, locale: string): string {
  if (low === null || high === null) return '';
  const print = (end: number) => formatNumber(end, { locale, decimals: 0 });
  return `rounding allows ${print(low)} to ${print(high)} at most`;
}
