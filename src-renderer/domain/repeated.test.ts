import { describe, expect, it } from 'vitest';
import { observe } from './observation-samples.ts';
import { sinceIntroduced } from './repeated.ts';

describe('sinceIntroduced', () => {
  it.each([
    [[], []],
    [['5'], ['5']],
    [
      ['5', '6 r', '6', '6'],
      ['6 r', '6', '6'],
    ],
    [['6', '5', '6'], ['6']],
    [
      ['6 r', '6'],
      ['6 r', '6'],
    ],
  ])('of %j is %j', (stated, expected) => {
    const run = sinceIntroduced(stated.map((text) => observe(text)));
    expect(run).toEqual(expected.map((text) => observe(text)));
  });
});
