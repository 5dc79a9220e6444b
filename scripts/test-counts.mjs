import { readFileSync } from 'node:fs';

/**
 * What a run of tests came to. `skips` says of each skipped test which it is and why.
 * @typedef {{ passed: number, failed: number, skips: readonly string[] }} Counts
 */

/** @type {Counts} */
export const noTests = { passed: 0, failed: 0, skips: [] };

/**
 * The sum of two runs.
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skips: [...a.skips, ...b.skips],
  };
}

/**
 * The counts of a step that ended with `exitCode`. A step that failed without a failed test (a
 * linter, a suite that did not load) counts as one failure; one without tests that passed as
 * nothing.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countStep(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * The last line of a test run.
 * @param {Counts} counts
 */
export function describeCounts({ passed, failed, skips }) {
  const skipped = skips.length > 0 ? `, ${skips.length} skipped` : '';
  return `${passed} passed, ${failed} failed${skipped}`;
}

/**
 * Reads what `unit-test-counts.mjs` wrote; no tests when it wrote nothing.
 * @param {string} file
 * @returns {Counts}
 */
export function readUnitCounts(file) {
  return readJson(file) ?? noTests;
}

/**
 * Reads Playwright's JSON report. A test that passed only when it was tried again has passed.
 * @param {string} file
 * @returns {Counts}
 */
export function readPlaywrightCounts(file) {
  const report = readJson(file);
  return report === null ? noTests : countPlaywright(report);
}

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ status: string, annotations: Annotation[], results: { annotations?: Annotation[] }[] }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: Suite[] }} Suite
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, suites: Suite[], errors: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, suites, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skips: suites.flatMap((suite) => listSkips(suite)),
  };
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function listSkips({ title, specs = [], suites = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => `${title} > ${spec.title}: ${findReason(test)}`),
  );
  return [...own, ...suites.flatMap((suite) => listSkips(suite))];
}

/** @param {PlaywrightTest} test */
function findReason({ annotations, results }) {
  const all = [...annotations, ...results.flatMap((result) => result.annotations ?? [])];
  const reasons = all.filter(({ type }) => type === 'skip' || type === 'fixme');
  return reasons.find(({ description }) => description)?.description ?? 'no reason given';
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
