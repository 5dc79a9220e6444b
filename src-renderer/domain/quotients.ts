import { sentence } from './change-words.ts';
import {
  giveReason,
  nameStops,
  pointOf,
  printInput,
  startResult,
  type Derived,
  type Input,
} from './derived.ts';
import { divideIntervals, scaleInterval } from './interval-arithmetic.ts';
import { describeKind, isStop, kindOf, quotientTable } from './status-algebra.ts';

/**
 * One figure divided by another that does not depend on it, times `factor` (100 for percent, or a conversion of
 * units), with the span that rounding allows: both intervals run freely, so the span is closed and as wide as it can
 * be. No quotient by zero, by less, or by what can be either; the reason is given.
 */
export function divideFigures(over: Input, under: Input, factor = 1): Derived {
  const inputs = [over, under];
  const status = quotientTable[kindOf(over.figure)][kindOf(under.figure)];
  if (isStop(status) || over.figure === null || under.figure === null) {
    return giveReason(inputs, status, explainStop(over, under));
  }
  const [a, b] = [pointOf(over.figure), pointOf(under.figure)];
  if (b !== null && b <= 0) {
    const is = b === 0 ? 'is zero' : 'is below zero';
    const reason = sentence([`${under.name} ${is}: nothing is divided by it`]);
    return giveReason(inputs, 'undefined', reason);
  }
  const { interval: overInterval } = over.figure;
  const { interval: underInterval } = under.figure;
  const quotient =
    overInterval === null || underInterval === null
      ? null
      : divideIntervals(overInterval, underInterval);
  const value = a === null || b === null ? null : (a / b) * factor + 0;
  if (value !== null && !Number.isFinite(value)) {
    return giveReason(inputs, 'undefined', 'The figures lie too far apart to be divided.');
  }
  if (quotient === null && value === null) {
    const reason = sentence([`${under.name} can be zero: nothing is divided by it`]);
    return giveReason(inputs, 'undefined', reason);
  }
  const span = quotient === null ? { low: null, high: null } : scaleInterval(quotient, factor);
  const isFinite = [span.low, span.high].every((end) => end === null || Number.isFinite(end));
  return {
    ...startResult(inputs),
    value,
    ...(isFinite ? span : { low: null, high: null }),
    status,
    reason: value === null ? 'Not both figures are single numbers: only the span is known.' : null,
    working: `${printInput(over)} / ${printInput(under)}`,
  };
}

function explainStop(over: Input, under: Input): string {
  const stopped = [over, under].filter(({ figure }) => isStop(kindOf(figure)));
  if (stopped.length > 0) return nameStops(stopped);
  const is = describeKind(kindOf(under.figure));
  return sentence([`${under.name} ${is}: nothing is divided by it`]);
}
