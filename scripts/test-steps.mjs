import { join } from 'node:path';
import { root } from './root.mjs';
import { readPlaywrightCounts, readUnitCounts } from './test-counts.mjs';

/** Where the steps leave their counts; git ignores it. */
export const countsFolder = join(root, 'test-results', 'counts');
const unitCounts = join(countsFolder, 'unit.json');
const playwrightReport = join(countsFolder, 'end-to-end.json');

/**
 * One part of `npm test`: a command of an installed package, or a script of ours. `needs` names the
 * steps without which this one would fail for their reason or test something else.
 * @typedef {{
 *   name: string,
 *   command: readonly [packageName: string, command: string] | readonly [script: string],
 *   args?: readonly string[],
 *   env?: Readonly<Record<string, string>>,
 *   readCounts?: () => import('./test-counts.mjs').Counts,
 *   needs?: readonly string[],
 * }} Step
 */

/** @type {readonly Step[]} */
export const steps = [
  { name: 'lint', command: ['eslint', 'eslint'], args: ['.'] },
  { name: 'format', command: ['prettier', 'prettier'], args: ['--check', '.'] },
  { name: 'types', command: ['typescript', 'tsc'], args: ['-p', 'tsconfig.json'] },
  {
    name: 'script-types',
    command: ['typescript', 'tsc'],
    args: ['-p', 'tsconfig.scripts.json'],
  },
  {
    name: 'svelte-types',
    command: ['svelte-check', 'svelte-check'],
    args: ['--tsconfig', 'tsconfig.renderer.json', '--fail-on-warnings'],
  },
  {
    name: 'unit',
    command: ['vitest', 'vitest'],
    args: ['run', '--reporter=default', '--reporter=./scripts/unit-test-counts.mjs'],
    env: { UNIT_TEST_COUNTS: unitCounts },
    readCounts: () => readUnitCounts(unitCounts),
  },
  { name: 'build', command: ['scripts/build.mjs'] },
  {
    name: 'end-to-end',
    command: ['@playwright/test', 'playwright'],
    args: ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    readCounts: () => readPlaywrightCounts(playwrightReport),
    needs: ['runtime', 'build'],
  },
];
