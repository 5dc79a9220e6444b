import { join } from 'node:path';
import { findCacheFolder } from './electron-runtime/cache-folder.mjs';
import { installPackages } from './electron-runtime/debian-packages.mjs';
import { findCommand } from './find-command.mjs';
import { withLock } from './lock.mjs';
import { describeError } from './setup-error.mjs';

/**
 * Has a program that tests compare with, none of Lode's own: what is missing is installed when root
 * runs this on a Debian system. Resolves to an empty text once it is there, else to why it is not.
 * @param {string} command
 * @param {string} packageName Debian's
 * @param {(line: string) => void} log
 * @param {() => boolean} [isThere] where the command alone does not tell: it may lack a part of itself
 */
export async function lackOfTestTool(
  command,
  packageName,
  log,
  isThere = () => findCommand(command) !== null,
) {
  if (isThere()) return '';
  const lack = `${command} (${packageName}) is not installed`;
  if (findCommand('apt-get') === null || process.getuid?.() !== 0) return lack;
  try {
    // Several workers may find it missing at once.
    await withLock(join(findCacheFolder(), 'system-packages.lock'), async () => {
      if (!isThere()) await installPackages([[packageName]], log);
    });
  } catch (error) {
    return `${lack}: ${describeError(error)}`;
  }
  return isThere() ? '' : lack;
}
