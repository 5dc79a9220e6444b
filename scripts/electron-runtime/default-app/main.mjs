// Plays the part of Electron's own default app in a runtime that comes without one:
// `electron [switches] APPFOLDER [arguments]` runs the app in that folder.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** Methods that Electron has for its own default app and leaves out of its types. */
const ownMethods =
  /** @type {{ setVersion(version: string): void, setAppPath(path: string): void }} */ (
    /** @type {unknown} */ (app)
  );

const folder = findAppFolder(process.argv.slice(1));
if (folder === null) fail('Name the folder of the app to run: electron APPFOLDER');

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const packageFile = join(folder, 'package.json');
if (!existsSync(packageFile)) fail(`There is no app in ${folder}: it has no package.json.`);
const description = readDescription(packageFile);

// Name and version first: the folder for the app's data is named after it as soon as it is asked for.
app.setName(description.productName ?? description.name ?? app.getName());
if (description.version !== undefined) ownMethods.setVersion(description.version);
app.setDesktopName(description.desktopName ?? `${app.getName()}.desktop`);
ownMethods.setAppPath(folder);

const main = join(folder, description.main ?? 'index.js');
if (!existsSync(main)) fail(`The app's main file is missing: ${main}`);
try {
  await import(pathToFileURL(main).href);
} catch (error) {
  fail(`The app failed while it was loading: ${error instanceof Error ? error.stack : error}`);
}

/**
 * The first argument that is not a switch. A switch with a separate value would hide the folder,
 * as it does in Electron; `--require` is the one that Electron knows.
 * @param {readonly string[]} args
 */
function findAppFolder(args) {
  const index = args.findIndex(
    (arg, at) => !arg.startsWith('-') && args[at - 1] !== '--require' && args[at - 1] !== '-r',
  );
  return index < 0 ? null : resolve(/** @type {string} */ (args[index]));
}

/** @param {string} file */
function readDescription(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    fail(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Ends at once: Electron's own way is a dialog, which nobody sees on a virtual display.
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
