import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { findCommand } from '../find-command.mjs';
import { withLock } from '../lock.mjs';
import { SetupError } from '../setup-error.mjs';
import { findCacheFolder } from './cache-folder.mjs';
import { describeInstallation, installPackages } from './debian-packages.mjs';
import { hasFonts } from './fonts.mjs';
import { findPackages } from './library-packages.mjs';

/**
 * Resolves once this Linux system has what Electron needs from it. What is missing is installed
 * when root runs this on a Debian system; elsewhere the error names the one command that does it.
 * @param {string} executable
 * @param {{ log: (line: string) => void, needsDisplay: boolean }} options
 */
export async function ensureSystemLibraries(executable, { log, needsDisplay }) {
  if (process.platform !== 'linux') return;
  if (isNothing(await findLacks(executable, needsDisplay))) return;

  // Two commands that start on a bare machine would both call apt-get.
  await withLock(join(findCacheFolder(), 'system-packages.lock'), async () => {
    const lacks = await findLacks(executable, needsDisplay);
    if (isNothing(lacks)) return;
    const { packages, unknown } = findPackages(lacks);
    const isDebian = findCommand('apt-get') !== null;
    if (!isDebian || unknown.length > 0) throw new SetupError(`${describeLacks(lacks)}.`);
    if (process.getuid?.() !== 0) {
      const command = await describeInstallation(packages);
      throw new SetupError(`${describeLacks(lacks)}. This command installs it:\n  ${command}`);
    }
    await installPackages(packages, log);
    const left = await findLacks(executable, needsDisplay);
    if (!isNothing(left)) throw new SetupError(`${describeLacks(left)}, also after apt-get.`);
  });
}

/**
 * The libraries that `ldd` did not find, each once.
 * @param {string} output of ldd
 * @returns {string[]}
 */
export function readMissingLibraries(output) {
  return [
    ...new Set(Array.from(output.matchAll(/^\s*(\S+) => not found/gm), ([, name = '']) => name)),
  ];
}

/**
 * @param {import('./library-packages.mjs').Lacks} lacks
 */
export function describeLacks({ libraries, fonts, displayServer }) {
  const things = [
    ...(libraries.length > 0 ? [`the libraries ${libraries.join(' ')}`] : []),
    ...(fonts ? ['a font'] : []),
    ...(displayServer ? ['Xvfb (there is no display)'] : []),
  ];
  return `Electron cannot run here: this system lacks ${things.join(', ')}`;
}

/**
 * @param {string} executable
 * @param {boolean} needsDisplay
 * @returns {Promise<import('./library-packages.mjs').Lacks>}
 */
async function findLacks(executable, needsDisplay) {
  return {
    libraries: readMissingLibraries(await listLibraries(executable)),
    fonts: !hasFonts(),
    displayServer: needsDisplay && findCommand('Xvfb') === null,
  };
}

/** @param {import('./library-packages.mjs').Lacks} lacks */
function isNothing({ libraries, fonts, displayServer }) {
  return libraries.length === 0 && !fonts && !displayServer;
}

/**
 * What ldd says of the executable and of the libraries beside it, which Electron loads later.
 * @param {string} executable
 */
async function listLibraries(executable) {
  const ldd = findCommand('ldd');
  if (ldd === null) return '';
  const folder = dirname(executable);
  const beside = (await readdir(folder)).filter((name) => /\.so(\.|$)/.test(name));
  const files = [executable, ...beside.map((name) => join(folder, name))];
  // Its exit code says only that one of the files was of another kind.
  const child = spawn(ldd, files, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  return text(child.stdout);
}
