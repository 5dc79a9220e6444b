import type { Job, JobResult, Start } from '#ipc/contract.ts';
import type { Store } from '#data/store.ts';
import { assertNever } from '#domain/result.ts';
import { runCompare } from './compare.ts';
import { runExport } from './export.ts';
import { runGet } from './get.ts';
import { runInfo } from './info.ts';
import { noStore } from './outcome.ts';
import { runSet } from './set.ts';
import { openForJob } from './store-session.ts';
import { runVerify } from './verify.ts';

/** Does the one job that this hidden window was opened for, and tells main what came of it. */
export async function runInHiddenWindow(start: Start, job: Job): Promise<void> {
  const opened = await openForJob(start);
  const result = opened.ok ? await runJob(opened.value, start, job) : unopened(job, opened.reason);
  if (opened.ok) opened.value.db.close();
  await window.lode.finishJob(result);
}

/** For `verify`, a store that does not open is a finding, not a failure to look. */
function unopened(job: Job, reason: string): JobResult {
  if (job.command !== 'verify') return noStore(reason);
  const json = { ok: false, findings: [reason] };
  return { exit: 1, json, text: reason, messages: [], files: [] };
}

function runJob(store: Store, start: Start, job: Job): Promise<JobResult> {
  switch (job.command) {
    case 'info':
      return runInfo(store, start.path);
    case 'get':
      return runGet(store.db, job);
    case 'set':
      return runSet(store, job);
    case 'compare':
      return runCompare(store.db, job);
    case 'export':
      return runExport(store.db, job);
    case 'verify':
      return runVerify(store);
    default:
      return assertNever(job);
  }
}
