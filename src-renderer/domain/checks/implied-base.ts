import { subtract } from '../decimals.ts';
import { closeInterval, reachFrom, subtractIntervals } from '../interval-arithmetic.ts';
import type { Interval } from '../intervals.ts';
import type { Series } from '../observations.ts';
import { readExpression, resolvePeriod, type Amount } from './amounts.ts';
import type { Check } from './check.ts';
import type { EqualsClaim } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { printEnds, printShort, printSpan, withUnit } from './words.ts';

/**
 * What the earlier figure of a stated change must have been, where the source prints only the change and the later
 * figure. Nothing can be compared, but an amount below zero would be wrong. Empty for other formulas and where the
 * later figure is not listed either.
 */
export function checkImplied(
  evidence: Evidence,
  claim: EqualsClaim,
  series: Series,
  stated: Amount,
  year: string,
): Check[] {
  const { formula } = claim;
  if (formula.kind !== 'percent' && formula.kind !== 'difference') return [];
  const later = readExpression(evidence, [formula.to], year);
  const unit = evidence.find(formula.to.series)?.unit ?? '';
  const base = later === null ? null : implyBase(formula.kind, stated, later);
  if (later === null || base === null) return [];
  const period = resolvePeriod(formula.from.when, year);
  const earlier = evidence.cell(formula.from.series, period);
  const span = closeInterval(base.interval);
  const isPossible = base.interval.high === null || base.interval.high >= 0;
  const printed = evidence.at(claim.stated, year)?.observation.printed ?? '';
  const statedText = series.unit === '%' ? printed : withUnit(printed, series.unit);
  const implied = withUnit(printShort(base.value, 1), unit) + printSpan(base.interval, 1);
  return [
    {
      id: `${claim.check}/${claim.id}/${year}`,
      kind: claim.check,
      table: series.tableId,
      period: year,
      measure: series.measure,
      result: isPossible ? 'ok' : 'suspect',
      printed: stated.value,
      computed: base.value,
      limit: span === null ? 0 : reachFrom(base.value, span),
      message:
        `${claim.says}: stated as ${statedText}, leading to ${withUnit(printEnds(later.stated, 2), unit)}, ` +
        `so that ${period} was ${implied}; ` +
        (isPossible ? 'no figure for it is listed.' : 'no amount can be below zero.'),
      cells: [...stated.cells, ...later.cells, earlier],
    },
  ];
}

function implyBase(
  kind: 'percent' | 'difference',
  stated: Amount,
  later: Amount,
): { readonly value: number; readonly interval: Interval } | null {
  if (kind === 'difference') {
    return {
      value: subtract(later.value, stated.value),
      interval: subtractIntervals(later.interval, stated.interval),
    };
  }
  const change = closeInterval(stated.interval);
  const amount = closeInterval(later.interval);
  if (change === null || amount === null || change.low <= -100 || amount.low < 0) return null;
  const before = (value: number, percent: number) => value / (1 + percent / 100);
  return {
    value: before(later.value, stated.value),
    interval: { low: before(amount.low, change.high), high: before(amount.high, change.low) },
  };
}
