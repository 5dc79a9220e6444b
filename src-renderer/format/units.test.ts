import { describe, expect, it } from 'vitest';
import { nameUnit } from './units.ts';

describe('nameUnit', () => {
  it.each([
    ['kg', 'kilograms'],
    ['t/yr', 'metric tons per year'],
    ['kUSD', 'thousand dollars'],
    ['%', 'percent'],
  ])('says %s in words', (unit, name) => {
    expect(nameUnit(unit)).toBe(name);
  });

  it('shows a unit that it does not know as it is', () => {
    expect(nameUnit('furlong')).toBe('furlong');
  });
});
