import { app, dialog, type BrowserWindow } from 'electron';
import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freeName, inspectFolder } from './workspace/folder.ts';

/** Asks for the folder of a workspace; null when nothing came of it. `current` is the one that is open. */
export async function askForFolder(
  window: BrowserWindow,
  current: string | null,
): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: 'Choose a workspace, or an empty folder for a new one',
    buttonLabel: 'Open',
    defaultPath: besides(current),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  const folder = chosen.filePaths[0];
  if (chosen.canceled || folder === undefined || window.isDestroyed()) return null;
  // A folder that does not exist yet has only the name that was chosen.
  return realpath(folder).catch(() => folder);
}

/** Asks where a new workspace is to be; null when nothing came of it. Throws in words when none can be made there. */
export async function askForNewFolder(
  window: BrowserWindow,
  current: string | null,
): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, {
    title: 'Where the new workspace is to be: a folder of its own',
    buttonLabel: 'Create',
    nameFieldLabel: 'Folder',
    defaultPath: await freeName(join(besides(current), 'New workspace')),
    properties: ['createDirectory'],
  });
  const folder = chosen.filePath;
  if (chosen.canceled || folder === '' || window.isDestroyed()) return null;
  const inspected = await inspectFolder(folder);
  if (!inspected.ok) throw new Error(inspected.reason);
  if (inspected.value.kind === 'workspace') {
    throw new Error(
      `${folder} is a workspace already. Nothing was touched. Open it, or choose another name.`,
    );
  }
  return folder;
}

function besides(current: string | null): string {
  return current === null ? app.getPath('home') : dirname(current);
}
