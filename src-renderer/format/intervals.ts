import type { Interval } from '#domain/intervals.ts';
import { printNumber } from '#domain/notation-numbers.ts';
import { withRealMinus } from './minus.ts';
import { formatNumber } from './numbers.ts';

/** Where a true value lies, in words: `between 29,500 and 30,500`, `at least 50`, `exactly 0`. */
export function describeInterval({ low, high }: Interval): string {
  const print = (end: number) => withRealMinus(printNumber(end));
  if (low === null) return high === null ? 'anywhere' : `at most ${print(high)}`;
  if (high === null) return `at least ${print(low)}`;
  return low === high ? `exactly ${print(low)}` : `between ${print(low)} and ${print(high)}`;
}

export interface SpanStyle {
  readonly locale: string;
  /** Show a plus before what is above zero. */
  readonly signed?: boolean;
  /** Stands behind each end: `%`. */
  readonly sign?: string;
}

/**
 * What rounding allows, in words: `rounding allows −11.3% to −10.4%`; empty where nothing limits it. One decimal, and
 * more where the ends would look alike.
 */
export function describeAllowance({ low, high }: Interval, style: SpanStyle): string {
  if (low === null && high === null) return '';
  const print = (end: number, decimals: number) =>
    formatNumber(end, { ...style, decimals }) + (style.sign ?? '');
  if (low === null || high === null) {
    const end = print(low ?? high ?? 0, 1);
    return `rounding allows ${low === null ? 'at most' : 'at least'} ${end}`;
  }
  if (low === high) return `rounding leaves it at ${print(low, 1)}`;
  const decimals = [1, 2, 3].find((count) => print(low, count) !== print(high, count)) ?? 4;
  return `rounding allows ${print(low, decimals)} to ${print(high, decimals)}`;
}
