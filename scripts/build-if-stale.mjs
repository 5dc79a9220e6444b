import { join } from 'node:path';
import { describeSources, isBuildFresh, stampBuild, unstampBuild } from './build-stamp.mjs';
import { findPackageCommand } from './find-command.mjs';
import { withLock } from './lock.mjs';
import { runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Builds the program when its sources have changed since the last build, and resolves to whether it
 * did. Processes that find it stale at the same time build it once. All output goes to stderr.
 * @param {{
 *   root: string,
 *   log: (line: string) => void,
 *   build?: (root: string) => Promise<number>,
 * }} options `build` resolves to an exit code
 */
export async function buildIfStale({ root, log, build = runElectronVite }) {
  if (await isBuildFresh(root)) return false;
  const onWait = () => log('Another process is building Lode: waiting for it.');
  const work = async () => {
    // Asked again: the process that was waited for has probably built the same.
    if (await isBuildFresh(root)) return false;
    log('Building Lode, since its sources have changed.');
    const sources = await describeSources(root);
    await unstampBuild(root);
    const exitCode = await build(root);
    if (exitCode !== 0)
      throw new SetupError('Lode could not be built: the messages above say why.');
    await stampBuild(root, sources);
    return true;
  };
  return withLock(join(root, 'out', '.build-lock'), work, { onWait });
}

/**
 * @param {string} root
 */
function runElectronVite(root) {
  const command = findPackageCommand(root, 'electron-vite', 'electron-vite');
  return runCommand(process.execPath, [command, 'build'], {
    cwd: root,
    // One build serves both runtimes, so it is made for the older one: 33, the fallback's.
    env: { ...process.env, ELECTRON_MAJOR_VER: '33' },
    stdio: ['ignore', process.stderr, process.stderr],
  });
}
