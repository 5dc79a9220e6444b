import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { OpenedText, TextKind } from '#ipc/contract/files.ts';
import { documentsFolder } from './documents.ts';
import { readTextFile } from './files/read-text.ts';
import { orThrow } from './safety-requests.ts';
import type { SettingsKeeper } from './settings.ts';

const LARGEST_BYTES = 64 * 1024 * 1024;

const kinds: Record<TextKind, { readonly title: string; readonly filter: FileFilter }> = {
  notes: {
    title: 'Choose a file of notes to import',
    filter: { name: 'Notes in Markdown', extensions: ['md', 'markdown'] },
  },
};

/** Asks for a file of that kind and reads it; null when the analyst cancels. Throws in words when it is no text. */
export async function openTextWithDialog(
  window: BrowserWindow,
  keeper: SettingsKeeper,
  kind: TextKind,
): Promise<OpenedText | null> {
  const { title, filter } = kinds[kind];
  const folder = keeper.current.exportFolder;
  const chosen = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Compare',
    defaultPath: folder !== null && existsSync(folder) ? folder : documentsFolder(),
    properties: ['openFile'],
    filters: [filter, { name: 'All files', extensions: ['*'] }],
  });
  const path = chosen.filePaths[0];
  if (chosen.canceled || path === undefined || window.isDestroyed()) return null;
  const text = orThrow(await readTextFile(path, LARGEST_BYTES));
  keeper.change({ exportFolder: dirname(path) });
  return { name: basename(path), text };
}
