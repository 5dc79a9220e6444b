import { accessSync, constants, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from '../setup-error.mjs';
import { executablePath } from './executable-path.mjs';

/**
 * The Electron in the folder that ELECTRON_OVERRIDE_DIST_PATH names, or null when it names none.
 * An override that cannot be used is an error: quietly running another Electron would be worse.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {import('./resolve-runtime.mjs').Runtime | null}
 */
export function findOverride(env, platform = process.platform) {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named === undefined || named === '') return null;
  const folder = resolve(named);
  const executable = join(folder, executablePath(platform));
  try {
    accessSync(executable, constants.X_OK);
  } catch (error) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no executable file ${executable}: ` +
        'name a folder that holds Electron, or unset the variable.',
      { cause: error },
    );
  }
  return { executable, version: readVersion(folder), kind: 'override' };
}

/** @param {string} folder */
function readVersion(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'of unknown version';
  }
}
