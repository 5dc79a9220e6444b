import { describe, expect, it } from 'vitest';
import { convert, findConversion, findYearlyConversion } from './conversions.ts';

function apply(value: number, from: string, to: string, find = findConversion): number {
  const conversion = find(from, to);
  if (!conversion.ok) throw new Error(conversion.reason);
  return convert(value, conversion.value);
}

describe('findConversion', () => {
  it.each([
    [97200, 'kg', 't', 97.2],
    [415, 't', 'kg', 415000],
    [311, 'kg', 'oz t', 9998.8822],
    [49, 'kUSD', 'USD', 49000],
    [144, 'MUSD', 'kUSD', 144000],
    [1.05, 'GW', 'MW', 1050],
    [3.4, 'bnCNY', 'CNY', 3.4e9],
    [580, 'USD/kg', 'USD/oz t', 18.04],
    [5, 't', 't', 5],
  ])('makes %s %s into %s', (value, from, to, expected) => {
    expect(apply(value, from, to)).toBeCloseTo(expected, 3);
  });

  it('says what it does', () => {
    const conversion = findConversion('kg', 't');
    expect(conversion.ok && conversion.value.name).toBe('kilograms to metric tons');
  });

  it.each([
    ['kg', 'USD', 'Kilograms cannot be converted to dollars.'],
    ['USD', 'CNY', 'Dollars cannot be converted to yuan.'],
    ['t', 't/yr', 'Metric tons cannot be converted to metric tons per year.'],
    ['kg', 'company', 'No conversion is known for the unit company.'],
    ['', 't', 'No conversion is known for the unit (none).'],
  ])('refuses %s to %s', (from, to, reason) => {
    expect(findConversion(from, to)).toEqual({ ok: false, reason });
  });
});

describe('findYearlyConversion', () => {
  it('takes a rate for what it makes in one year', () => {
    expect(apply(5, 't/yr', 'kg', findYearlyConversion)).toBe(5000);
    expect(apply(12600, 'kg', 't/yr', findYearlyConversion)).toBe(12.6);
  });

  it('still refuses what does not belong together', () => {
    expect(findYearlyConversion('MW/yr', 't').ok).toBe(false);
  });
});
