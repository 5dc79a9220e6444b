import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const validForMs = 6 * 3_600_000;

/**
 * Where the memory of a failed download lies; while it is fresh, a start does not try again.
 * @param {string} cacheFolder
 */
export function failedDownloadFile(cacheFolder) {
  return join(cacheFolder, 'failed-download.json');
}

/**
 * True when the download of this version failed a short while ago. A note from the future counts as
 * none: the clock was changed.
 * @param {string} file
 * @param {string} version
 * @param {number} now in milliseconds
 */
export function hasFailedLately(file, version, now) {
  try {
    const note = JSON.parse(readFileSync(file, 'utf8'));
    return note.version === version && note.at <= now && now - note.at < validForMs;
  } catch {
    return false;
  }
}

/**
 * Not being able to write the note costs the next start a few seconds and nothing else.
 * @param {string} file
 * @param {{ version: string, reason: string, at: number }} note
 */
export function noteFailure(file, note) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(note));
  } catch {
    forgetFailure(file);
  }
}

/** @param {string} file */
export function forgetFailure(file) {
  rmSync(file, { force: true });
}
