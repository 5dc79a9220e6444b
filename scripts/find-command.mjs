import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './setup-error.mjs';

/**
 * The path of a program of this system, or null when it is not installed. Looks into the system's
 * own folders too: a plain user's PATH often lacks /usr/sbin.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findCommand(name, env = process.env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/bin', '/sbin'];
  const paths = folders.filter((folder) => folder !== '').map((folder) => join(folder, name));
  return paths.find(isExecutable) ?? null;
}

/**
 * The file behind a command of an installed package, to be run with Node itself: the links in
 * `node_modules/.bin` are shell scripts on some systems.
 * @param {string} root the checkout
 * @param {string} packageName
 * @param {string} command
 */
export function findPackageCommand(root, packageName, command) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = readPackage(folder, packageName);
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command named ${command}`);
  return join(folder, file);
}

/**
 * @param {string} folder
 * @param {string} packageName
 * @returns {{ bin?: string | Record<string, string> }}
 */
function readPackage(folder, packageName) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch (error) {
    throw new SetupError(`The package ${packageName} is not installed: run \`npm ci\` first.`, {
      cause: error,
    });
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
