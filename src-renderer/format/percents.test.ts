import { describe, expect, it } from 'vitest';
import { yearbookPercent } from './percents.ts';

describe('yearbookPercent', () => {
  it.each([
    [-10.8257, '\u221211%'],
    [2.4691, '+2%'],
    [0.449, '+0.4%'],
    [-0.46, '\u22120.5%'],
    [0.5, '+1%'],
    [0, '0%'],
    // Something changed, though nothing that can be printed: not whole.
    [-0.04, '0.0%'],
    [1500.4, '+1,500%'],
  ])('sets %s as %s', (percent, text) => {
    expect(yearbookPercent(percent)).toBe(text);
  });
});
