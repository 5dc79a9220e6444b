import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import type { Start } from '#ipc/contract/window.ts';
import { openReadingSession, openSession } from '#data/session.ts';
import type { Store } from '#data/store.ts';
import { assertNever } from '#domain/result.ts';
import { runBackup } from './backup.ts';
import { runBackups } from './backups.ts';
import { runChart } from './chart/chart.ts';
import { runCheck } from './check.ts';
import { runCompare } from './compare.ts';
import { runExport } from './export.ts';
import { runGet } from './get.ts';
import { runInfo } from './info.ts';
import { runNote } from './note/note.ts';
import { noStore } from './outcome.ts';
import { runReport } from './report/report.ts';
import { runRestore } from './restore.ts';
import { runRevisions } from './revisions.ts';
import { runSet } from './set.ts';
import { runVerify } from './verify.ts';

type WorkspaceStart = Extract<Start, { kind: 'workspace' }>;
const hint =
  'Open the workspace in the window: it says what can be recovered from backups, and does it.';

/** Does the one job that this hidden window was opened for, and tells main what came of it, whatever happens. */
export async function runInHiddenWindow(start: Start, job: Job): Promise<void> {
  const result = await openAndRun(start, job).catch((error: unknown) =>
    noStore(`The command failed: ${error instanceof Error ? error.message : String(error)}`),
  );
  await window.lode.finishJob(result);
}

async function openAndRun(start: Start, job: Job): Promise<JobResult> {
  if (start.kind === 'refused') return noStore(start.reason);
  // To open it would let Chromium begin anew and remove files that the window can still look at.
  if (start.damage !== '') return unopened(job, `${start.damage} ${hint}`);
  const session =
    start.reading === null
      ? await openSession(start, window.lode)
      : await openReadingSession(start, start.reading, window.lode);
  if (!session.ok) {
    return unopened(
      job,
      session.problem === 'newer' ? session.reason : `${session.reason} ${hint}`,
    );
  }
  const result = await runJob(session.store, start, job);
  session.store.db.close();
  return result;
}

/** For `verify`, a store that does not open is a finding, not a failure to look. */
function unopened(job: Job, reason: string): JobResult {
  if (job.command !== 'verify') return noStore(reason);
  const json = { ok: false, findings: [reason] };
  return { exit: 1, json, text: reason, messages: [], files: [] };
}

function runJob(store: Store, start: WorkspaceStart, job: Job): Promise<JobResult> {
  switch (job.command) {
    case 'info':
      return runInfo(store, start.path, window.lode);
    case 'get':
      return runGet(store.db, job);
    case 'set':
      return runSet(store, job);
    case 'compare':
      return runCompare(store.db, job);
    case 'check':
      return runCheck(store.db, job);
    case 'revisions':
      return runRevisions(store.db, job);
    case 'export':
      return runExport(store.db, job);
    case 'chart':
      return runChart(store.db, job);
    case 'note':
      return runNote(store, start, job, window.lode);
    case 'report':
      return runReport(store.db, job, start.settings.author);
    case 'backup':
      return runBackup(store, start, job, window.lode);
    case 'backups':
      return runBackups(start, window.lode);
    case 'restore':
      return runRestore(store, job, window.lode);
    case 'verify':
      return runVerify(store);
    default:
      return assertNever(job);
  }
}
