import { sum } from './decimals.ts';
import {
  describeSpan,
  giveReason,
  nameStops,
  pointOf,
  printInput,
  startResult,
  type Derived,
  type Input,
} from './derived.ts';
import { addIntervals } from './interval-arithmetic.ts';
import { printNumber } from './notation-numbers.ts';
import { isStop, kindOf, sumStatus } from './status-algebra.ts';

/**
 * The sum of the figures, all in one unit, with the span that their rounding allows. One that is withheld, not
 * available, not applicable or not listed stops it. Where one is a range, a bound or less than half a unit, the sum has
 * a span and no number.
 */
export function sumFigures(inputs: ReadonlyArray<Input>): Derived {
  const found = sumSpan(inputs);
  if (found.value === null && isStop(found.status)) return found;
  const terms = inputs.map(printInput).join(' + ');
  const { value } = found;
  const working = [
    value === null ? terms : `${terms} = ${printNumber(value)}`,
    describeSpan(found),
  ].join('; ');
  return { ...found, working };
}

/** The same without its working, which names every term and is long where the terms are many. */
export function sumSpan(inputs: ReadonlyArray<Input>): Derived {
  if (inputs.length === 0) return giveReason(inputs, 'not-listed', 'There is nothing to sum.');
  const status = sumStatus(inputs.map(({ figure }) => kindOf(figure)));
  if (isStop(status)) return giveReason(inputs, status, nameStops(inputs));

  const figures = inputs.map(({ figure }) => figure).filter((figure) => figure !== null);
  const span = addIntervals(
    figures.map(({ interval }) => interval).filter((interval) => interval !== null),
  );
  const points = figures.map(pointOf).filter((point) => point !== null);
  const value = points.length === figures.length ? sum(points) : null;
  if (![value, span.low, span.high].every((one) => one === null || Number.isFinite(one))) {
    return giveReason(inputs, 'undefined', 'The figures are too large to be summed.');
  }
  return {
    ...startResult(inputs),
    value,
    ...span,
    status,
    reason: value === null ? 'Not every figure is a single number: only the span is known.' : null,
    working: '',
  };
}
