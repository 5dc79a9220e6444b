import type { Interval } from '#domain/intervals.ts';
import { printNumber } from '#domain/notation-numbers.ts';
import { withRealMinus } from './minus.ts';

/** Where a true value lies, in words: `between 29,500 and 30,500`, `at least 50`, `exactly 0`. */
export function describeInterval({ low, high }: Interval): string {
  const print = (end: number) => withRealMinus(printNumber(end));
  if (low === null) return high === null ? 'anywhere' : `at most ${print(high)}`;
  if (high === null) return `at least ${print(low)}`;
  return low === high ? `exactly ${print(low)}` : `between ${print(low)} and ${print(high)}`;
}
