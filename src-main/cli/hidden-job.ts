import type { BrowserWindow } from 'electron';
import type { Requests } from '#ipc/contract.ts';
import type { Job, JobResult } from '#ipc/contract/jobs.ts';
import type { WindowSettings } from '#ipc/contract/settings.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import { answerRequests } from '../ipc/handle.ts';
import { fail, succeed, type Result } from '../result.ts';
import { respondToReading } from '../reading-requests.ts';
import { orThrow, respondToSafety } from '../safety-requests.ts';
import { readingStartOf, sessionAt, sessionOf, startOf } from '../start.ts';
import { makePdf } from '../picture-requests.ts';
import { openHiddenWindow } from '../window.ts';
import { ReadingWorkspace } from '../workspace/reading-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { JobFileRequests } from './job-files.ts';

/** A page that has asked nothing of main for so long counts as hung. */
const PATIENCE_MS = 60_000;

/**
 * Has the job done by the page in a window that nobody sees. Resolves to what it came to, or to why it never finished;
 * the window is gone by then. What `interrupted` resolves to ends the wait early.
 */
export async function doJob(
  workspace: Workspace | ReadingWorkspace,
  job: Job,
  about: { readonly settings: WindowSettings; readonly requests: JobFileRequests },
  interrupted: Promise<string>,
): Promise<Result<JobResult>> {
  const session =
    workspace instanceof ReadingWorkspace ? sessionAt(workspace.copy.store) : sessionOf(workspace);
  const window = openHiddenWindow(session);
  const silence = new SilenceWatch();
  try {
    const finished = new Promise<Result<JobResult>>((resolve) => {
      const responder = respondToJob(window, workspace, job, about, resolve);
      answerRequests(window, silence.noticing(responder));
    });
    return await Promise.race([
      finished,
      interrupted.then(fail),
      silence.broken.then(fail),
      whenBroken(window).then(fail),
    ]);
  } finally {
    silence.end();
    window.destroy();
  }
}

/** What answers the requests of a hidden window: the job, the store's state, and no dialogs. */
function respondToJob(
  window: BrowserWindow,
  workspace: Workspace | ReadingWorkspace,
  job: Job,
  about: Parameters<typeof doJob>[2],
  finish: (result: Result<JobResult>) => void,
): Requests {
  const refuse = async (): Promise<never> => {
    throw new Error('This is not possible on the command line.');
  };
  return {
    ...about.requests,
    ...(workspace instanceof ReadingWorkspace
      ? {
          ...respondToReading(workspace),
          start: async () => readingStartOf(workspace, about.settings),
        }
      : {
          ...respondToSafety(() => workspace),
          start: async () => startOf(workspace, about.settings),
          storeCommitted: async (state: StoreState, entry: string | null) =>
            orThrow(await workspace.storeCommitted(state, entry)),
        }),
    job: async () => job,
    finishJob: async (result) => finish(succeed(result)),
    // A command makes a backup only when that is its job.
    offerBackups: async () => undefined,
    // What the page could not handle: nothing will come of the job any more.
    reportError: async (message) => finish(fail(`The command failed: ${message}`)),
    saveSettings: async () => undefined,
    openText: refuse,
    saveText: refuse,
    saveBytes: refuse,
    saveWithFiles: refuse,
    printPage: refuse,
    makePdf: (options) => makePdf(window, options),
    copyPicture: refuse,
    copyText: refuse,
    chooseWorkspace: refuse,
    newWorkspace: refuse,
    listRecent: refuse,
    openRecent: refuse,
    forgetRecent: refuse,
    describeWorkspace: refuse,
    backupLimit: refuse,
    setBackupLimit: refuse,
    renameWorkspace: refuse,
    startOver: refuse,
    findObstacle: refuse,
    recover: refuse,
    finishRecovery: refuse,
    tryAgain: refuse,
    openForReading: refuse,
    putBackColdCopy: refuse,
    chooseMergeSource: refuse,
    openMergeSource: refuse,
    readMergeSource: refuse,
    closeMergeSource: refuse,
    acceptStore: refuse,
    readyToClose: async () => undefined,
    showWorkspace: refuse,
  };
}

/** Resolves, in words, when the page can no longer finish anything. */
function whenBroken({ webContents }: BrowserWindow): Promise<string> {
  return new Promise((resolve) => {
    webContents.on('render-process-gone', (_event, { reason }) =>
      resolve(`The process that does the work ended by itself (${reason}).`),
    );
    webContents.on('preload-error', (_event, _path, { message }) =>
      resolve(`The program is damaged: ${message}`),
    );
    webContents.on('did-navigate', (_event, _url, status) => {
      if (status >= 400) resolve(`The program is damaged: its page is missing (${status}).`);
    });
    webContents.on('did-fail-load', (_event, _code, description) =>
      resolve(`The program is damaged: its page did not load (${description}).`),
    );
  });
}

/** Notices when a page has asked nothing for too long. */
class SilenceWatch {
  readonly broken: Promise<string>;
  #announce: (reason: string) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor() {
    this.broken = new Promise((resolve) => {
      this.#announce = resolve;
    });
    this.#restart();
  }

  /** The same responder, each of whose requests counts as a sign of life. */
  noticing(responder: Requests): Requests {
    return new Proxy(responder, {
      get: (target, name, receiver) => {
        this.#restart();
        return Reflect.get(target, name, receiver);
      },
    });
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#announce(`The command gave no sign of life for ${PATIENCE_MS / 1000} seconds.`);
    }, PATIENCE_MS);
  }
}
