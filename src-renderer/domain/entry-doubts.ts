import { correctSlip } from './checks/slip-correction.ts';
import { findUnitSlip } from './checks/unit-slip.ts';
import { oddInKind } from './column-kinds.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import { readCell, type Cell } from './notation.ts';
import { printedSeparators, type Separators } from './notation-numbers.ts';
import { explainForm } from './number-forms.ts';
import type { Series } from './observations.ts';
import { reportingUnit } from './rounding.ts';

/** What makes an entry look wrong, to be asked before it is saved: it may be right all the same. */
export interface Doubt {
  /** What looks wrong, each reason in words. */
  readonly reasons: ReadonlyArray<string>;
  /** The entry as it was read; null where it takes the figure out. */
  readonly typed: Cell | null;
  /** What was probably meant; null where nothing obvious is. */
  readonly correction: Cell | null;
  /** How many undone steps can no longer be redone once it is saved, where that is to be asked; else left out. */
  readonly endsRedo?: number;
}

export interface DoubtQuestion {
  readonly series: Series;
  /** The canonical id of the period. */
  readonly period: string;
  /** Where the figure will be; an edition that does not exist yet comes after all others. */
  readonly editionId: string;
  readonly cell: Cell;
  readonly figures: Figures;
  /** What was typed and how numbers were, where that is known. */
  readonly typed?: { readonly text: string; readonly separators: Separators };
}

/** The doubt about an entry that can be read and may be written; null when nothing speaks against it. */
export function doubtEntry(question: DoubtQuestion): Doubt | null {
  const { series, cell } = question;
  const slip = findSlip(question, cell);
  const odd = oddInKind(cell, series);
  const other = findOtherForm(question);
  const reasons = [
    ...(slip === null ? [] : [slip.message]),
    ...(odd === null ? [] : [odd]),
    ...(other === null ? [] : [other.reason]),
  ];
  if (reasons.length === 0) return null;
  const printed = question.figures.printed(series.id);
  const candidates = [
    slip === null ? null : correctSlip({ cell, slip, unit: series.unit, printed }),
    other?.cell ?? null,
  ];
  const correction = candidates.find((one) => one !== null && isSound(question, one)) ?? null;
  return { reasons, typed: cell, correction };
}

function findSlip(question: DoubtQuestion, cell: Cell) {
  const { series, period, editionId, figures } = question;
  return findUnitSlip({ series, period, editionId, figure: cell, figures });
}

/** A correction that would be doubted itself is none. */
function isSound(question: DoubtQuestion, cell: Cell): boolean {
  return findSlip(question, cell) === null && oddInKind(cell, question.series) === null;
}

/**
 * Where a comma begins decimals, `30,000` is 30 with three of them, and what Lode prints for thirty thousand. In a
 * series that never had three decimals the latter may be meant.
 */
function findOtherForm({ series, cell, figures, typed }: DoubtQuestion) {
  if (typed === undefined || typed.separators.decimal === printedSeparators.decimal) return null;
  const [own, ofSeries] = [[cell.printed], figures.printed(series.id)].map(reportingUnit);
  if (own !== 0.001 || ofSeries === own) return null;
  const asPrinted = readCell(typed.text);
  if (!asPrinted.ok || isEqual(asPrinted.value.value, cell.value)) return null;
  return {
    cell: asPrinted.value,
    reason: `It was read as ${cell.printed}, a figure with three decimals. ${explainForm(typed.separators)}`,
  };
}
