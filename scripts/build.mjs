// `npm run build`: builds the program unless the last build is still up to date.
import { buildIfStale } from './build-if-stale.mjs';
import { requirePackages, root } from './root.mjs';
import { describeError } from './setup-error.mjs';

try {
  requirePackages();
  const hasBuilt = await buildIfStale({ root, log: console.error });
  if (!hasBuilt) console.error('The build is up to date.');
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
