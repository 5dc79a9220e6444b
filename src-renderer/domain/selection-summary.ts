import { compareFigures, stopChange, type Change } from './change.ts';
import { pointOf, type Derived, type Input } from './derived.ts';
import type { Measured } from './measure.ts';
import type { Series } from './observations.ts';
import { isStop, kindOf, type InputKind } from './status-algebra.ts';
import { sumSpan } from './sums.ts';

/** One selected cell: its series and what the view shows there; null is not listed. */
export interface SelectedCell {
  readonly series: Series;
  readonly name: string;
  readonly figure: Measured | null;
}

/** Why two figures of a series are not compared, in words; null when nothing speaks against it. */
export type StopBetween = (series: Series, from: Measured, to: Measured) => string | null;

/** What is left out of a sum, and how many cells it is. */
export interface LeftOut {
  readonly why: Extract<InputKind, 'withheld' | 'not-available' | 'not-applicable'> | 'total';
  readonly count: number;
}

export interface SelectionSummary {
  /** Cells in which something stands. */
  readonly filled: number;
  readonly empty: number;
  /** In the one unit of all of them; null where there is none, and `reason` says why. */
  readonly unit: string | null;
  /** Of what can be added up, with its span and flags; null where amounts of that kind do not add up. */
  readonly sum: Derived | null;
  /** Of the single numbers; null where there is none. Zero counts as 0. */
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** From the first to the last figure of one row; null where several rows are selected. */
  readonly change: Change | null;
  readonly leftOut: ReadonlyArray<LeftOut>;
  /** Why there is no sum, in words; null when there is one. */
  readonly reason: string | null;
}

/**
 * What the selected cells come to, in reading order. Withheld, not available and not applicable figures are left out and
 * counted; cells in which nothing is listed are no figures. A total beside its parts would count them twice: it is left
 * out too. Different units are not added, nor are percentages and unit prices. `stopBetween` says why two figures of a row
 * are not compared, such as a series break between them; nothing stops them when it is left out.
 */
export function summariseSelection(
  cells: ReadonlyArray<SelectedCell>,
  stopBetween: StopBetween = () => null,
): SelectionSummary {
  const filled = cells.filter(({ figure }) => figure !== null);
  const hasParts = filled.some(({ series }) => series.role === 'part');
  const isTotal = ({ series }: SelectedCell) => hasParts && series.role !== 'part';
  const parts = filled.filter((cell) => !isTotal(cell));
  const used = parts.filter(({ figure }) => !isStop(kindOf(figure)));
  const reason = whyNoSum(used);
  const points = used.flatMap(({ figure }) => (figure === null ? [] : (pointOf(figure) ?? [])));
  const sameUnit = oneOf(used.map(({ series }) => series.unit));
  const sum = reason === null ? sumSpan(used.map(toInput)) : null;
  return {
    filled: filled.length,
    empty: cells.length - filled.length,
    unit: sameUnit,
    sum,
    mean: sameUnit === null || points.length === 0 ? null : average(points),
    min: sameUnit === null || points.length === 0 ? null : least(points),
    max:
      sameUnit === null || points.length === 0 ? null : -least(points.map((point) => -point)) + 0,
    change: changeAlong(filled, stopBetween),
    leftOut: countLeftOut(filled, parts),
    reason,
  };
}

function toInput({ name, figure }: SelectedCell): Input {
  return { name, figure };
}

function whyNoSum(used: ReadonlyArray<SelectedCell>): string | null {
  if (used.length === 0) return 'There is no amount among them.';
  if (oneOf(used.map(({ series }) => series.unit)) === null) {
    return 'They are in different units.';
  }
  if (oneOf(used.map(({ series }) => series.measure)) === null) {
    return 'They measure different things.';
  }
  const unit = used[0]?.series.unit ?? '';
  if (unit === '%') return 'Percentages do not add up.';
  // Money for an amount; tons per year are a capacity, which adds up.
  if (/\/(?!yr$)/.test(unit)) return 'Prices do not add up.';
  return null;
}

function changeAlong(filled: ReadonlyArray<SelectedCell>, stopBetween: StopBetween): Change | null {
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  if (oneOf(filled.map(({ series }) => series.id)) === null) return null;
  const { unit, indicator } = first.series;
  const stop =
    first.figure === null || last.figure === null
      ? null
      : stopBetween(first.series, first.figure, last.figure);
  if (stop !== null) return stopChange(first.figure, last.figure, stop);
  return compareFigures(first.figure, last.figure, { unit, indicator });
}

function countLeftOut(
  filled: ReadonlyArray<SelectedCell>,
  parts: ReadonlyArray<SelectedCell>,
): LeftOut[] {
  const count = (kind: InputKind) => parts.filter(({ figure }) => kindOf(figure) === kind).length;
  const all: LeftOut[] = [
    { why: 'not-available', count: count('not-available') },
    { why: 'withheld', count: count('withheld') },
    { why: 'not-applicable', count: count('not-applicable') },
    { why: 'total', count: filled.length - parts.length },
  ];
  return all.filter((one) => one.count > 0);
}

/** The value that all have; null when they differ or there are none. */
function oneOf(values: ReadonlyArray<string>): string | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** There may be more of them than a function takes arguments. */
function least(points: ReadonlyArray<number>): number {
  return points.reduce((found, point) => Math.min(found, point), Infinity);
}

function average(points: ReadonlyArray<number>): number | null {
  const mean = points.reduce((sum, point) => sum + point / points.length, 0);
  return Number.isFinite(mean) ? mean : null;
}
