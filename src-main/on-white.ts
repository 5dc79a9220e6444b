import type { BrowserWindow } from 'electron';

/**
 * Prints with white margins: Chromium fills a sheet's margins with the window's own colour, which is dark in a dark
 * theme. The window itself shows nothing of that colour meanwhile, since the page covers it.
 */
export async function onWhite<T>(window: BrowserWindow, print: () => Promise<T>): Promise<T> {
  const colour = window.getBackgroundColor();
  window.setBackgroundColor('#ffffff');
  try {
    return await print();
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(colour);
  }
}
