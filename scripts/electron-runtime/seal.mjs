import { createReadStream, statSync } from 'node:fs';
import { open, readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

const sealName = 'prepared.json';

/**
 * @typedef {{ path: string, size: number, mode: number, second: number, checksum: number }} SealedFile
 *   `second` is the time of the last change, `mode` the permissions
 */

/**
 * Writes down every file of a finished folder, so that damage is noticed later. The seal is the
 * last file to be written: a folder without one is not finished.
 * @param {string} folder
 */
export async function sealFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  /** @type {SealedFile[]} */
  const files = [];
  for (const entry of entries.filter((found) => found.isFile())) {
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(folder, absolute).split(sep).join('/');
    files.push({ path, ...describe(absolute), checksum: await checksumOf(absolute) });
  }
  const file = await open(join(folder, sealName), 'wx');
  await file.writeFile(JSON.stringify({ files }));
  await file.sync();
  await file.close();
}

/**
 * What is wrong with a sealed folder, in words, or null when it is whole. Only a file that was
 * touched since is read again; the others are known by their size and time, which takes
 * milliseconds.
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
export async function findDamage(folder) {
  const seal = await readSeal(folder);
  if (seal === null) return 'it is not finished';
  for (const file of seal.files) {
    const found = describeOrNull(join(folder, file.path));
    if (found === null) return `${file.path} is missing`;
    if (found.size !== file.size) return `${file.path} has another size`;
    // A permission more is fine: the sandbox helper is made setuid by hand where that is needed.
    if ((file.mode & ~found.mode) !== 0) return `${file.path} lacks a permission`;
    if (found.second === file.second) continue;
    if ((await checksumOf(join(folder, file.path))) !== file.checksum) {
      return `${file.path} has another content`;
    }
  }
  return null;
}

/**
 * @param {string} folder
 * @returns {Promise<{ files: SealedFile[] } | null>}
 */
async function readSeal(folder) {
  try {
    const seal = JSON.parse(await readFile(join(folder, sealName), 'utf8'));
    const isComplete = seal.files.every((/** @type {SealedFile} */ file) => Boolean(file.path));
    return isComplete && seal.files.length > 0 ? seal : null;
  } catch {
    return null;
  }
}

/**
 * Whole seconds: archives and copies drop the finer part.
 * @param {string} path
 */
function describe(path) {
  const { size, mode, mtimeMs } = statSync(path);
  return { size, mode: mode & 0o777, second: Math.floor(mtimeMs / 1000) };
}

/** @param {string} path */
function describeOrNull(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? describe(path) : null;
}

/** @param {string} path */
async function checksumOf(path) {
  let checksum = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    checksum = crc32(chunk, checksum);
  }
  return checksum;
}
