import type { BrowserWindow } from 'electron';
import type { Requests } from '#ipc/contract.ts';
import type { StoreState } from '#ipc/contract/store.ts';
import type { Start } from '#ipc/contract/window.ts';
import type { Farewell } from './farewell.ts';
import { log } from './log.ts';
import { respondToPictures } from './picture-requests.ts';
import { respondToMerging } from './merging/merge-requests.ts';
import { orThrow, respondToSafety } from './safety-requests.ts';
import { openTextWithDialog } from './open-text.ts';
import { saveWithDialog } from './save.ts';
import type { SettingsKeeper } from './settings.ts';
import type { WindowCare } from './window-care.ts';
import { keepWindowSettings, reportLoaded, showFolder } from './window-favours.ts';
import { respondToWorkspaces, type WorkspaceSwitch } from './workspace-requests.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What a window for people stands for. */
export interface PageContext extends WorkspaceSwitch {
  readonly window: BrowserWindow;
  readonly keeper: SettingsKeeper;
  readonly farewell: Farewell;
  /** Null when none could be opened. */
  readonly workspace: Workspace | null;
  /** Null where there is no workspace. */
  readonly care: WindowCare | null;
  start(): Start;
  startOver(): Promise<void>;
  recover(promised: StoreState, why: string): Promise<void>;
  tryAgain(): Promise<void>;
  openForReading(reason: string): Promise<void>;
  putBackColdCopy(name: string): Promise<void>;
}

/** What answers the requests of a window for people. */
export function respondToPage(context: PageContext): Requests {
  const { window, keeper, farewell, care } = context;
  const refuseJob = async (): Promise<never> => {
    throw new Error('This window has no job to do.');
  };
  let hasReported = false;
  return {
    ...respondToSafety(() => needWorkspace(context)),
    ...respondToPictures(window),
    ...respondToMerging(window, () => needWorkspace(context), keeper),
    ...respondToWorkspaces(
      () => needWorkspace(context),
      context.workspace?.path ?? null,
      keeper,
      context,
    ),
    start: async () => context.start(),
    job: async () => null,
    finishJob: refuseJob,
    readJobFile: refuseJob,
    copyBackup: refuseJob,
    storeCommitted: async (state, entry) => {
      const workspace = needWorkspace(context);
      const noted = await workspace.storeCommitted(state, entry);
      // Whoever made the change waits for its note only.
      void care?.space.afterWrite();
      void care?.schedule.afterCommit();
      orThrow(noted);
      farewell.pageHasStore();
      if (!hasReported) reportLoaded(workspace.path, state);
      hasReported = true;
    },
    // The page has refused this store, so it has none open; it will in the window that comes next.
    acceptStore: async (state) => orThrow(await needWorkspace(context).acceptStore(state)),
    readyToClose: async () => farewell.pageIsReady(),
    offerBackups: async () => {
      needWorkspace(context);
      await care?.schedule.offered();
    },
    openText: (kind) => openTextWithDialog(window, keeper, kind),
    saveText: (name, kind, text) => saveWithDialog(window, keeper, name, kind, text),
    saveBytes: (name, kind, bytes) => saveWithDialog(window, keeper, name, kind, bytes),
    saveWithFiles: (name, kind, text, files) =>
      saveWithDialog(window, keeper, name, kind, text, files),
    saveSettings: async (settings) => {
      keepWindowSettings(keeper, settings);
    },
    startOver: () => context.startOver(),
    findObstacle: () => needWorkspace(context).findObstacle(),
    recover: (promised, why) => context.recover(promised, why),
    finishRecovery: async (state, report) => {
      log(report);
      return orThrow(await needWorkspace(context).finishRecovery(state, report));
    },
    tryAgain: () => context.tryAgain(),
    openForReading: (reason) => context.openForReading(reason),
    putBackColdCopy: (name) => context.putBackColdCopy(name),
    showWorkspace: () => showFolder(needWorkspace(context).path),
    reportError: async (message) => log(`the page reported: ${message}`),
  };
}

function needWorkspace({ workspace }: PageContext): Workspace {
  if (workspace === null) throw new Error('No workspace is open in this window.');
  return workspace;
}
