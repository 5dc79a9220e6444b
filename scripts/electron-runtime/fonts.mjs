import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * True when there is any font at all. Without one, Chromium draws no text and says nothing.
 * @param {readonly string[]} [folders]
 */
export function hasFonts(folders = fontFolders()) {
  return folders.some(holdsFont);
}

function fontFolders() {
  const home = homedir();
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local/share/fonts'),
    join(home, '.fonts'),
  ];
}

/**
 * @param {string} folder
 * @returns {boolean}
 */
function holdsFont(folder) {
  const entries = listFolder(folder);
  return (
    entries.some((entry) => /\.(ttf|otf|ttc|pfb)$/i.test(entry.name)) ||
    entries.some((entry) => entry.isDirectory() && holdsFont(join(folder, entry.name)))
  );
}

/** @param {string} folder */
function listFolder(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
