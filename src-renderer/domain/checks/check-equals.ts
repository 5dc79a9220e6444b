import { subtract } from '../decimals.ts';
import { overlap, subtractIntervals } from '../interval-arithmetic.ts';
import { percentSpan } from '../intervals.ts';
import type { Series } from '../observations.ts';
import { divide, isPoint, listYears, pointAt, readExpression, type Amount } from './amounts.ts';
import type { Check } from './check.ts';
import type { EqualsClaim, Formula, Place } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { checkImplied } from './implied-base.ts';
import { allowance } from './middle.ts';
import { printEnds, printSpan, withUnit } from './words.ts';

/**
 * A stated figure recomputed from others, in each year that has both. They agree when their intervals meet. Where only
 * the earlier figure of a change is not listed, what it must have been is computed instead.
 */
export function checkEquals(evidence: Evidence, claim: EqualsClaim): Check[] {
  const series = evidence.find(claim.stated);
  if (series === null) return [];
  return listYears(evidence, claim.stated).flatMap((year) => {
    const stated = readExpression(evidence, [{ series: claim.stated }], year);
    if (stated === null) return [];
    const computed = compute(evidence, claim.formula, year, series.unit);
    return computed === null
      ? checkImplied(evidence, claim, series, stated, year)
      : [compare(evidence, claim, series, stated, computed, year)];
  });
}

function compare(
  evidence: Evidence,
  claim: EqualsClaim,
  series: Series,
  stated: Amount,
  computed: Amount,
  year: string,
): Check {
  const agrees = overlap(stated.interval, computed.interval);
  const limit = allowance(stated.value, stated.interval, computed.value, computed.interval);
  const cells = [...stated.cells, ...computed.cells];
  const statedText = evidence.at(claim.stated, year)?.observation.printed ?? '';
  const computedText =
    withUnit(printEnds(computed.stated, 2), series.unit) + printSpan(computed.interval, 2);
  return {
    id: `${claim.check}/${claim.id}/${year}`,
    kind: claim.check,
    table: series.tableId,
    period: year,
    measure: series.measure,
    result: agrees ? 'ok' : 'suspect',
    printed: stated.value,
    computed: computed.value,
    limit,
    message:
      `${claim.says}: stated as ${statedText}, computed as ${computedText}; ` +
      (agrees ? 'they agree.' : 'rounding does not explain the difference.') +
      evidence.describeMix(cells),
    cells,
  };
}

function compute(evidence: Evidence, formula: Formula, year: string, unit: string): Amount | null {
  const read = (place: Place) => readExpression(evidence, [place], year);
  switch (formula.kind) {
    case 'amount':
      return readExpression(evidence, formula.of, year, unit);
    case 'share':
      return divide(read(formula.part), read(formula.whole), 100);
    case 'percent':
      return computePercent(read(formula.from), read(formula.to));
    case 'difference':
      return computeDifference(
        readExpression(evidence, [formula.from], year, unit),
        readExpression(evidence, [formula.to], year, unit),
      );
  }
}

function computePercent(from: Amount | null, to: Amount | null): Amount | null {
  if (from === null || to === null || from.value <= 0) return null;
  const span = percentSpan(from.interval, to.interval);
  const value = (100 * (to.value - from.value)) / from.value;
  return span === null || !Number.isFinite(value)
    ? null
    : {
        value,
        stated: isPoint(from) && isPoint(to) ? pointAt(value) : span,
        interval: span,
        cells: [...from.cells, ...to.cells],
      };
}

function computeDifference(from: Amount | null, to: Amount | null): Amount | null {
  if (from === null || to === null) return null;
  return {
    value: subtract(to.value, from.value),
    stated: subtractIntervals(to.stated, from.stated),
    interval: subtractIntervals(to.interval, from.interval),
    cells: [...from.cells, ...to.cells],
  };
}
