import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SetupError } from '../setup-error.mjs';
import { choosePackages } from './library-packages.mjs';

const run = promisify(execFile);
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

/**
 * Installs packages with apt-get, as root. The package lists are fetched only when they do not know
 * the packages or lead to files that are gone.
 * @param {readonly string[][]} packages alternatives, as `findPackages` gives them
 * @param {(line: string) => void} log
 */
export async function installPackages(packages, log) {
  if (!isEachKnown(packages, await findAvailable(packages))) await apt('update');
  const names = choosePackages(packages, await findAvailable(packages));
  log(`Installing what this machine lacks: ${names.join(' ')}`);
  try {
    await install(names);
  } catch {
    await apt('update');
    await install(names);
  }
}

/**
 * The one command that installs the packages, for a person to run.
 * @param {readonly string[][]} packages
 */
export async function describeInstallation(packages) {
  const available = await findAvailable(packages);
  const install = `sudo apt-get install --no-install-recommends ${choosePackages(packages, available).join(' ')}`;
  return isEachKnown(packages, available) ? install : `sudo apt-get update && ${install}`;
}

/**
 * The names in `apt-cache policy`'s answer that can be installed. Virtual packages are listed there
 * too, without a candidate.
 * @param {string} policy
 * @returns {Set<string>}
 */
export function readCandidates(policy) {
  const found = policy.matchAll(/^(\S+):\n(?: .*\n)*? {2}Candidate: (?!\(none\))/gm);
  return new Set(Array.from(found, ([, name = '']) => name));
}

/** @param {readonly string[][]} packages */
async function findAvailable(packages) {
  const { stdout } = await run('apt-cache', ['policy', ...packages.flat()], { env });
  return readCandidates(stdout);
}

/**
 * @param {readonly string[][]} packages
 * @param {ReadonlySet<string>} available
 */
function isEachKnown(packages, available) {
  return packages.every((names) => names.some((name) => available.has(name)));
}

/** @param {readonly string[]} names */
function install(names) {
  return apt('install', '--yes', '--no-install-recommends', ...names);
}

/** @param {readonly string[]} args */
async function apt(...args) {
  try {
    // The system's own updates may be running: wait for them instead of failing.
    await run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], { env });
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new SetupError(`apt-get ${args.join(' ')} failed:\n${output.trim()}`, { cause: error });
  }
}
