import { describe, expect, it } from 'vitest';
import { concentration } from './concentration.ts';

describe('concentration', () => {
  it('is 3,238 for refinery production in 2013', () => {
    const rows = [30000, 65000, 415000, 33000, 10000, 0, 72000, 150000, 0, 11000, 12600, 0];
    expect(concentration(rows)).toBeCloseTo(3237.93, 2);
  });

  it('is 10,000 for one producer and 5,000 for two alike', () => {
    expect(concentration([7])).toBe(10000);
    expect(concentration([7, 7])).toBe(5000);
  });

  it('has no value for nothing, for zeros and with a deficit', () => {
    expect(concentration([])).toBeNull();
    expect(concentration([0, 0])).toBeNull();
    expect(concentration([5, -1])).toBeNull();
  });
});
