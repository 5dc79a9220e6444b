import { wordingLimits, type WordingLimits } from './checks/claims.ts';
import type { SeriesBreak } from './compare/series-break.ts';
import type { Separators } from './notation-numbers.ts';
import { separatorsOf, type NumberForm } from './number-forms.ts';

/** What the analyst decided about a workspace: kept in its store, in the log and in undo. */
export interface Choices {
  readonly key: 'choices';
  /** What words of degree mean. */
  readonly wording: WordingLimits;
  readonly numberForm: NumberForm;
  /** The series breaks that figures are compared across; left out when there are none. */
  readonly acknowledgedBreaks?: ReadonlyArray<AcknowledgedBreak>;
}

/** A series break across which the analyst decided to compare. */
export interface AcknowledgedBreak extends SeriesBreak {
  /** When, in milliseconds. */
  readonly at: number;
}

/** What goes for a workspace in which nothing was decided yet. */
export const defaultChoices: Choices = {
  key: 'choices',
  wording: wordingLimits,
  numberForm: 'comma-point',
};

/** The marks by which typed numbers are read. */
export function separatorsFor({ numberForm }: Choices): Separators {
  return separatorsOf[numberForm];
}
