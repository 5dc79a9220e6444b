import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findCommand } from '../find-command.mjs';

/**
 * Electron's switches for Chromium's sandbox: it stays on for everyone but root, for whom Chromium
 * refuses to start with it.
 * @param {number | undefined} userId
 */
export function sandboxArguments(userId) {
  return userId === 0 ? ['--no-sandbox'] : [];
}

/**
 * One line on what to do when the sandbox cannot start on this system, or null when it can: it
 * needs user namespaces, or else a helper that belongs to root.
 * @param {string} executable
 * @param {{
 *   userId?: number | undefined,
 *   hasNamespaces?: () => boolean,
 *   hasHelper?: (path: string) => boolean,
 * }} [parts]
 */
export function describeClosedSandbox(executable, parts = {}) {
  const { userId = process.getuid?.(), hasNamespaces = canMakeNamespaces } = parts;
  const { hasHelper = isSetuid } = parts;
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (process.platform !== 'linux' || userId === 0 || hasHelper(helper) || hasNamespaces())
    return null;
  return (
    "Chromium's sandbox cannot start here, since user namespaces are closed to you. To open it for Lode alone: " +
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  );
}

/** Tries it, since several settings of the kernel and its security modules decide. */
function canMakeNamespaces() {
  const unshare = findCommand('unshare');
  if (unshare === null) return true;
  return (
    spawnSync(unshare, ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0
  );
}

/** @param {string} path */
function isSetuid(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}
