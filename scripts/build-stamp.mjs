import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './setup-error.mjs';

/** What a build is made of; a name that does not exist counts too, as something that may appear. */
const sources = [
  'src-main',
  'src-renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'svelte.config.js',
];
const outputFolder = 'out';
const stampName = '.built';

/**
 * True when the last build was made of the sources as they are now and lies there untouched.
 * @param {string} root the checkout
 */
export async function isBuildFresh(root) {
  const stamp = await readStamp(root);
  if (stamp === null || stamp.outputs !== (await describeOutputs(root))) return false;
  return stamp.sources === (await describeSources(root));
}

/**
 * Marks the build in `out/` as made of `sources`, which were described before it began: what was
 * edited meanwhile makes the next start build again.
 * @param {string} root
 * @param {string} sources
 */
export async function stampBuild(root, sources) {
  const stamp = { sources, outputs: await describeOutputs(root) };
  await writeFile(join(root, outputFolder, stampName), JSON.stringify(stamp));
}

/**
 * Takes the mark away, so that a build that is broken off does not count.
 * @param {string} root
 */
export async function unstampBuild(root) {
  await mkdir(join(root, outputFolder), { recursive: true });
  await rm(join(root, outputFolder, stampName), { force: true });
}

/**
 * A fingerprint of all sources: it changes with an added, deleted, renamed or edited file.
 * @param {string} root
 */
export async function describeSources(root) {
  const configurations = (await readdir(root)).filter((name) => /^tsconfig.*\.json$/.test(name));
  const names = [...sources, ...configurations.sort()];
  return fingerprint(await Promise.all(names.map((name) => listFiles(root, name))));
}

/** @param {string} root */
async function describeOutputs(root) {
  const names = await readdir(join(root, outputFolder)).catch(() => []);
  const folders = names.filter((name) => !name.startsWith('.')).sort();
  const lists = folders.map((name) => listFiles(join(root, outputFolder), name));
  return fingerprint(await Promise.all(lists));
}

/**
 * One line a file: path, size, time.
 * @param {string} folder
 * @param {string} name of a file or folder inside
 * @returns {Promise<string[]>}
 */
async function listFiles(folder, name) {
  const path = join(folder, name);
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return [`${name} ${found.size} ${found.mtimeMs}`];
    const children = (await readdir(path)).sort();
    return (
      await Promise.all(children.map((child) => listFiles(folder, join(name, child))))
    ).flat();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** @param {readonly string[][]} lists */
function fingerprint(lists) {
  return createHash('sha256').update(lists.flat().join('\n')).digest('hex');
}

/**
 * @param {string} root
 * @returns {Promise<{ sources: string, outputs: string } | null>}
 */
async function readStamp(root) {
  try {
    return JSON.parse(await readFile(join(root, outputFolder, stampName), 'utf8'));
  } catch {
    return null;
  }
}
