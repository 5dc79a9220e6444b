import { describe, expect, it } from 'vitest';
import { contradictUnit } from './unit-signs.ts';

describe('contradictUnit', () => {
  it.each([
    ['$4,070', 'kg', 'a dollar sign'],
    ['$555 to $580', 't', 'a dollar sign'],
    ['\u20ac50', 'USD/kg', 'a euro sign'],
    ['11%', 'kg', 'a percent sign'],
    ['11 percent', 't', 'a percent sign'],
  ])('says what is wrong with %s in %s', (text, unit, sign) => {
    expect(contradictUnit(text, unit)).toContain(sign);
  });

  it.each([
    ['$4,070', 'kUSD'],
    ['$555 to $580', 'USD/kg'],
    ['-11%', '%'],
    ['8,930', 'kg'],
    ['11', '%'],
    ['NA', 'kg'],
  ])('has nothing against %s in %s', (text, unit) => {
    expect(contradictUnit(text, unit)).toBeNull();
  });
});
