// `npm run torture -- [rounds] [seed]`: kills the program at random moments of its work, again and again, and looks at
// what is left; ends with 1 when anything that was acknowledged is lost or half of a step is there.
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { findPackageCommand } from './find-command.mjs';
import { requirePackages, root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { describeError, SetupError } from './setup-error.mjs';

const [rounds = '200', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);

try {
  requirePackages();
  if (!/^[1-9]\d*$/.test(rounds)) {
    throw new SetupError(`"${rounds}" is no number of rounds: npm run torture -- [rounds] [seed]`);
  }
  await buildIfStale({ root, log: console.error });
  console.log(`${rounds} rounds; the same moments are drawn again by: ${rounds} ${seed}\n`);
  const playwright = findPackageCommand(root, '@playwright/test', 'playwright');
  const args = [
    ...['test', '-c', 'e2e/playwright.config.ts', '--workers=1'],
    ...['--output', join('test-results', 'torture')],
    ...['--reporter', './e2e/kills/summary-reporter.ts', 'kills.spec.ts'],
  ];
  process.exitCode = await runCommand(process.execPath, [playwright, ...args], {
    cwd: root,
    env: { ...process.env, LODE_KILL_ROUNDS: rounds, LODE_KILL_SEED: seed },
    stdio: 'inherit',
  });
} catch (error) {
  console.log(describeError(error));
  process.exitCode = 1;
}
