import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import type { LodeDatabase } from '#data/database.ts';
import { readWorkspace } from '#data/read-workspace.ts';
import { isProblem, type Check } from '#domain/checks/check.ts';
import { countProblems, runChecks } from '#domain/checks/run-checks.ts';
import { latest } from '#domain/view.ts';
import { plural } from '#domain/plural.ts';
import { findEdition, findTable } from './lookup.ts';
import { done, foundProblems, wrongUsage } from './outcome.ts';

/**
 * `lode check`: every check that the newest figures allow, or the figures as of one edition; of all tables or of one.
 * 1 when something does not add, is suspect or is missing.
 */
export async function runCheck(
  db: LodeDatabase,
  job: Extract<Job, { command: 'check' }>,
): Promise<JobResult> {
  if (job.table !== null) {
    const table = await findTable(db, job.table);
    if (!table.ok) return wrongUsage(table.reason);
  }
  if (job.edition !== null) {
    const edition = await findEdition(db, job.edition);
    if (!edition.ok) return wrongUsage(edition.reason);
  }
  // Everything is read for one table too: its checks draw on the others.
  const { choices, ...read } = await readWorkspace(db);
  const view = job.edition === null ? latest : { kind: 'as-of' as const, editionId: job.edition };
  const annotations = await db.annotations.toArray();
  const checks = runChecks({
    ...read,
    view,
    wording: choices.wording,
    choices,
    annotations,
  }).filter(({ table }) => job.table === null || table === job.table);
  const problems = countProblems(checks);
  const json = { problems, checks: checks.map(toJson) };
  const text = toText(checks, problems);
  if (problems === 0) return done(json, text);
  return foundProblems(json, text, [`${plural(problems, 'problem')}.`]);
}

function toJson({ id, kind, table, period, measure, ...found }: Check) {
  const { result, printed, computed, limit, message } = found;
  // To scripts a source that is missing is of the kind `missing`, and its result says that it is no problem.
  const told = kind === 'source' ? 'missing' : kind;
  return { id, kind: told, table, period, measure, result, printed, computed, limit, message };
}

/** What calls for the analyst first, then notes, then how many checks passed. */
function toText(checks: ReadonlyArray<Check>, problems: number): string {
  const line = ({ result, table, period, message }: Check) =>
    `${result}: ${[table, period].filter(Boolean).join(', ') || 'a note'}\n  ${message}`;
  const notes = checks.filter(({ result }) => result === 'note');
  const within = checks.filter(({ result }) => result === 'adds-within-rounding');
  const passed = checks.length - problems - notes.length;
  return [
    ...checks.filter(isProblem).map(line),
    ...[...notes, ...within].map(line),
    `${plural(checks.length, 'check')}: ${plural(problems, 'problem')}, ${plural(notes.length, 'note')}, ${passed} passed.`,
  ].join('\n');
}
