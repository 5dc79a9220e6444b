import type { Start } from '#ipc/contract.ts';
import { fetchBaseline } from '#data/baseline.ts';
import { openStore } from '#data/open.ts';
import { Store } from '#data/store.ts';
import { fail, succeed, type Result } from '#domain/result.ts';

/** The store of the workspace that main opened for a job; fails with the reason when it cannot be used. */
export async function openForJob(start: Start): Promise<Result<Store>> {
  if (start.kind === 'refused') return fail(start.reason);
  const opened = await openStore({
    expected: start.expected,
    loadBaseline: fetchBaseline,
    makeId: () => crypto.randomUUID(),
    now: Date.now(),
  });
  if (!opened.ok) return fail(opened.reason);
  await window.lode.storeCommitted(opened.state);
  return succeed(
    new Store(opened.db, opened.state, (state) => window.lode.storeCommitted(state), Date.now),
  );
}
