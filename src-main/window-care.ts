import type { BrowserWindow } from 'electron';
import type { StorageState } from '#ipc/contract/store.ts';
import type { Farewell } from './farewell.ts';
import { backupWantedChannel, storageStateChannel } from './ipc/answer.ts';
import { log } from './log.ts';
import { BackupSchedule } from './workspace/backups/schedule.ts';
import { SpaceWatch } from './workspace/space-watch.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What goes on beside the work while a window is open on a workspace. */
export interface WindowCare {
  readonly schedule: BackupSchedule;
  readonly space: SpaceWatch;
}

/** From now on backups of the workspace are asked for in time, and the room on its disk is watched. */
export function careFor(
  window: BrowserWindow,
  workspace: Workspace,
  farewell: Farewell,
): WindowCare {
  const { webContents } = window;
  const send = (channel: string, message: unknown) => {
    if (!window.isDestroyed()) webContents.send(channel, message);
  };
  const schedule = new BackupSchedule(
    workspace,
    (reason) => send(backupWantedChannel, reason),
    log,
  );
  const tell = (state: StorageState) => {
    log(state.canWrite ? 'there is enough room on the disk again' : state.reason);
    send(storageStateChannel, state);
  };
  const space = new SpaceWatch(workspace.path, tell);
  space.start();
  farewell.doLast(() =>
    schedule.close(() => window.setTitle(`Lode - ${workspace.name} - making a backup`)),
  );
  // It is told when the room runs short, and this page was not there then.
  webContents.on('did-finish-load', () => {
    if (!space.state.canWrite) send(storageStateChannel, space.state);
  });
  webContents.on('render-process-gone', () => {
    schedule.stop();
    void workspace.backups.giveUp('The page ended before the backup was finished.');
  });
  window.once('closed', () => {
    schedule.stop();
    space.stop();
  });
  return { schedule, space };
}
