import type { Analyses, AnalysisName } from '#domain/analyses.ts';
import type { Check } from '#domain/checks/check.ts';
import { packChecks, unpackChecks, type PackedChecks } from '#domain/checks/packed-checks.ts';

/** Analyses as the worker hands them to the window, which must not be held up by what they hold. */
export type HandedOver = Omit<Analyses, 'checks'> & { readonly checks: PackedChecks };

/** The checks of a large table name every one of its cells; all else is small. */
export function handOver<Name extends AnalysisName>(
  name: Name,
  made: Analyses[AnalysisName],
): HandedOver[Name] {
  // The name says what was made.
  return (name === 'checks' ? packChecks(made as ReadonlyArray<Check>) : made) as HandedOver[Name];
}

/** What was handed over, as it was made. */
export function takeOver<Name extends AnalysisName>(
  name: Name,
  handed: HandedOver[AnalysisName],
): Analyses[Name] {
  return (name === 'checks' ? unpackChecks(handed as PackedChecks) : handed) as Analyses[Name];
}
