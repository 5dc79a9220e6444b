import {
  clipboard,
  ClipboardItem,
  nativeImage,
  type BrowserWindow,
  type NativeImage,
} from 'electron';
import type { PictureRequests, PrintOptions } from '#ipc/contract/pictures.ts';
import { onWhite } from './on-white.ts';
import { printWithDialog } from './print.ts';

/** What answers them in a window for people. */
export function respondToPictures(window: BrowserWindow): PictureRequests {
  return {
    printPage: () => onWhite(window, () => printWithDialog(window)),
    makePdf: (options) => makePdf(window, options),
    copyPicture,
    copyText: async (text) => clipboard.writeText(text),
  };
}

/**
 * Numbers in the margin below. By templates of Chromium's own: before version 131 it does not know the margin boxes of
 * CSS. What has no template of ours would be the date, the title and the address.
 */
const numbered = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width: 100%; font: 9pt serif; text-align: center"><span class="pageNumber"></span></div>',
};

/** The page as a PDF, in a window that is shown or not; throws in words when Chromium cannot print it. */
export async function makePdf(
  window: BrowserWindow,
  { width, height, margin, outline, tagged, pageNumbers = false }: PrintOptions,
): Promise<Uint8Array> {
  try {
    return await onWhite(window, () =>
      window.webContents.printToPDF({
        pageSize: { width, height },
        margins: { top: margin, bottom: margin, left: margin, right: margin },
        printBackground: true,
        preferCSSPageSize: false,
        generateDocumentOutline: outline,
        generateTaggedPDF: tagged,
        ...(pageNumbers ? numbered : {}),
      }),
    );
  } catch (error) {
    throw new Error('The page could not be printed as a PDF.', { cause: error });
  }
}

/** Puts the picture on the clipboard; throws in words when it is none after all. */
async function copyPicture(png: Uint8Array): Promise<void> {
  const picture = nativeImage.createFromBuffer(Buffer.from(png));
  if (picture.isEmpty()) throw new Error('The picture cannot be read, and was not copied.');
  if (typeof ClipboardItem === 'function') {
    const blob = new Blob([new Uint8Array(png)], { type: 'image/png' });
    await clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return;
  }
  // Before Electron had clipboard items it had this, which its types no longer know.
  const former = clipboard as unknown as { writeImage(image: NativeImage): void };
  former.writeImage(picture);
}
