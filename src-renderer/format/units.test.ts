import { describe, expect, it } from 'vitest';
import { nameUnit, withUnit } from './units.ts';

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

describe('withUnit', () => {
  it.each([
    ['40', 't', '40 t'],
    ['100', 't/yr', '100 t/yr'],
    ['9', '%', '9%'],
    ['9%', '%', '9%'],
    ['530', 'MUSD', '$530 million'],
    ['53,400', 'kUSD', '$53,400 thousand'],
    ['485\u2013500', 'USD/kg', '$485\u2013500/kg'],
    ['>50', 'USD/kg', '>$50/kg'],
    ['\u22125', 'USD', '\u2212$5'],
    ['1', 'company', '1 company'],
    ['13', 'bnJPY', '13 billion yen'],
    ['3', '', '3'],
  ])('sets %s in %s as %s', (number, unit, text) => expect(withUnit(number, unit)).toBe(text));
});
