import type { Measured } from './measure.ts';
import type { Flag } from './flags.ts';
import type { Interval } from './intervals.ts';
import { sentence, term } from './change-words.ts';
import { printNumber } from './notation-numbers.ts';
import type { Observation } from './observations.ts';
import { describeKind, inheritFlags, isStop, kindOf, type Status } from './status-algebra.ts';

/** A figure and what sentences call it. Null: nothing is listed. */
export interface Input {
  readonly name: string;
  readonly figure: Measured | null;
}

/** A calculated figure with all that it rests on. */
export interface Derived {
  /** Null when there is no single number; `low` and `high` may still say where it lies. */
  readonly value: number | null;
  /** Where the true value lies, as far as rounding says; a null end is not limited. */
  readonly low: number | null;
  readonly high: number | null;
  readonly status: Status;
  /** Estimated, preliminary, planned and break as the inputs have them. */
  readonly flags: ReadonlyArray<Flag>;
  /** Why there is no value, in words; null when there is one. */
  readonly reason: string | null;
  /** The calculation in one line. */
  readonly working: string;
  readonly inputs: ReadonlyArray<Observation | null>;
}

/** What all results of these inputs share. */
export function startResult(inputs: ReadonlyArray<Input>): Pick<Derived, 'flags' | 'inputs'> {
  const figures = inputs.map(({ figure }) => figure);
  return {
    flags: inheritFlags(figures),
    inputs: figures.map((figure) => figure?.observation ?? null),
  };
}

/** The result that there is none, with the reason in words. */
export function giveReason(inputs: ReadonlyArray<Input>, status: Status, reason: string): Derived {
  return {
    ...startResult(inputs),
    value: null,
    low: null,
    high: null,
    status,
    reason,
    working: `not computed. ${reason}`,
  };
}

/** Names the inputs that state no amount: `Germany is withheld and Laos is not listed.` */
export function nameStops(inputs: ReadonlyArray<Input>): string {
  return sentence(
    inputs
      .filter(({ figure }) => isStop(kindOf(figure)))
      .map(({ name, figure }) => `${name} ${describeKind(kindOf(figure))}`),
  );
}

/** The number that a figure states; zero counts as 0. Null for everything that is no single number. */
export function pointOf(figure: Measured): number | null {
  const { value } = figure.observation;
  return value.kind === 'number' ? value.value : value.kind === 'zero' ? 0 : null;
}

/** The figure as it stands in a calculation: its number, or what was printed. */
export function printInput({ figure }: Input): string {
  if (figure === null) return 'not listed';
  const point = pointOf(figure);
  return point === null ? figure.observation.printed : term(point);
}

/**
 * `rounding allows 97,150 to 97,250`, with that many decimals, or as many more as tell the ends apart; open ends say so.
 */
export function describeSpan({ low, high }: Interval, decimals?: number): string {
  const print = (end: number) => printNumber(end, decimals);
  if (low === null) return high === null ? 'nothing limits it' : `at most ${print(high)}`;
  if (high === null) return `at least ${print(low)}`;
  const [from, to] = [print(low), print(high)];
  const canTellApart = decimals !== undefined && decimals < mostDecimals && low !== high;
  return from === to && canTellApart
    ? describeSpan({ low, high }, decimals + 1)
    : `rounding allows ${from} to ${to}`;
}

const mostDecimals = 6;
