import type { Requests } from '#ipc/contract.ts';
import type { JobResult } from '#ipc/contract/jobs.ts';
import type { NoteJob } from '#ipc/contract/note-jobs.ts';
import type { Store } from '#data/store.ts';
import { addNote, resolveNote } from './change-notes.ts';
import { listNotes } from './list-notes.ts';
import { exportNotesJob, importNotesJob } from './move-notes.ts';

/** `lode note`: what is done to notes from the command line. */
export function runNote(
  store: Store,
  workspace: { readonly path: string; readonly name: string },
  job: NoteJob,
  main: Pick<Requests, 'readJobFile'>,
): Promise<JobResult> {
  switch (job.action) {
    case 'list':
      return listNotes(store.db, job);
    case 'add':
      return addNote(store, job, workspace.path);
    case 'resolve':
      return resolveNote(store, job, workspace.path);
    case 'export':
      return exportNotesJob(store, job, workspace.name);
    case 'import':
      return importNotesJob(store, job, main);
  }
}
