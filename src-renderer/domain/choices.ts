import { wordingLimits, type WordingLimits } from './checks/claims.ts';
import { printedSeparators, type Separators } from './notation-numbers.ts';

/** How the analyst writes numbers when typing; Lode prints them with commas and a point whatever is chosen. */
export type NumberForm = 'comma-point' | 'point-comma' | 'space-comma' | 'apostrophe-point';

/** What the analyst decided about a workspace: kept in its store, in the log and in undo. */
export interface Choices {
  readonly key: 'choices';
  /** What words of degree mean. */
  readonly wording: WordingLimits;
  readonly numberForm: NumberForm;
}

/** What goes for a workspace in which nothing was decided yet. */
export const defaultChoices: Choices = {
  key: 'choices',
  wording: wordingLimits,
  numberForm: 'comma-point',
};

const separatorsOf: Record<NumberForm, Separators> = {
  'comma-point': printedSeparators,
  'point-comma': { thousands: '.', decimal: ',' },
  'space-comma': { thousands: ' ', decimal: ',' },
  'apostrophe-point': { thousands: "'", decimal: '.' },
};

/** The marks by which typed numbers are read. */
export function separatorsFor({ numberForm }: Choices): Separators {
  return separatorsOf[numberForm];
}
