import type { Cell } from './notation.ts';
import { quote } from './notation-text.ts';
import type { Series } from './observations.ts';
import type { Value } from './values.ts';

/** What is counted, weighed or paid for: none of it is ever below zero. Changes, premiums and rates may be. */
const amounts: ReadonlySet<string> = new Set([
  'capacity',
  'consumption',
  'count',
  'price',
  'production',
  'quantity',
  'share',
  'shipments',
  'stocks',
  'utilization',
  'value',
]);

/** What parts of one whole are in percent of, by their measure. */
const wholes: Readonly<Record<string, string>> = {
  share: 'the whole of which it is a share',
  utilization: 'the whole capacity',
};

/** Why the figure cannot stand in the series whatever the source says, in words; null when it can. */
export function contradictKind(
  { value, printed }: Pick<Cell, 'value' | 'printed'>,
  series: Series,
): string | null {
  const { measure, indicator } = series;
  // Net trade is a difference, and so is a balance.
  const isDifference = /\b(?:net|balance)\b/i.test(`${indicator} ${measure}`);
  if (!amounts.has(measure) || isDifference || !isBelowZero(value)) return null;
  return `${quote(printed)} is below zero, and no ${measure} can be. Changes and net trade can: enter it in a series that states one.`;
}

/** What is odd about the figure in its series, though it may be right, in words; null when nothing is. */
export function oddInKind(
  { value, printed }: Pick<Cell, 'value' | 'printed'>,
  { measure, unit }: Series,
): string | null {
  const whole = wholes[measure];
  if (whole === undefined || unit !== '%' || !isAbove(value, 100)) return null;
  return `${printed.replace(/%$/, '')}% is more than ${whole}.`;
}

function isBelowZero(value: Value): boolean {
  switch (value.kind) {
    case 'number':
      return value.value < 0;
    case 'range':
      return value.low < 0;
    case 'bound':
      // Less than zero names no negative number, and means one.
      return value.low === null ? value.high <= 0 : value.low < 0;
    default:
      return false;
  }
}

function isAbove(value: Value, limit: number): boolean {
  switch (value.kind) {
    case 'number':
      return value.value > limit;
    case 'range':
      return value.high > limit;
    case 'bound':
      return value.low !== null && value.low >= limit;
    default:
      return false;
  }
}
