import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { SetupError } from '../setup-error.mjs';

/**
 * The folder for what is prepared once and used by every checkout: Lode's own, under the user's
 * cache folder.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 */
export function findCacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'lode');
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'lode', 'cache');
  }
  // The XDG base directory specification wants a relative path to be ignored.
  const base = env.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(base) ? base : join(home, '.cache'), 'lode');
}

/**
 * Makes sure that the folder exists and can be written to.
 * @param {string} folder
 */
export function makeCacheFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new SetupError(
      `The folder ${folder} cannot be written to: set XDG_CACHE_HOME to one that can.`,
      { cause: error },
    );
  }
}
