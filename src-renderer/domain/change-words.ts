import type { Measured } from './measure.ts';
import { printNumber } from './notation-numbers.ts';
import { printValue } from './notation.ts';
import type { Observation } from './observations.ts';
import { kindNames } from './values.ts';

export interface ChangeOptions {
  /** What to call each side in the reason; its period when left out. */
  readonly from?: string;
  readonly to?: string;
  /** The unit of both figures. Figures in `%` are compared in percentage points, never in percent of percent. */
  readonly unit?: string;
  /** What both measure. Known with the unit, amounts are compared only over like stretches of time. */
  readonly indicator?: string;
}

/** What messages call the two sides: their periods, with the editions where both are of one period. */
export function nameSides(
  from: Measured | null,
  to: Measured | null,
  options: ChangeOptions,
): { fromName: string; toName: string } {
  const [base, target] = [from?.observation, to?.observation];
  const isOnePeriod = base !== undefined && base.period === target?.period;
  const name = ({ period, editionId }: Observation) =>
    isOnePeriod ? `${period} in ${editionId}` : period;
  return {
    fromName: options.from ?? (base === undefined ? 'the base figure' : name(base)),
    toName: options.to ?? (target === undefined ? 'the compared figure' : name(target)),
  };
}

/** What stands in the way on each side, as one sentence. */
export function sentence(clauses: ReadonlyArray<string>): string {
  const text = clauses.join(' and ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** What stands in the way of any change, said of that side; null when it states an amount. */
export function statusOf(side: Measured | null, name: string): string | null {
  const kind = side?.observation.value.kind;
  switch (kind) {
    case undefined:
      return `${name} is not listed`;
    case 'bound':
      return `${name} is a bound`;
    case 'not-available':
    case 'withheld':
    case 'not-applicable':
      return `${name} is ${kindNames[kind]}`;
    default:
      return null;
  }
}

/** Why there is no percent from this base; null when there is one. */
export function baseFault(name: string, base: number): string | null {
  if (base > 0) return null;
  const is = base === 0 ? 'is zero' : 'is below zero';
  return `${name} ${is}: there is no percent from it.`;
}

/** Both figures as printed: `109,000 to 97,200`. */
export function printPair(from: Measured | null, to: Measured | null): string {
  return `${printSide(from)} to ${printSide(to)}`;
}

function printSide(side: Measured | null): string {
  if (side === null) return 'not listed';
  const { printed, value } = side.observation;
  return printed === '' ? printValue(value) : printed;
}

/** A number as it stands in a calculation. */
export function term(value: number): string {
  return value < 0 ? `(${printNumber(value)})` : printNumber(value);
}

export function printIfFinite(value: number): string {
  return Number.isFinite(value) ? printNumber(value) : 'too large';
}

export function twoDecimals(percent: number): string {
  return `${printNumber(percent, 2)}%`;
}
