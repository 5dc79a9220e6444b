import { describe, expect, it } from 'vitest';
import { percentSpan } from './intervals.ts';

describe('percentSpan', () => {
  it('sets the least against the most: 109,000 to 97,200 kilograms', () => {
    const span = percentSpan({ low: 108500, high: 109500 }, { low: 97150, high: 97250 });
    expect(span?.low).toBeCloseTo(-11.2785, 4); // 97,150 / 109,500 = 0.887215
    expect(span?.high).toBeCloseTo(-10.3687, 4); // 97,250 / 108,500 = 0.896313
  });

  it('reaches below -100% when the later figure can be below zero', () => {
    const span = percentSpan({ low: 10, high: 20 }, { low: -5, high: -1 });
    expect(span).toEqual({ low: -150, high: -105 });
  });

  it('has no limits when the base can be zero or an end is open', () => {
    expect(percentSpan({ low: 0, high: 0.5 }, { low: 1, high: 2 })).toBeNull();
    expect(percentSpan({ low: 50, high: null }, { low: 1, high: 2 })).toBeNull();
    expect(percentSpan({ low: 1, high: 2 }, { low: null, high: 25 })).toBeNull();
  });
});
