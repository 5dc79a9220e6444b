import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './setup-error.mjs';

/** The checkout that these scripts belong to. */
export const root = join(import.meta.dirname, '..');

/** Throws when the packages that the scripts need have not been installed, or not all of them. */
export function requirePackages() {
  // npm writes this file when everything else is in place.
  if (existsSync(join(root, 'node_modules', '.package-lock.json'))) return;
  throw new SetupError(`Lode's packages are not installed: run \`npm ci\` in ${root} first.`);
}
