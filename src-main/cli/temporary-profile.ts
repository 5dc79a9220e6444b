import { makeOwnedFolder, removeOwnedFolder } from '../files/owned-folder.ts';

/** What such a folder is for; it stands in its name. */
type Purpose = 'command' | 'merge';

/**
 * A folder of this process's own, for nobody else to look into: for what Chromium keeps besides the workspace, so that
 * commands neither share it with each other nor with the window, or for a copy of another workspace. Folders that
 * killed programs left behind are removed.
 */
export function makeTemporaryProfile(base: string, purpose: Purpose = 'command'): string {
  return makeOwnedFolder(base, `lode-${purpose}-`);
}

/** Removes it as far as that is possible; what remains goes with the next one. */
export function removeProfile(folder: string): void {
  removeOwnedFolder(folder);
}
