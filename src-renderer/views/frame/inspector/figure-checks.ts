import { isProblem, type Check, type CheckResult } from '#domain/checks/check.ts';
import { plural } from '#domain/plural.ts';

/** The checks that concern one figure, by what they call for. */
export interface FigureChecks {
  /** Problems first, then notes; each in the order in which they were found. */
  readonly open: ReadonlyArray<Check>;
  readonly passed: ReadonlyArray<Check>;
}

/** The checks in which this figure was read. */
export function checksOf(
  checks: ReadonlyArray<Check>,
  { seriesId, period }: { readonly seriesId: string; readonly period: string },
): FigureChecks {
  const own = checks.filter(({ cells }) =>
    cells.some((cell) => cell.seriesId === seriesId && cell.period === period),
  );
  const notes = own.filter(({ result }) => result === 'note');
  return {
    open: [...own.filter(isProblem), ...notes],
    passed: own.filter((check) => !isProblem(check) && check.result !== 'note'),
  };
}

/** What came of a check, as a word before its message. */
export const resultWords: Record<CheckResult, string> = {
  adds: 'Adds',
  'adds-within-rounding': 'Adds within rounding',
  'does-not-add': 'Does not add',
  ok: 'In order',
  note: 'Note',
  suspect: 'Suspect',
  missing: 'Missing',
};

/** `1 problem, 2 notes, 5 passed`; what there is none of is left out. */
export function countChecks({ open, passed }: FigureChecks): string {
  const problems = open.filter(isProblem).length;
  const notes = open.length - problems;
  return [
    problems === 0 ? '' : plural(problems, 'problem'),
    notes === 0 ? '' : plural(notes, 'note'),
    passed.length === 0 ? '' : `${passed.length} passed`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
