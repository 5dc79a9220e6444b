import type { Interval } from '../intervals.ts';
import { printNumber } from '../notation-numbers.ts';

/** Names as a sentence lists them: `Italy, Netherlands and United Kingdom`. */
export function listNames(names: ReadonlyArray<string>): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A number for a message, with at most that many decimals and none that say nothing: `0.867`, `12.6`, `415`. */
export function printShort(value: number, decimals: number): string {
  const printed = printNumber(value, decimals);
  return printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;
}

/** `(0.859 to 0.874)`, with a space before it; empty when an end is open. */
export function printSpan({ low, high }: Interval, decimals: number): string {
  return low === null || high === null
    ? ''
    : ` (${printNumber(low, decimals)} to ${printNumber(high, decimals)})`;
}

/** What is stated, by its ends: `12.6`, `10 to 20`, `more than 50`. */
export function printEnds({ low, high }: Interval, decimals: number): string {
  if (low === null) return high === null ? 'any amount' : `up to ${printShort(high, decimals)}`;
  if (high === null) return `more than ${printShort(low, decimals)}`;
  const [from, to] = [printShort(low, decimals), printShort(high, decimals)];
  return from === to ? from : `${from} to ${to}`;
}

/** The value with its unit: `27%`, `5.6 t`. */
export function withUnit(text: string, unit: string): string {
  return unit === '%' ? `${text}%` : unit === '' ? text : `${text} ${unit}`;
}
