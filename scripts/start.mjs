// `npm start`: shows the program's window. What stands after `--` goes to the program.
import { buildIfStale } from './build-if-stale.mjs';
import { launchElectron } from './electron-runtime/launch.mjs';
import { describeRuntime } from './electron-runtime/resolve-runtime.mjs';
import { requirePackages, root } from './root.mjs';
import { describeError } from './setup-error.mjs';
import { findUserFolder } from './user-folder.mjs';

const log = console.error;

try {
  requirePackages();
  await buildIfStale({ root, log });
  const { electron, exitCode } = await launchElectron({
    appFolder: root,
    args: process.argv.slice(2),
    cwd: findUserFolder('start'),
    log,
  });
  if (electron.display !== null) {
    log(`There is no display: the window is on a virtual one, ${electron.display} (Xvfb).`);
  }
  log(`Lode is starting in ${describeRuntime(electron.runtime)}.`);
  process.exitCode = await exitCode;
} catch (error) {
  log(describeError(error));
  process.exitCode = 1;
}
