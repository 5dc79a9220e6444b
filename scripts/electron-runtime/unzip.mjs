import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { SetupError } from '../setup-error.mjs';

/**
 * Unpacks a zip archive, each file with the permissions it has there, checked against the
 * archive's checksum and written through to the disk.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} place the path inside `folder` for a name in the
 *   archive, or null to leave that file out
 */
export async function unzip(archive, folder, place) {
  // Loaded only here: everything else in scripts/ works before packages are installed, if only to
  // say that they are not.
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive).catch((error) => {
    throw new SetupError(`${archive} is not a whole zip archive.`, { cause: error });
  });
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName.endsWith('/') ? null : place(entry.fileName);
    if (path === null) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const checksum = await writeThrough(
      await zip.openReadStreamPromise(entry),
      target,
      (entry.externalFileAttributes >>> 16) & 0o777,
    );
    if (checksum !== entry.crc32) {
      throw new SetupError(`${entry.fileName} in ${archive} is damaged.`);
    }
  }
}

/**
 * Syncs before closing: without it a power cut can leave a file of the right size full of zeros.
 * @param {AsyncIterable<Buffer>} content
 * @param {string} target
 * @param {number} mode
 * @returns {Promise<number>} the checksum of what was written
 */
async function writeThrough(content, target, mode) {
  const file = await open(target, 'wx', mode);
  try {
    let checksum = 0;
    for await (const chunk of content) {
      checksum = crc32(chunk, checksum);
      await file.writeFile(chunk);
    }
    await file.sync();
    return checksum;
  } finally {
    await file.close();
  }
}
