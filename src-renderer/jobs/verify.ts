import type { JobResult } from '#ipc/contract/jobs.ts';
import { findFaults } from '#data/health.ts';
import type { Store } from '#data/store.ts';
import { done, foundProblems } from './outcome.ts';

/** `lode verify`: looks for what does not fit together in the store; 1 when something was found. */
export async function runVerify(store: Store): Promise<JobResult> {
  const findings = await findFaults(store.db);
  if (findings.length > 0) return foundProblems({ ok: false, findings }, findings.join('\n'), []);
  const { observations, series, tables } = store.state.counts;
  return done(
    { ok: true, findings },
    `Healthy: ${observations} observations, ${series} series, ${tables} tables.`,
  );
}
