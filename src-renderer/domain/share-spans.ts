import type { Measured } from './measure.ts';
import { subtract, sum } from './decimals.ts';
import { describeSpan, pointOf, type Derived, type Input } from './derived.ts';
import { closeInterval } from './interval-arithmetic.ts';
import type { Interval } from './intervals.ts';
import { printNumber } from './notation-numbers.ts';
import { plural } from './plural.ts';
import { divideFigures } from './quotients.ts';
import { sumSpan } from './sums.ts';

/**
 * The share of a printed total, in percent, with the span that rounding allows. The total is a figure of its own with a
 * rounding of its own, so the least part is set against the largest total and the largest part against the least
 * total. The part is inside the total and amounts are not negative, so no share is above 100%.
 */
export function shareOfTotal(part: Input, total: Input): Derived {
  const share = divideFigures(part, total, 100);
  const high = share.high === null ? null : Math.min(share.high, 100);
  return finish(
    { ...share, low: share.low === null ? null : Math.min(share.low, 100), high },
    share.working,
    'printed total',
  );
}

/**
 * The share of the sum of the part and the others, in percent, with its span. Here the part is a term of the whole: as
 * it grows, the whole grows with it. So the least share sets the least part against itself and the largest others, which
 * gives a narrower span than two figures that know nothing of each other. Amounts are not negative.
 */
export function shareOfSum(part: Input, others: ReadonlyArray<Input>): Derived {
  const inputs = [part, ...others];
  return shareInSum(part, sumSpan(inputs));
}

/** The share of a part in a sum that it is a term of, as `shareOfSum` gives it: for many parts of one sum. */
export function shareInSum({ figure }: Input, whole: Derived): Derived {
  if (figure === null || (whole.value === null && whole.low === null)) return whole;
  const amount = pointOf(figure);
  if (whole.value === 0) {
    const reason = 'The sum of the rows is zero: there are no shares of it.';
    return { ...whole, value: null, low: null, high: null, status: 'undefined', reason };
  }
  const value = amount === null || whole.value === null ? null : (100 * amount) / whole.value + 0;
  return finish(
    {
      ...whole,
      value,
      ...spanInSum(figure, whole),
      reason: value === null ? 'Not every row is a single number: only the span is known.' : null,
    },
    `${amount === null ? figure.observation.printed : printNumber(amount)} / ${whole.value === null ? 'sum' : printNumber(whole.value)}`,
    `sum of ${plural(whole.inputs.length, 'row')}`,
  );
}

function spanInSum(part: Measured, whole: Interval): Interval {
  const all = closeInterval(whole);
  const own = part.interval === null ? null : closeInterval(part.interval);
  if (all === null || own === null) return open;
  // Against itself and the others: its own least goes with their most.
  return {
    low: percentOf(own.low, sum([own.low, subtract(all.high, own.high)])),
    high: percentOf(own.high, sum([own.high, subtract(all.low, own.low)])),
  };
}

const open: Interval = { low: null, high: null };

function percentOf(amount: number, whole: number): number | null {
  return whole > 0 ? Math.min(100, Math.max(0, (100 * amount) / whole)) : null;
}

function finish(share: Derived, working: string, whole: string): Derived {
  if (share.value === null) return { ...share, working: `${working} (${whole})` };
  const line = `${working} (${whole}) = ${printNumber(share.value, 2)}%; ${describeSpan(share, 2)}`;
  return { ...share, working: line };
}
