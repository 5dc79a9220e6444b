import type { Span } from '../intervals.ts';

/** What a check looks at. */
export type CheckKind =
  | 'total'
  | 'parts'
  | 'range'
  | 'quarters'
  | 'unit-slip'
  | 'missing'
  | 'source'
  | 'capacity'
  | 'disclosure'
  | 'statement';

export type CheckResult =
  /** The sum, rounded to the printed total's unit, equals it. */
  | 'adds'
  /** It does not, but the difference is within what rounding allows. */
  | 'adds-within-rounding'
  | 'does-not-add'
  | 'ok'
  /** Worth knowing, and not wrong by itself. */
  | 'note'
  | 'suspect'
  | 'missing';

/** A cell that a check concerns; the edition whose figure was read, null where nothing is listed. */
export interface CheckedCell {
  readonly seriesId: string;
  readonly period: string;
  readonly editionId: string | null;
}

/** One check that was made, passed or not. What the three numbers are is said in docs/arithmetic.md for each kind. */
export interface Check {
  /** Stable and readable: kind, series or claim, period. */
  readonly id: string;
  readonly kind: CheckKind;
  readonly table: string;
  readonly period: string;
  readonly measure: string;
  readonly result: CheckResult;
  /** What the source prints. */
  readonly printed: number;
  /** What follows from other figures. */
  readonly computed: number;
  /** How far the two may lie apart, or what must not be exceeded. */
  readonly limit: number;
  /**
   * What is printed or computed, where that is no single number: from its low to its high end. `printed` and `computed`
   * are then the places where the two come nearest.
   */
  readonly printedSpan?: Span;
  readonly computedSpan?: Span;
  readonly message: string;
  /** The first is the one that is judged, where one is; the others are what it is held against. */
  readonly cells: ReadonlyArray<CheckedCell>;
}

export const checkKinds: ReadonlyArray<CheckKind> = [
  'total',
  'parts',
  'range',
  'quarters',
  'unit-slip',
  'missing',
  'source',
  'capacity',
  'disclosure',
  'statement',
];

/** Does this result call for the analyst? Notes do not. */
export function isProblem({ result }: Pick<Check, 'result'>): boolean {
  return result === 'does-not-add' || result === 'suspect' || result === 'missing';
}
