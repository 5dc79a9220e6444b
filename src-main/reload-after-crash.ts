import { dialog, type BrowserWindow } from 'electron';
import { CrashLimit } from './crash-limit.ts';

/**
 * From now on a page that crashes is loaded again where it was: everything committed is in the store, which the page's
 * process does not hold. When that does not help, somebody is asked.
 */
export function reloadAfterCrash(window: BrowserWindow): void {
  const limit = new CrashLimit();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (limit.mayReload(performance.now())) {
      window.reload();
      return;
    }
    void askWhatToDo(window, reason).then((answer) => {
      if (window.isDestroyed()) return;
      if (answer === 'close') {
        window.destroy();
        return;
      }
      limit.forget();
      window.reload();
    });
  });
}

async function askWhatToDo(window: BrowserWindow, reason: string): Promise<'again' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Lode',
    message: 'The window keeps failing.',
    detail:
      `What it shows has ended three times within a minute (${reason}). Everything that was shown as saved is in the ` +
      'workspace. Load the window once more, or close Lode and start it again.',
    buttons: ['Close Lode', 'Load once more'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'again' : 'close';
}
