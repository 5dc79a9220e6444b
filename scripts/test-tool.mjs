import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCacheFolder } from './electron-runtime/cache-folder.mjs';
import { installPackages } from './electron-runtime/debian-packages.mjs';
import { findCommand } from './find-command.mjs';
import { withLock } from './lock.mjs';
import { describeError } from './setup-error.mjs';

/**
 * The programs that tests compare with, none of Lode's own: the command, the Debian package that has it, and what tells
 * that it is there where the command alone does not.
 * @type {Readonly<Record<'poppler' | 'imageMagick' | 'writer', {
 *   command: string, packageName: string, isThere?: () => boolean,
 * }>>}
 */
const tools = {
  poppler: { command: 'pdftotext', packageName: 'poppler-utils' },
  // By a command that only the package itself has: others stand in for its `convert`.
  imageMagick: { command: 'identify', packageName: 'imagemagick' },
  writer: { command: 'soffice', packageName: 'libreoffice-writer-nogui', isThere: hasWriter },
};

/**
 * Has a program that tests compare with: what is missing is installed when root runs this on a Debian system. Resolves to
 * an empty text once it is there, else to why it is not.
 * @param {keyof typeof tools} name
 * @param {(line: string) => void} log
 */
export async function lackOfTestTool(name, log) {
  const { command, packageName } = tools[name];
  const isThere = tools[name].isThere ?? (() => findCommand(command) !== null);
  if (isThere()) return '';
  const lack = `${command} (${packageName}) is not installed`;
  if (findCommand('apt-get') === null || process.getuid?.() !== 0) return lack;
  try {
    // Several workers may find it missing at once.
    await withLock(join(findCacheFolder(), 'system-packages.lock'), async () => {
      if (!isThere()) await installPackages([[packageName]], log);
    });
  } catch (error) {
    return `${lack}: ${describeError(error)}`;
  }
  return isThere() ? '' : lack;
}

/**
 * Has all of them before the first test, whose time an installation would take. What cannot be had is said: the tests that
 * want it say so too.
 * @param {(line: string) => void} log
 */
export async function prepareTestTools(log) {
  for (const name of /** @type {(keyof typeof tools)[]} */ (Object.keys(tools))) {
    const lack = await lackOfTestTool(name, log);
    if (lack !== '') log(lack);
  }
}

/** The part of LibreOffice that opens texts; others may be there without it. */
function hasWriter() {
  return (
    findCommand('soffice') !== null &&
    ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', '/opt/libreoffice'].some((place) =>
      existsSync(join(place, 'program/libswlo.so')),
    )
  );
}
