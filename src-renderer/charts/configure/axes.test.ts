import { describe, expect, it } from 'vitest';
import { isNamedOnLogAxis } from './axes.ts';

describe('isNamedOnLogAxis', () => {
  const named = (ticks: ReadonlyArray<number>) =>
    ticks.filter((tick) => isNamedOnLogAxis(tick, ticks));

  it('names every tick within one power of ten', () => {
    const ticks = [20, 30, 40, 50, 60, 70, 80, 90, 100];
    expect(named(ticks)).toEqual(ticks);
  });

  it('names 1, 2 and 5 over some powers of ten', () => {
    expect(named([0.5, 0.8, 1, 1.5, 2, 3, 5, 8, 10, 15, 20, 30, 40, 50, 80, 100])).toEqual([
      0.5, 1, 2, 5, 10, 20, 50, 100,
    ]);
  });

  it('names the powers alone over many', () => {
    expect(named([1, 2, 5, 10, 50, 100, 1000, 5000, 10_000, 100_000])).toEqual([
      1, 10, 100, 1000, 10_000, 100_000,
    ]);
  });
});
