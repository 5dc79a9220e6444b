import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countPlaywright,
  countStep,
  describeCounts,
  readUnitCounts,
} from './test-counts.mjs';
import { makeTestFolder } from './test-folder.mjs';

describe('describeCounts', () => {
  it.each([
    [{ passed: 3, failed: 0, skips: [] }, '3 passed, 0 failed'],
    [{ passed: 3, failed: 1, skips: ['a: no printer'] }, '3 passed, 1 failed, 1 skipped'],
  ])('%j reads %s', (counts, text) => {
    expect(describeCounts(counts)).toBe(text);
  });
});

describe('countStep', () => {
  const counts = { passed: 5, failed: 0, skips: [] };

  it('counts a step that failed without a failed test as one failure', () => {
    expect(countStep(counts, 1)).toEqual({ passed: 5, failed: 1, skips: [] });
  });

  it('counts failed tests, and not the step on top of them', () => {
    expect(countStep({ ...counts, failed: 2 }, 1).failed).toBe(2);
  });

  it('adds nothing for a step that passed', () => {
    expect(countStep(counts, 0)).toEqual(counts);
  });
});

describe('addCounts', () => {
  it('adds up and keeps the reasons of both', () => {
    const sum = addCounts(
      { passed: 1, failed: 2, skips: ['a'] },
      { passed: 10, failed: 20, skips: ['b'] },
    );
    expect(sum).toEqual({ passed: 11, failed: 22, skips: ['a', 'b'] });
  });
});

describe('countPlaywright', () => {
  const skip = { type: 'skip', description: 'needs a printer' };
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 1 },
    errors: [],
    suites: [
      {
        title: 'print.spec.ts',
        specs: [],
        suites: [
          {
            title: 'printing',
            specs: [
              { title: 'prints', tests: [{ status: 'skipped', annotations: [skip], results: [] }] },
              { title: 'stops', tests: [{ status: 'skipped', annotations: [], results: [] }] },
              { title: 'shows', tests: [{ status: 'expected', annotations: [], results: [] }] },
            ],
          },
        ],
      },
    ],
  };

  it('counts and gives the reasons of skipped tests', () => {
    expect(countPlaywright(report)).toEqual({
      passed: 5,
      failed: 1,
      skips: ['printing > prints: needs a printer', 'printing > stops: no reason given'],
    });
  });

  it('counts an error outside the tests as a failure', () => {
    expect(countPlaywright({ ...report, errors: [{ message: 'no config' }] }).failed).toBe(2);
  });
});

describe('readUnitCounts', () => {
  it('is no tests when nothing was written', () => {
    const counts = readUnitCounts(join(makeTestFolder(), 'none.json'));
    expect(counts).toEqual({ passed: 0, failed: 0, skips: [] });
  });
});
