import type { Requests } from '#ipc/contract.ts';
import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import { makeBackup, readInPieces, type BackupPort } from '#data/backups.ts';
import { findDifferences, type Differences } from '#data/compare-with-store.ts';
import { restore } from '#data/restore-backup.ts';
import type { Store } from '#data/store.ts';
import { makeSnapshot } from '#data/tasks.ts';
import { plural } from '#domain/plural.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { done, foundProblems, wrongUsage } from './outcome.ts';

type RestoreJob = Extract<Job, { command: 'restore' }>;
type Main = BackupPort & Pick<Requests, 'readJobFile' | 'verifyBackup'>;

/** `lode restore`: makes the workspace what the backup holds, as one step that undo takes back; 1 when it is no sound one. */
export async function runRestore(store: Store, job: RestoreJob, main: Main): Promise<JobResult> {
  const answer = (changed: Partial<RestoreJson> = {}): RestoreJson => ({
    restored_from: job.file,
    changes: 0,
    by_table: [],
    sequence: store.state.sequence,
    backup_before: null,
    ...changed,
  });
  const bytes = await readBytes(main);
  if (!bytes.ok) return wrongUsage(bytes.reason);
  const found = await lookInside(store, job, main, bytes.value);
  if (!found.ok) {
    const problem = `${job.file} cannot be restored: ${found.reason}`;
    return foundProblems({ ...answer(), problem }, 'Nothing was changed.', [problem]);
  }
  const { groups, state } = found.value;
  const restored = await restore(
    { label: `Restore the backup ${nameOf(job)}`, chosen: groups, all: groups },
    {
      backUp: () => makeBackup(main, 'before-restore', store.state, () => makeSnapshot(store.db)),
      commit: (step) => store.commit(step),
    },
  );
  if (!restored.ok) throw new Error(restored.reason);
  if (restored.value === null) {
    return done(answer(), 'Nothing to restore: the workspace holds what the backup holds.');
  }
  const { step, backupBefore } = restored.value;
  const isForeign = state.uuid !== store.state.uuid;
  return done(
    answer({
      changes: step.changes.length,
      by_table: groups.map(({ tableId, changes }) => ({
        table: tableId === '' ? null : tableId,
        changes: changes.length,
      })),
      backup_before: backupBefore.name,
    }),
    describe(job, groups, backupBefore.name),
    [],
    isForeign ? ['Warning: the backup is of another workspace.'] : [],
  );
}

interface RestoreJson {
  readonly restored_from: string;
  readonly changes: number;
  /** `table` is null for what belongs to no table. */
  readonly by_table: ReadonlyArray<{ readonly table: string | null; readonly changes: number }>;
  readonly sequence: number;
  readonly backup_before: string | null;
}

async function lookInside(
  store: Store,
  { backup }: RestoreJob,
  main: Main,
  bytes: Uint8Array,
): Promise<Result<Differences>> {
  if (backup !== null) {
    const { health, problem } = await main.verifyBackup(backup);
    if (health === 'damaged') return fail(problem);
  }
  return findDifferences(store.db, bytes);
}

async function readBytes(main: Main): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readInPieces((offset) => main.readJobFile(offset)));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function describe(job: RestoreJob, groups: Differences['groups'], backupBefore: string): string {
  return [
    ...groups.map(
      ({ title, changes }) =>
        `${title === '' ? 'The workspace as a whole' : title}: ${plural(changes.length, 'change')}`,
    ),
    `Restored from ${job.file} as one step; undo takes it back.`,
    `What was there before is in the backup ${backupBefore}`,
  ].join('\n');
}

/** The file's own name: the folder it lies in says nothing in a log. */
function nameOf({ file, backup }: RestoreJob): string {
  return backup ?? file.split(/[/\\]/).at(-1) ?? file;
}
