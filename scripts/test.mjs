// `npm test`: every check in order, going on after one has failed, so that all failures show.
// `npm test -- lint unit` runs the named ones alone.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareElectron } from './electron-runtime/launch.mjs';
import { describeRuntime } from './electron-runtime/resolve-runtime.mjs';
import { findPackageCommand } from './find-command.mjs';
import { requirePackages, root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { describeError, SetupError } from './setup-error.mjs';
import { addCounts, countStep, describeCounts, noTests } from './test-counts.mjs';
import { countsFolder, steps } from './test-steps.mjs';
import { prepareTestTools } from './test-tool.mjs';

const names = process.argv.slice(2);
const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
const oneFailure = { ...noTests, failed: 1 };
/** @type {Set<string>} */
const failedSteps = new Set();

try {
  requirePackages();
  const unknown = names.find((name) => steps.every((step) => step.name !== name));
  if (unknown !== undefined) {
    const known = steps.map(({ name }) => name).join(', ');
    throw new SetupError(`There is no step "${unknown}". The steps are: ${known}`);
  }
} catch (error) {
  console.log(`${describeError(error)}\n${describeCounts(oneFailure)}`);
  process.exit(1);
}
rmSync(countsFolder, { recursive: true, force: true });
mkdirSync(countsFolder, { recursive: true });

let total = noTests;
if (chosen.some(({ readCounts }) => readCounts !== undefined)) {
  await prepareTestTools(console.log);
}
if (chosen.some(({ needs = [] }) => needs.includes('runtime'))) {
  record('runtime', await prepareRuntime());
}
for (const step of chosen) {
  console.log(`\n== ${step.name} ==`);
  record(step.name, await runStep(step));
}

console.log('\n== summary ==');
if (failedSteps.size > 0) console.log(`Failed: ${[...failedSteps].join(', ')}`);
for (const skip of total.skips) console.log(`Skipped: ${skip}`);
console.log(describeCounts(total));
const hasTests = chosen.some(({ readCounts }) => readCounts !== undefined);
const ranNothing = hasTests && total.passed === 0;
process.exitCode = total.failed > 0 || ranNothing ? 1 : 0;

/**
 * @param {string} name
 * @param {import('./test-counts.mjs').Counts} counts
 */
function record(name, counts) {
  if (counts.failed > 0) failedSteps.add(name);
  total = addCounts(total, counts);
}

/** Says which Electron the end-to-end tests run in, and makes it ready before the first of them. */
async function prepareRuntime() {
  try {
    const electron = await prepareElectron({ log: console.log });
    await electron.dispose();
    console.log(`The end-to-end tests run in ${describeRuntime(electron.runtime)}.`);
    return noTests;
  } catch (error) {
    console.log(describeError(error));
    return oneFailure;
  }
}

/** @param {import('./test-steps.mjs').Step} step */
async function runStep({ command, args = [], env, needs = [], readCounts = () => noTests }) {
  const missing = needs.find((name) => failedSteps.has(name));
  if (missing !== undefined) {
    console.log(`Not run, since the step "${missing}" failed.`);
    return oneFailure;
  }
  try {
    const [first, second] = command;
    const file = second === undefined ? join(root, first) : findPackageCommand(root, first, second);
    const exitCode = await runCommand(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    return countStep(readCounts(), exitCode);
  } catch (error) {
    console.log(describeError(error));
    return oneFailure;
  }
}
