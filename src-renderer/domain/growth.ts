import { describeSpan, giveReason, type Derived, type Input } from './derived.ts';
import type { Interval } from './intervals.ts';
import { printNumber } from './notation-numbers.ts';
import { readPeriod } from './periods.ts';
import { divideFigures } from './quotients.ts';
import { fail, succeed, type Result } from './result.ts';

/**
 * Compound annual growth in percent a year: the steady yearly percent that leads from the first figure to the second,
 * `100 x ((to / from) ^ (1 / years) - 1)`, with the span that rounding allows. Only between two different years; not
 * from zero, nor to or from what is below zero, withheld, not available or not listed. A plan can be grown towards: the
 * result then carries its flag.
 */
export function compoundGrowth(
  from: Input & { readonly period: string },
  to: Input & { readonly period: string },
): Derived {
  const inputs = [from, to];
  const years = countYears(from.period, to.period);
  if (!years.ok) return giveReason(inputs, 'undefined', years.reason);
  const ratio = divideFigures(to, from);
  if (ratio.value === null && ratio.low === null && ratio.high === null) {
    const reason = ratio.reason?.replace('nothing is divided by it', 'there is no growth from it');
    return giveReason(inputs, ratio.status, reason ?? '');
  }
  if ((ratio.value ?? 0) < 0) {
    return giveReason(inputs, 'undefined', `${to.name} is below zero: there is no growth to it.`);
  }
  const value = ratio.value === null ? null : grow(ratio.value, years.value);
  const span: Interval = {
    low: ratio.low === null ? null : grow(Math.max(0, ratio.low), years.value),
    high: ratio.high === null ? null : grow(Math.max(0, ratio.high), years.value),
  };
  const order = `(${ratio.working}) ^ (1 / ${years.value})`;
  return {
    ...ratio,
    inputs: [...ratio.inputs].reverse(),
    value,
    ...span,
    status: value === null ? ratio.status : 'number',
    working:
      value === null
        ? order
        : `${order} = ${printNumber(value, 2)}% a year; ${describeSpan(span, 2)}`,
  };
}

/** Years from one year period to a later one; fails with the reason for anything else. */
function countYears(from: string, to: string): Result<number> {
  const [first, last] = [readPeriod(from), readPeriod(to)];
  if (!first.ok) return first;
  if (!last.ok) return last;
  if (first.value.kind !== 'year' || last.value.kind !== 'year') {
    return fail('Annual growth is between two years.');
  }
  const years = Number(last.value.id) - Number(first.value.id);
  if (years === 0) return fail('Annual growth needs two different years.');
  return years > 0 ? succeed(years) : fail(`${to} is before ${from}: growth goes forward in time.`);
}

function grow(ratio: number, years: number): number {
  return 100 * (ratio ** (1 / years) - 1) + 0;
}
