import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand } from '../find-command.mjs';
import { SetupError } from '../setup-error.mjs';
import { createXAuthority } from './x-authority.mjs';

const screen = '1920x1080x24';

/**
 * @typedef {{ name: string, env: { DISPLAY: string, XAUTHORITY: string }, stop: () => Promise<void> }} VirtualDisplay
 *   `name` as in `:99`; `env` is what a program needs to draw there
 */

/**
 * True on a Linux system that has no display to show a window on.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 */
export function needsVirtualDisplay(env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Starts an invisible display of its own for this process; it ends with `stop` or with the process,
 * however that ends.
 * @returns {Promise<VirtualDisplay>}
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'lode-display-'));
  const authority = join(folder, 'Xauthority');
  const messages = join(folder, 'messages');
  writeFileSync(authority, createXAuthority(), { mode: 0o600 });

  const server = spawnServer(authority, messages);
  const removeTraces = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', removeTraces);
  const name = await readDisplayName(server);
  if (name === null) {
    const reason = readFileSync(messages, 'utf8').trim();
    removeTraces();
    throw new SetupError(`The virtual display (Xvfb) did not start:\n${reason}`);
  }
  return {
    name,
    env: { DISPLAY: name, XAUTHORITY: authority },
    stop: async () => {
      process.off('exit', removeTraces);
      const hasEnded = server.exitCode !== null || server.signalCode !== null;
      // Waiting for it is a reason to stay alive, unlike its mere existence.
      server.ref();
      const end = hasEnded ? Promise.resolve() : once(server, 'exit');
      removeTraces();
      await end;
    },
  };
}

/**
 * The display's name in what Xvfb writes when it is ready: its number on a line.
 * @param {string} text
 */
export function parseDisplayName(text) {
  const number = /^(\d+)\n/.exec(text)?.[1];
  return number === undefined ? null : `:${number}`;
}

/**
 * @param {string} authority
 * @param {string} messages the file that takes its messages: a pipe would have to be read for ever
 */
function spawnServer(authority, messages) {
  const args = ['Xvfb', '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  // Without -noreset it starts anew whenever its last window closes, and the next program that
  // connects meanwhile is turned away.
  args.push('-noreset', '-auth', authority);
  // The kernel ends it when this process dies without a chance to do so.
  if (findCommand('setpriv') !== null) args.unshift('setpriv', '--pdeathsig', 'TERM');
  const [command = '', ...rest] = args;
  const output = openSync(messages, 'w');
  // A process group of its own: Ctrl+C in a terminal must reach the app and not take the display
  // away from under it.
  const server = spawn(findCommand(command) ?? command, rest, {
    stdio: ['ignore', output, output, 'pipe'],
    detached: true,
  });
  closeSync(output);
  server.unref();
  return server;
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string | null>} null when it ended before it was ready
 */
async function readDisplayName(server) {
  const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3]);
  const failure = once(server, 'error').then(([error]) => Promise.reject(error));
  const name = (async () => {
    let text = '';
    for await (const chunk of pipe) {
      text += chunk;
      if (parseDisplayName(text) !== null) break;
    }
    return parseDisplayName(text);
  })();
  return Promise.race([name, failure]);
}
