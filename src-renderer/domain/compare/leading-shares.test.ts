import { describe, expect, it } from 'vitest';
import { makeInput } from '../figure-samples.ts';
import { concentrate } from './leading-shares.ts';

const rows = (cells: Record<string, string | null>) =>
  Object.entries(cells).map(([name, text]) => makeInput(name, text));

describe('concentrate', () => {
  it('squares shares of the sum and names the largest', () => {
    // 50, 30 and 20 percent: 2,500 + 900 + 400.
    const found = concentrate(rows({ a: '200', b: '500', c: '300' }));
    expect(found.hhi?.value).toBeCloseTo(3800, 9);
    expect(found.topOne).toMatchObject({ value: 50, names: ['b'] });
    expect(found.topThree).toMatchObject({ value: 100, names: ['b', 'c', 'a'] });
    expect(found).toMatchObject({ stated: 3, of: 3, isEstimated: false, reason: null });
  });

  it('gives spans that hold the number: 499.5 of 499.5 and 500.5 + 1 at the least', () => {
    const { topOne, hhi } = concentrate(rows({ a: '500', b: '300', c: '200' }));
    expect(topOne?.low).toBeCloseTo((100 * 499.5) / (499.5 + 501), 9);
    expect(topOne?.high).toBeCloseTo((100 * 500.5) / (500.5 + 499), 9);
    expect(hhi?.low).toBeLessThan(3800);
    expect(hhi?.high).toBeGreaterThan(3800);
  });

  it('leaves more room where rounding does not tell who is largest', () => {
    const { topOne } = concentrate(rows({ a: '500', b: '500' }));
    expect(topOne?.low).toBeLessThan(50);
    expect(topOne?.high).toBeGreaterThanOrEqual(50);
  });

  it('counts what states a number, zero among them, and says how many do not', () => {
    const found = concentrate(rows({ a: '500 e', b: '--', c: 'W', d: null, e: '5-10' }));
    expect(found).toMatchObject({ stated: 2, of: 5, isEstimated: true });
    expect(found.topThree).toMatchObject({ value: 100, names: ['a'] });
  });

  it.each([
    [{ a: 'W', b: null }, 'No row states a number.'],
    [{ a: '--', b: '--' }, 'Every row is zero: there are no shares.'],
    [{ a: '-5', b: '5' }, 'A row is below zero: there are no shares.'],
  ])('of %j has none, with the reason', (cells, reason) => {
    expect(concentrate(rows(cells))).toMatchObject({ hhi: null, topOne: null, reason });
  });
});
