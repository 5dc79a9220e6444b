import type { Job, JobRequests } from '#ipc/contract/jobs.ts';
import { succeed, type Result } from '../result.ts';
import { orThrow } from '../safety-requests.ts';
import { copyBackup, type BackupSource } from './copy-backup.ts';
import { InputFile } from './input-file.ts';

/** What a job may ask of the files that the command line named, and of no others. */
export type JobFileRequests = Pick<JobRequests, 'readJobFile' | 'copyBackup'>;

/** The file that the job reads; null for jobs that read none. */
export async function openInput(
  job: Job,
  cwd: string,
  backupsFolder: string,
): Promise<Result<InputFile | null>> {
  return job.command === 'restore' || isNoteImport(job)
    ? InputFile.open(job.file, cwd, backupsFolder)
    : succeed(null);
}

/** The job with what was found out about the file that it reads. */
export function withInput(job: Job, input: InputFile | null): Job {
  if (input === null) return job;
  if (isNoteImport(job)) return { ...job, file: input.path };
  return job.command === 'restore' ? { ...job, file: input.path, backup: input.backup } : job;
}

function isNoteImport(job: Job): job is Extract<Job, { action: 'import' }> {
  return job.command === 'note' && job.action === 'import';
}

/** What answers those requests; `out` is the place for a copy. `workspace` is null where backups are only looked at. */
export function respondToJobFiles(
  workspace: BackupSource | null,
  input: InputFile | null,
  out: string | null,
): JobFileRequests {
  return {
    readJobFile: async (offset) => {
      if (input === null) throw new Error('This command is about no file.');
      return input.read(offset);
    },
    copyBackup: async (name) => {
      if (workspace === null) throw new Error('This workspace is only read.');
      if (out === null) throw new Error('The command line names no place for a copy.');
      return orThrow(await copyBackup(workspace, name, out));
    },
  };
}
