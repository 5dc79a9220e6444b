import type { Measured } from './measure.ts';
import { sortFlags, type Flag } from './flags.ts';
import { kindNames, type ValueKind } from './values.ts';

/** What a calculation can meet in a cell: any kind of value, or no observation at all. */
export type InputKind = ValueKind | 'not-listed';

/** What it comes to. `undefined` is said of a quotient that arithmetic does not give, such as one by zero. */
export type Status = InputKind | 'undefined';

type Row<Result> = Readonly<Record<InputKind, Result>>;

/** In the order in which one overrides another: a withheld input withholds the result, whatever else is missing. */
const stops = ['withheld', 'not-applicable', 'not-available', 'not-listed'] as const;

/** What a stop makes of an amount: itself. */
const ends = {
  withheld: 'withheld',
  'not-applicable': 'not-applicable',
  'not-available': 'not-available',
  'not-listed': 'not-listed',
} as const;

/** The rows of the stops themselves, alike in every table. */
const stopRows = {
  withheld: stopRow('withheld'),
  'not-applicable': stopRow('not-applicable'),
  'not-available': stopRow('not-available'),
  'not-listed': stopRow('not-listed'),
};

/**
 * Status algebra of sums and differences, product.md *Arithmetic*, for every pair of kinds: zero adds nothing, less
 * than half a unit counts as an interval (`range`), a bound leaves the result open on one side, and what is withheld,
 * not applicable, not available or not listed stops the sum.
 */
export const sumTable: Row<Row<InputKind>> = {
  number: {
    number: 'number',
    range: 'range',
    bound: 'bound',
    zero: 'number',
    'less-than-half-unit': 'range',
    ...ends,
  },
  range: {
    number: 'range',
    range: 'range',
    bound: 'bound',
    zero: 'range',
    'less-than-half-unit': 'range',
    ...ends,
  },
  bound: {
    number: 'bound',
    range: 'bound',
    bound: 'bound',
    zero: 'bound',
    'less-than-half-unit': 'bound',
    ...ends,
  },
  zero: {
    number: 'number',
    range: 'range',
    bound: 'bound',
    zero: 'zero',
    'less-than-half-unit': 'less-than-half-unit',
    ...ends,
  },
  'less-than-half-unit': {
    number: 'range',
    range: 'range',
    bound: 'bound',
    zero: 'less-than-half-unit',
    'less-than-half-unit': 'range',
    ...ends,
  },
  ...stopRows,
};

/**
 * Status algebra of quotients (shares, unit values, growth), the first kind divided by the second. There is none by
 * zero, by what may be zero, or by a bound; zero divided by an amount is zero.
 */
export const quotientTable: Row<Row<Status>> = {
  number: quotientRow('number', 'range'),
  range: quotientRow('range', 'range'),
  bound: quotientRow('bound', 'bound'),
  zero: quotientRow('zero', 'zero'),
  'less-than-half-unit': quotientRow('range', 'range'),
  ...stopRows,
};

type FlagOrNone = Flag | 'none';

/**
 * Flags of a result by those of two inputs. Estimated, preliminary and planned inputs and a series break make the
 * result so. Revised does not pass on: it says that a printed figure was restated, and a result was not printed.
 */
export const flagTable: Readonly<
  Record<FlagOrNone, Readonly<Record<FlagOrNone, ReadonlyArray<Flag>>>>
> = {
  none: { none: [], e: ['e'], r: [], p: ['p'], f: ['f'], b: ['b'] },
  e: { none: ['e'], e: ['e'], r: ['e'], p: ['e', 'p'], f: ['e', 'f'], b: ['e', 'b'] },
  r: { none: [], e: ['e'], r: [], p: ['p'], f: ['f'], b: ['b'] },
  p: { none: ['p'], e: ['e', 'p'], r: ['p'], p: ['p'], f: ['p', 'f'], b: ['p', 'b'] },
  f: { none: ['f'], e: ['e', 'f'], r: ['f'], p: ['p', 'f'], f: ['f'], b: ['f', 'b'] },
  b: { none: ['b'], e: ['e', 'b'], r: ['b'], p: ['p', 'b'], f: ['f', 'b'], b: ['b'] },
};

/** The kind of a figure; null is not listed. */
export function kindOf(figure: Measured | null): InputKind {
  return figure?.observation.value.kind ?? 'not-listed';
}

/** The status of a sum of these kinds, in any order; nothing to sum is not listed. */
export function sumStatus(kinds: ReadonlyArray<InputKind>): InputKind {
  const [first, ...rest] = kinds;
  return first === undefined ? 'not-listed' : rest.reduce((a, b) => sumTable[a][b], first);
}

/** The flags that a result inherits from all its inputs. */
export function inheritFlags(inputs: ReadonlyArray<Measured | null>): Flag[] {
  const given = inputs.flatMap((input) => input?.observation.flags ?? []);
  return sortFlags(given.reduce<ReadonlyArray<Flag>>(addFlag, []));
}

function addFlag(inherited: ReadonlyArray<Flag>, flag: Flag): ReadonlyArray<Flag> {
  const beside = inherited.length === 0 ? (['none'] as const) : inherited;
  return sortFlags(beside.flatMap((one) => flagTable[one][flag]));
}

/** Does this status say that there is no amount, not even an interval? */
export function isStop(status: Status): boolean {
  return status === 'undefined' || (stops as ReadonlyArray<Status>).includes(status);
}

/** The kind as a clause says it: `is withheld`, `is a range`, `is not listed`. */
export function describeKind(kind: InputKind): string {
  if (kind === 'not-listed') return 'is not listed';
  return kind === 'range' || kind === 'bound' || kind === 'number'
    ? `is a ${kindNames[kind]}`
    : `is ${kindNames[kind]}`;
}

function stopRow(stop: (typeof stops)[number]): Row<InputKind> {
  // Beside another stop, the one that comes first in the list.
  const beside = (other: (typeof stops)[number]) =>
    stops.indexOf(other) < stops.indexOf(stop) ? other : stop;
  return {
    number: stop,
    range: stop,
    bound: stop,
    zero: stop,
    'less-than-half-unit': stop,
    'not-available': beside('not-available'),
    withheld: beside('withheld'),
    'not-applicable': beside('not-applicable'),
    'not-listed': beside('not-listed'),
  };
}

function quotientRow(byNumber: InputKind, byRange: InputKind): Row<Status> {
  return {
    number: byNumber,
    range: byRange,
    bound: 'undefined',
    zero: 'undefined',
    'less-than-half-unit': 'undefined',
    ...ends,
  };
}
