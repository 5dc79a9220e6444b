import { describe, expect, it } from 'vitest';
import {
  countDecimals,
  leadingPlace,
  plainDigits,
  powerOfTen,
  printedDecimals,
  subtract,
  sum,
} from './decimals.ts';

describe('plainDigits', () => {
  it.each([
    [1234.5, '1234.5'],
    [-0, '0'],
    [1e-7, '0.0000001'],
    [-1.5e-7, '-0.00000015'],
    [1.5e21, '1500000000000000000000'],
  ])('writes %s out', (value, digits) => expect(plainDigits(value)).toBe(digits));
});

describe('leadingPlace', () => {
  it.each([
    [109, 2],
    [1000, 3],
    [999.9999999999999, 2],
    [1.05, 0],
    [-0.039, -2],
  ])('of %s is %s', (value, place) => expect(leadingPlace(value)).toBe(place));
});

describe('subtract and sum', () => {
  it('come out as on paper', () => {
    expect(subtract(1.05, 0.98)).toBe(0.07);
    expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
    expect(subtract(97200, 109000)).toBe(-11800);
  });

  it('never give -0', () => {
    expect(subtract(-0, 0)).toBe(0);
    expect(sum([])).toBe(0);
  });
});

it('knows the decimals of a number and the powers of ten without noise', () => {
  expect(countDecimals(1.05)).toBe(2);
  expect(countDecimals(1e-7)).toBe(7);
  expect(powerOfTen(-5)).toBe(0.00001);
});

describe('printedDecimals', () => {
  it.each([
    ['8,930', 0],
    ['1.05', 2],
    ['97.20', 2],
    ['3.5%', 1],
    ['NA', 0],
  ])('of %s is %s', (printed, count) => {
    expect(printedDecimals(printed)).toBe(count);
  });
});
