// `npm run --silent lode -- COMMAND ...`: the program's command line. stdout carries nothing but what
// the program writes there.
import { buildIfStale } from './build-if-stale.mjs';
import { dropChatter } from './chatter.mjs';
import { launchElectron } from './electron-runtime/launch.mjs';
import { requirePackages, root } from './root.mjs';
import { describeError } from './setup-error.mjs';
import { findUserFolder } from './user-folder.mjs';

/** The command cannot run at all; what the program itself answers keeps its own exit codes. */
const cannotRun = 2;
const log = console.error;

try {
  requirePackages();
  await buildIfStale({ root, log });
  const { child, exitCode } = await launchElectron({
    appFolder: root,
    // The user's arguments do not go on Electron's command line: Chromium and Node would take
    // `--type line`, `--version` or `--inspect` for switches of their own. The main process reads
    // both variables and removes them. LODE_CLI_ARGS is a JSON array of strings, LODE_CLI_CWD the
    // folder that relative paths start from.
    args: ['--lode-cli'],
    env: {
      ...process.env,
      LODE_CLI_ARGS: JSON.stringify(process.argv.slice(2)),
      LODE_CLI_CWD: findUserFolder('lode'),
    },
    // Read by the one command that takes a text from there, and by no other.
    stdio: ['inherit', 'inherit', 'pipe'],
    log,
  });
  const stderr = /** @type {import('node:stream').Readable} */ (child.stderr);
  const dropped = dropChatter(stderr.setEncoding('utf8'), (text) => process.stderr.write(text));
  process.exitCode = await exitCode;
  const lines = await dropped;
  // Killed by a signal: what Chromium said last may tell why.
  if (child.signalCode !== null) process.stderr.write(lines.join(''));
} catch (error) {
  log(describeError(error));
  process.exitCode = cannotRun;
}
