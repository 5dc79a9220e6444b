import type { Check, CheckKind, CheckResult } from '#domain/checks/check.ts';
import { isProblem } from '#domain/checks/check.ts';
import { noteOfCheck } from '#domain/checks/note-references.ts';

/** What a check found, as the list says it. */
export const verdictWords: Readonly<Record<CheckResult, string>> = {
  'does-not-add': 'does not add',
  suspect: 'suspect',
  missing: 'missing',
  note: 'note',
  'adds-within-rounding': 'adds within rounding',
  adds: 'adds',
  ok: 'passed',
};

/** What a check looks at, as the list and its filter say it. */
export const kindWords: Readonly<Record<CheckKind, string>> = {
  total: 'Total',
  parts: 'Parts and whole',
  range: 'Range',
  quarters: 'Year and quarters',
  'unit-slip': 'Unit',
  missing: 'Missing figures',
  source: 'Source',
  capacity: 'Capacity',
  disclosure: 'Disclosure',
  statement: 'Statement',
};

/** What one check looks at: of a note it is its sentences. */
export function nameKind(check: Pick<Check, 'id' | 'kind' | 'result'>): string {
  if (noteOfCheck(check) === null) return kindWords[check.kind];
  return isProblem(check) ? 'Sentences that no longer hold' : 'Sentences in a note';
}

export type GroupId = 'problems' | 'notes' | 'rounding' | 'passed';

/** A heading of the list with the checks that stand below it. */
export interface Group {
  readonly id: GroupId;
  readonly title: string;
  readonly checks: ReadonlyArray<Check>;
}

/** In the order in which they are read: what calls for the analyst first. */
const groupTitles: ReadonlyArray<readonly [GroupId, string]> = [
  ['problems', 'Problems'],
  ['notes', 'Notes'],
  ['rounding', 'Adds within rounding'],
  ['passed', 'Passed'],
];

const resultOrder: ReadonlyArray<CheckResult> = [
  'does-not-add',
  'suspect',
  'missing',
  'note',
  'adds-within-rounding',
  'adds',
  'ok',
];

export function groupOf(check: Pick<Check, 'result'>): GroupId {
  if (isProblem(check)) return 'problems';
  if (check.result === 'note') return 'notes';
  return check.result === 'adds-within-rounding' ? 'rounding' : 'passed';
}

/** The checks as they are read: by group, in the first by gravity, then as they come. */
export function sortForReading(checks: ReadonlyArray<Check>): Check[] {
  // Within what passed, "adds" and "passed" are one verdict: the order of the document stays.
  const place = (check: Check) =>
    groupOf(check) === 'passed' ? resultOrder.length : resultOrder.indexOf(check.result);
  return [...checks].sort((a, b) => place(a) - place(b));
}

/**
 * The first so many checks below their headings, and one besides wherever it stands; groups that none of them is in are
 * left out.
 */
export function groupFirst(
  sorted: ReadonlyArray<Check>,
  count: number,
  also: string | null = null,
): Group[] {
  const first = sorted.filter(({ id }, at) => at < count || id === also);
  return groupTitles.flatMap(([id, title]) => {
    const checks = first.filter((check) => groupOf(check) === id);
    return checks.length === 0 ? [] : [{ id, title, checks }];
  });
}
