import type { BrowserWindow } from 'electron';

/** Chromium's words for a dialog that was closed without printing. */
const cancelled = /cancel/i;

/**
 * Opens the desktop's print dialog for what the page shows; resolves to false when the analyst cancels. Throws in plain
 * words when it cannot be printed.
 */
export function printWithDialog({ webContents }: BrowserWindow): Promise<boolean> {
  return new Promise((resolve, reject) => {
    webContents.print(
      { silent: false, printBackground: true, margins: { marginType: 'default' } },
      (isPrinted, reason) => {
        if (isPrinted) resolve(true);
        else if (cancelled.test(reason)) resolve(false);
        else reject(new Error(`It was not printed: ${reason || 'the desktop did not say why'}.`));
      },
    );
  });
}
