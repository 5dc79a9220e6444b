import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import type { MergeRequests, MergeSourceKind } from '#ipc/contract/merging.ts';
import { doJob } from '../cli/hidden-job.ts';
import { respondToJobFiles } from '../cli/job-files.ts';
import { makeTemporaryProfile, removeProfile } from '../cli/temporary-profile.ts';
import { explain } from '../files/explain.ts';
import { log } from '../log.ts';
import { fail, succeed, type Result } from '../result.ts';
import { orThrow } from '../safety-requests.ts';
import type { SettingsKeeper } from '../settings.ts';
import { surroundingsWith } from '../start.ts';
import { untilStoreIsClosed } from '../workspace/store-handles.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { OtherWorkspace } from './copy-workspace.ts';
import { MergeSources, type PreparedArchive } from './merge-sources.ts';
import { archiveOther } from './read-workspace.ts';

/** What answers a window's requests about the file or workspace that is merged from. */
export function respondToMerging(
  window: BrowserWindow,
  workspace: () => Workspace,
  keeper: SettingsKeeper,
): MergeRequests {
  const sources = new MergeSources({
    own: () => workspace().path,
    prepare: (other, interrupted) => prepare(other, keeper, interrupted),
  });
  window.once('closed', () => {
    sources.close().catch((error: unknown) => log(`merging did not end well: ${explain(error)}`));
  });
  return {
    chooseMergeSource: async (kind) => {
      const path = await ask(window, kind, workspace().path);
      return path === null ? null : orThrow(await sources.choose(kind, path));
    },
    openMergeSource: async () => orThrow(await sources.open()),
    readMergeSource: async (offset) => orThrow(await sources.read(offset)),
    closeMergeSource: () => sources.close(),
  };
}

async function ask(
  window: BrowserWindow,
  kind: MergeSourceKind,
  own: string,
): Promise<string | null> {
  const options: OpenDialogOptions =
    kind === 'file'
      ? {
          title: 'Choose a backup to merge from',
          buttonLabel: 'Compare',
          properties: ['openFile'],
          filters: [
            { name: 'Backups of Lode', extensions: ['zip'] },
            { name: 'All files', extensions: ['*'] },
          ],
        }
      : {
          title: 'Choose another workspace to merge from',
          buttonLabel: 'Compare',
          properties: ['openDirectory'],
        };
  const chosen = await dialog.showOpenDialog(window, { defaultPath: dirname(own), ...options });
  const path = chosen.filePaths[0];
  return chosen.canceled || path === undefined || window.isDestroyed() ? null : path;
}

/** Makes an archive of another workspace from a copy in a folder of this process's own. */
async function prepare(
  other: OtherWorkspace,
  keeper: SettingsKeeper,
  interrupted: Promise<string>,
): Promise<PreparedArchive> {
  const folder = makeTemporaryProfile(tmpdir(), 'merge');
  const atEnd = () => removeProfile(folder);
  app.once('quit', atEnd);
  const opened: { workspace?: Workspace } = {};
  const backUp = (workspace: Workspace): Promise<Result<void>> => {
    opened.workspace = workspace;
    return backUpInHiddenWindow(workspace, keeper, interrupted);
  };
  const surroundings = surroundingsWith(() => keeper.current);
  const cancelling = new AbortController();
  interrupted.then((reason) => cancelling.abort(new Error(reason)), log);
  const archive = await archiveOther(other, folder, surroundings, backUp, cancelling.signal);
  const removeCopy = async () => {
    // Chromium holds the copy for a while after its window has gone.
    if (opened.workspace !== undefined) await untilStoreIsClosed(opened.workspace.layout.store);
    removeProfile(folder);
    app.off('quit', atEnd);
  };
  return {
    archive,
    // Nobody has to wait for that.
    remove: async () => void removeCopy(),
  };
}

async function backUpInHiddenWindow(
  workspace: Workspace,
  keeper: SettingsKeeper,
  interrupted: Promise<string>,
): Promise<Result<void>> {
  const requests = respondToJobFiles(workspace, null, null);
  const about = { settings: keeper.current.window, requests };
  const job = { command: 'backup', copy: false } as const;
  const done = await doJob(workspace, job, about, interrupted);
  if (!done.ok) return done;
  const { exit, messages } = done.value;
  return exit === 0 ? succeed(undefined) : fail(messages.join(' '));
}
