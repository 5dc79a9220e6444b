import type { WorkspaceRequests } from '#ipc/contract/workspaces.ts';
import { describeRecent, withoutRecent } from './recent-workspaces.ts';
import { orThrow } from './safety-requests.ts';
import type { SettingsKeeper } from './settings.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What the window's owner does about workspaces; each of the first three opens one in the window's place. */
export interface WorkspaceSwitch {
  chooseWorkspace(): Promise<boolean>;
  newWorkspace(): Promise<boolean>;
  openRecent(id: string): Promise<boolean>;
  /** The list of recent ones, or a name on it, has changed. */
  recentChanged(): void;
}

/** What answers them; `workspace` throws in words when none is open, `openPath` is null then. */
export function respondToWorkspaces(
  workspace: () => Workspace,
  openPath: string | null,
  keeper: SettingsKeeper,
  switching: WorkspaceSwitch,
): WorkspaceRequests {
  return {
    chooseWorkspace: () => switching.chooseWorkspace(),
    newWorkspace: () => switching.newWorkspace(),
    listRecent: async () => describeRecent(keeper.current.recentWorkspaces, openPath),
    openRecent: (id) => switching.openRecent(id),
    forgetRecent: async (id) => {
      const recent = describeRecent(keeper.current.recentWorkspaces, openPath);
      const found = recent.find((one) => one.id === id);
      if (found === undefined || found.state === 'open') return;
      keeper.change({
        recentWorkspaces: withoutRecent(keeper.current.recentWorkspaces, found.path),
      });
      switching.recentChanged();
    },
    backupLimit: async () => keeper.current.backupLimitBytes,
    setBackupLimit: async (bytes) => keeper.change({ backupLimitBytes: bytes }),
    describeWorkspace: () => workspace().describe(),
    renameWorkspace: async (name) => {
      orThrow(await workspace().rename(name));
      switching.recentChanged();
    },
  };
}
