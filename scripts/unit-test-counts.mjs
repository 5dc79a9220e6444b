import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A Vitest reporter that writes `Counts` as JSON into the file that UNIT_TEST_COUNTS names. Vitest's
 * own JSON report leaves out why a test was skipped.
 */
export default class UnitTestCounts {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} errors that belong to no test
   */
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const brokenModules = modules.filter(
      (module) => module.state() === 'failed' && !hasFailedTest(module),
    );
    /** @type {import('./test-counts.mjs').Counts} */
    const counts = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: tests.filter(isFailed).length + brokenModules.length + errors.length,
      skips: tests.flatMap(describeSkip),
    };
    const file = process.env.UNIT_TEST_COUNTS;
    if (file === undefined) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  }
}

/** @param {import('vitest/node').TestModule} module */
function hasFailedTest(module) {
  return [...module.children.allTests()].some(isFailed);
}

/** @param {import('vitest/node').TestCase} test */
function isFailed(test) {
  return test.result().state === 'failed';
}

/**
 * @param {import('vitest/node').TestCase} test
 * @returns {string[]}
 */
function describeSkip(test) {
  const result = test.result();
  if (result.state === 'skipped') return [`${test.fullName}: ${result.note ?? 'no reason given'}`];
  return result.state === 'pending' ? [`${test.fullName}: it did not run`] : [];
}
