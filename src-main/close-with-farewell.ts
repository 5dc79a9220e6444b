import { dialog, type BrowserWindow } from 'electron';
import { Farewell } from './farewell.ts';
import { closingChannel } from './ipc/answer.ts';

/** From now on the window, however it is asked to close, does so after the farewell to its page. */
export function closeWithFarewell(window: BrowserWindow): Farewell {
  const farewell = new Farewell(
    () => window.webContents.send(closingChannel),
    (isOver) => askHowToEnd(window, isOver),
  );
  window.on('close', (event) => {
    if (farewell.isNeedless) return;
    // This also takes back a quit; the end of the last window then asks for it again.
    event.preventDefault();
    void farewell.say().then(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  });
  window.webContents.on('render-process-gone', () => farewell.pageIsGone());
  window.once('closed', () => farewell.pageIsGone());
  return farewell;
}

async function askHowToEnd(window: BrowserWindow, isOver: AbortSignal): Promise<'wait' | 'close'> {
  if (window.isDestroyed()) return 'close';
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Lode',
    message: 'The last changes are not saved yet.',
    detail:
      'The store has not answered for some seconds. What the window has shown as saved is safe. If Lode closes now, ' +
      'what was entered after that is lost.',
    buttons: ['Wait longer', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: isOver,
  });
  return response === 1 ? 'close' : 'wait';
}
