import type { BrowserWindow } from 'electron';
import type { Requests } from '#ipc/contract.ts';
import type { FileRequests } from '#ipc/contract/files.ts';
import type { PictureRequests } from '#ipc/contract/pictures.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import type { WorkspaceRequests } from '#ipc/contract/workspaces.ts';
import { log } from './log.ts';
import { respondToPictures } from './picture-requests.ts';
import { orThrow } from './safety-requests.ts';
import { saveWithDialog } from './save.ts';
import type { SettingsKeeper } from './settings.ts';
import { readingStartOf } from './start.ts';
import { keepWindowSettings, reportLoaded, showFolder } from './window-favours.ts';
import { respondToWorkspaces, type WorkspaceSwitch } from './workspace-requests.ts';
import type { ReadingWorkspace } from './workspace/reading-workspace.ts';

/** The requests that are answered alike in a window and on the command line while a workspace is only read. */
type ReadingRequests = Omit<
  Requests,
  | keyof FileRequests
  | keyof PictureRequests
  | Exclude<keyof WorkspaceRequests, 'describeWorkspace' | 'renameWorkspace'>
  | 'start'
  | 'job'
  | 'finishJob'
  | 'saveSettings'
  | 'showWorkspace'
  | 'tryAgain'
  | 'reportError'
>;

/** Answers whatever only reads, and refuses the rest in words: the page is not trusted with not asking for it. */
export function respondToReading(workspace: ReadingWorkspace): ReadingRequests {
  const refuse = async (): Promise<never> => {
    throw new Error(`Nothing can be changed: ${workspace.reading.reason}`);
  };
  return {
    storeCommitted: async (_state, entry) => {
      if (entry !== null) await refuse();
      workspace.noteWhole(new Date());
    },
    readyToClose: async () => undefined,
    // None is ever asked for.
    offerBackups: async () => undefined,
    listBackups: () => workspace.listBackups(),
    readBackup: async (name, offset) => orThrow(await workspace.readBackup(name, offset)),
    verifyBackup: async (name) => orThrow(await workspace.verifyBackup(name)),
    listColdCopies: async () => (await workspace.describe()).coldCopies,
    describeWorkspace: () => workspace.describe(),
    findObstacle: async () => '',
    readJobFile: refuse,
    copyBackup: refuse,
    acceptStore: refuse,
    openForReading: refuse,
    readJournal: refuse,
    readFormerStore: refuse,
    beginBackup: refuse,
    appendBackup: refuse,
    finishBackup: refuse,
    abandonBackup: refuse,
    putBackColdCopy: refuse,
    chooseMergeSource: refuse,
    openMergeSource: refuse,
    readMergeSource: refuse,
    closeMergeSource: async () => undefined,
    renameWorkspace: refuse,
    startOver: refuse,
    recover: refuse,
    finishRecovery: refuse,
  };
}

/** What answers the requests of a window on a workspace that is only read. */
export function respondToReadingPage(
  window: BrowserWindow,
  workspace: ReadingWorkspace,
  keeper: SettingsKeeper,
  owner: WorkspaceSwitch & { tryAgain(): Promise<void> },
): Requests {
  const reading = respondToReading(workspace);
  const refuseJob = async (): Promise<never> => {
    throw new Error('This window has no job to do.');
  };
  const noWorkspace = () => {
    throw new Error(`Nothing can be changed: ${workspace.reading.reason}`);
  };
  return {
    ...respondToWorkspaces(noWorkspace, workspace.path, keeper, owner),
    ...reading,
    ...respondToPictures(window),
    storeCommitted: async (state: StoreState, entry) => {
      await reading.storeCommitted(state, entry);
      reportLoaded(workspace.path, state);
    },
    start: async () => readingStartOf(workspace, keeper.current.window),
    job: async () => null,
    finishJob: refuseJob,
    openText: async () => noWorkspace(),
    saveText: (name, kind, text) => saveWithDialog(window, keeper, name, kind, text),
    saveBytes: (name, kind, bytes) => saveWithDialog(window, keeper, name, kind, bytes),
    saveWithFiles: (name, kind, text, files) =>
      saveWithDialog(window, keeper, name, kind, text, files),
    saveSettings: async (settings) => keepWindowSettings(keeper, settings),
    showWorkspace: () => showFolder(workspace.path),
    tryAgain: () => owner.tryAgain(),
    reportError: async (message) => log(`the page reported: ${message}`),
  };
}
