import type { Requests } from '#ipc/contract.ts';
import type { BackupEntry } from '#ipc/contract/backups.ts';
import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import type { Start } from '#ipc/contract/window.ts';
import { makeBackup, type BackupPort } from '#data/backups.ts';
import type { Store } from '#data/store.ts';
import { makeSnapshot } from '#data/tasks.ts';
import { toBackupRecord } from './backup-record.ts';
import { done, wrongUsage } from './outcome.ts';

/** `lode backup`: makes a backup, which main reads back, and copies it to where the command line said. */
export async function runBackup(
  store: Store,
  start: Pick<Start, 'path' | 'platform'>,
  job: Extract<Job, { command: 'backup' }>,
  main: BackupPort & Pick<Requests, 'copyBackup'>,
): Promise<JobResult> {
  const made = await makeBackup(main, 'asked', store.state, () => makeSnapshot(store.db));
  const backup = toBackupRecord(made, start);
  const text = `Backed up and read back: ${backup.path}`;
  if (!job.copy) return done({ backup, out: null }, text);
  try {
    const out = await main.copyBackup(made.name);
    return done({ backup, out }, `${text}\nCopied to ${out}`);
  } catch (error) {
    return wrongUsage(reasonOf(error), describeKept(made));
  }
}

/** What was asked for was not done whole, but the backup is a good one. */
function describeKept({ name }: BackupEntry): string {
  return `The backup itself was made and is kept in the workspace: ${name}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
