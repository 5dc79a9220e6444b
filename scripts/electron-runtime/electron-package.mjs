import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { SetupError } from '../setup-error.mjs';

const timeLimitMs = 10 * 60_000;

/** @typedef {{ folder: string, version: string }} ElectronPackage */

/**
 * The electron package that is installed in the checkout.
 * @param {string} root
 * @returns {ElectronPackage}
 */
export function findElectronPackage(root) {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, version };
  } catch (error) {
    throw new SetupError('The package electron is not installed: run `npm ci` first.', {
      cause: error,
    });
  }
}

/**
 * The executable that the package holds, or null when its download has not run, has not finished or
 * was for another version. The package writes path.txt last, after unpacking.
 * @param {ElectronPackage} electron
 */
export function findOwnBinary({ folder, version }) {
  try {
    const held = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return held === version && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * Lets the package download its binary, by its own installer, so that its mirrors, cache and
 * checksums apply. A closed network is noticed within seconds.
 * @param {ElectronPackage} electron
 * @param {{ env: NodeJS.ProcessEnv, log: (line: string) => void }} options
 * @returns {Promise<{ ok: true, value: string } | { ok: false, reason: string }>}
 */
export async function downloadOwnBinary(electron, { env, log }) {
  const { ended, errors } = await runInstaller(electron.folder, env, (megabytes) => {
    log(`Downloading Electron ${electron.version} (${megabytes} MB, once).`);
  });
  const executable = findOwnBinary(electron);
  if (executable !== null) return { ok: true, value: executable };
  if (ended === 'late')
    return { ok: false, reason: `not finished after ${timeLimitMs / 60_000} minutes` };
  return { ok: false, reason: findReason(errors) };
}

/**
 * The sentence in an installer's error output that says what went wrong.
 * @param {string} errors
 */
export function findReason(errors) {
  const lines = errors
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.find((text) => /^(\w*Error\b|Error)/.test(text)) ?? lines.at(-1);
  return line?.replace(/^\w*Error(?: \[\w+\])?: /, '') ?? 'its installer gave no reason';
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {(megabytes: string) => void} onAnswer
 * @returns {Promise<{ ended: 'itself' | 'late', errors: string }>}
 */
async function runInstaller(folder, env, onAnswer) {
  const preload = pathToFileURL(join(import.meta.dirname, 'bounded-download.mjs')).href;
  // Its half-finished download goes here and is removed with it, however it ends.
  const scratch = await mkdtemp(join(tmpdir(), 'lode-download-'));
  const child = spawn(process.execPath, ['--import', preload, join(folder, 'install.js')], {
    env: { ...env, TMPDIR: scratch, TMP: scratch, TEMP: scratch },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {'itself' | 'late'} */
  let ended = 'itself';
  const timer = setTimeout(() => {
    ended = 'late';
    child.kill('SIGKILL');
  }, timeLimitMs);
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ output) => {
    const megabytes = /^answered (\d+)$/m.exec(output)?.[1];
    if (megabytes !== undefined) onAnswer(megabytes);
  });
  try {
    return { errors: await text(child.stderr), ended };
  } finally {
    clearTimeout(timer);
    await rm(scratch, { recursive: true, force: true });
  }
}
