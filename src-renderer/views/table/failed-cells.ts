import { isProblem, type Check } from '#domain/checks/check.ts';
import { noteOfCheck } from '#domain/checks/note-references.ts';

/**
 * The cells that a check finds wrong, as `series@period`: those that are judged, not all that they are held against.
 * What is missing is no figure that could be wrong, and where a note no longer agrees the note is.
 */
export function failedCells(checks: ReadonlyArray<Check>): ReadonlySet<string> {
  return new Set(
    checks
      .filter((check) => isProblem(check) && check.result !== 'missing')
      .filter((check) => noteOfCheck(check) === null)
      .flatMap(({ cells }) => cells.slice(0, 1))
      .map(({ seriesId, period }) => `${seriesId}@${period}`),
  );
}
