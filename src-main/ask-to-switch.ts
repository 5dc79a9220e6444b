import { dialog, type BrowserWindow } from 'electron';

/** Asks whether to open that folder in place of what is shown, if anything is; true for yes. */
export async function askToSwitch(
  window: BrowserWindow,
  open: string | null,
  wanted: string,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Lode',
    message: open === null ? 'Lode shows no workspace.' : `Lode shows ${open}.`,
    detail: `Open ${wanted} instead?`,
    buttons: ['Open', 'Stay'],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
