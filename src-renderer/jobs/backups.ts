import type { Requests } from '#ipc/contract.ts';
import type { JobResult } from '#ipc/contract/jobs.ts';
import type { Start } from '#ipc/contract/window.ts';
import { toBackupRecord, type BackupRecord } from './backup-record.ts';
import { done } from './outcome.ts';
import { textTable } from './text-table.ts';

/** `lode backups`: those of the workspace, newest first, and what each is worth. */
export async function runBackups(
  start: Pick<Start, 'path' | 'platform'>,
  main: Pick<Requests, 'listBackups'>,
): Promise<JobResult> {
  const { entries } = await main.listBackups();
  const backups = entries.map((entry) => toBackupRecord(entry, start));
  const damaged = backups.filter(({ health }) => health === 'damaged').length;
  const messages = damaged === 0 ? [] : [`${damaged} of ${backups.length} damaged.`];
  return done({ backups }, describe(backups), [], messages);
}

function describe(backups: ReadonlyArray<BackupRecord>): string {
  if (backups.length === 0) return 'No backups.';
  const table = textTable(
    ['name', 'observations', 'notes', 'changes', 'bytes', 'health'],
    backups.map(({ name, counts, size, health }) => [
      name,
      ...[counts?.observations, counts?.annotations, counts?.revisions].map((count) =>
        String(count ?? 'not known'),
      ),
      String(size),
      health,
    ]),
  );
  const problems = backups.flatMap(({ name, problem }) =>
    problem === '' ? [] : [`${name}: ${problem}`],
  );
  return [table, ...problems].join('\n');
}
