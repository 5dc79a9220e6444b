import { spawn } from 'node:child_process';
import { exitCodeOf } from '../run-command.mjs';
import { forwardSignals } from '../forward-signals.mjs';
import { resolveRuntime } from './resolve-runtime.mjs';
import { describeClosedSandbox, sandboxArguments } from './sandbox.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { needsVirtualDisplay, startVirtualDisplay } from './virtual-display.mjs';

/**
 * @typedef {{
 *   runtime: import('./resolve-runtime.mjs').Runtime,
 *   executablePath: string,
 *   args: string[],
 *   env: Record<string, string>,
 *   display: string | null,
 *   dispose: () => Promise<void>,
 * }} PreparedElectron
 *   `args` go before the app's folder, `env` is the whole environment to start it with, `display`
 *   the name of the virtual display if there is one, which `dispose` ends
 */

/**
 * Resolves to everything that is needed to start Electron on this machine, as Playwright's
 * `electron.launch` takes it: the runtime, its system libraries, a display.
 * @param {{ log: (line: string) => void, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<PreparedElectron>}
 */
export async function prepareElectron({ log, env = process.env }) {
  const runtime = await resolveRuntime({ log, env });
  const needsDisplay = needsVirtualDisplay(env);
  await ensureSystemLibraries(runtime.executable, { log, needsDisplay });
  const closedSandbox = describeClosedSandbox(runtime.executable);
  if (closedSandbox !== null) log(closedSandbox);
  const display = needsDisplay ? await startVirtualDisplay() : null;
  return {
    runtime,
    executablePath: runtime.executable,
    args: [...sandboxArguments(process.getuid?.()), ...displayArguments(env)],
    env: { ...plainEnvironment(env), ...display?.env },
    display: display?.name ?? null,
    dispose: async () => display?.stop(),
  };
}

/**
 * Starts the app in `appFolder` and resolves once it runs. Signals that ask this process to end go
 * to the app, which ends in its own time; the virtual display ends after it.
 * @param {{
 *   appFolder: string,
 *   log: (line: string) => void,
 *   args?: readonly string[],
 *   env?: NodeJS.ProcessEnv,
 *   cwd?: string,
 *   stdio?: import('node:child_process').StdioOptions,
 * }} options
 * @returns {Promise<{
 *   child: import('node:child_process').ChildProcess,
 *   electron: PreparedElectron,
 *   exitCode: Promise<number>,
 * }>}
 */
export async function launchElectron(options) {
  const { appFolder, log, args = [], env = process.env, cwd, stdio = 'inherit' } = options;
  const electron = await prepareElectron({ log, env });
  const child = spawn(electron.executablePath, [...electron.args, appFolder, ...args], {
    env: electron.env,
    stdio,
    cwd,
    // A process group of its own, so that Ctrl+C comes only through `forwardSignals`, once: Chromium
    // takes a second SIGINT as an order to die without saving.
    detached: process.platform !== 'win32',
  });
  const stopForwarding = forwardSignals(child);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
  const exitCode = ended.finally(async () => {
    stopForwarding();
    await electron.dispose();
  });
  return { child, electron, exitCode };
}

/**
 * Up to version 37 Electron looks for an X display only, unless it is told of Wayland.
 * @param {NodeJS.ProcessEnv} env
 */
function displayArguments(env) {
  return env.WAYLAND_DISPLAY && !env.DISPLAY ? ['--ozone-platform=wayland'] : [];
}

/**
 * Without ELECTRON_RUN_AS_NODE, which terminals inside editors pass on and which would turn
 * Electron into a plain Node.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function plainEnvironment(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  );
}
