import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatNumber,
  formatPercent,
  formatPoints,
  formatShareInColumn,
  formatShort,
  formatShare,
  formatUnitValue,
} from './numbers.ts';

const locale = 'en-US';

describe('formatNumber', () => {
  it.each([
    [109000, 0, '109,000'],
    [1.05, 2, '1.05'],
    [97.2, 2, '97.20'],
    [0, 1, '0.0'],
    [-11800, 0, '\u221211,800'],
  ])('sets %s with %s decimals', (value, decimals, text) => {
    expect(formatNumber(value, { locale, decimals })).toBe(text);
  });

  it.each([
    [12, '+12'],
    [-12, '\u221212'],
    [0, '0'],
    [-0.4, '0'],
  ])('gives %s a sign unless it is set as zero', (value, text) => {
    expect(formatNumber(value, { locale, decimals: 0, signed: true })).toBe(text);
  });

  it('follows the locale', () => {
    expect(formatNumber(1234.5, { locale: 'de-DE', decimals: 1 })).toBe('1.234,5');
  });
});

describe('formatPercent', () => {
  it.each([
    [-10.8257, '\u221210.8%'],
    [0.04, '0.0%'],
    [153.8462, '+154%'],
    [0, '0.0%'],
  ])('sets %s with its sign', (percent, text) => {
    expect(formatPercent(percent, locale)).toBe(text);
  });
});

describe('formatShare', () => {
  it.each([
    [51.9399, '51.9'],
    [100, '100.0'],
    [0, '0.0'],
    // 45 of 109,000.
    [0.0413, '0.04'],
    [0.004, '0.004'],
  ])('sets %s as %s', (share, text) => {
    expect(formatShare(share, locale)).toBe(text);
  });
});

describe('formatShareInColumn', () => {
  it.each([
    [26.749, '26.7'],
    [0.05, '0.1'],
    [0.0499, '<0.05'],
    [0.0000001, '<0.05'],
    [0, '0.0'],
    [100, '100.0'],
  ])('sets %s as %s', (share, text) => {
    expect(formatShareInColumn(share, locale)).toBe(text);
  });
});

describe('formatPoints', () => {
  it.each([
    [11.3486, '+11.3'],
    [-0.5875, '\u22120.6'],
    [0.0463, '+0.05'],
    [0, '0.0'],
  ])('sets %s as %s', (points, text) => {
    expect(formatPoints(points, locale)).toBe(text);
  });
});

describe('formatUnitValue', () => {
  it.each([
    [549.383, '549'],
    [1088.889, '1,089'],
    [54.94, '54.9'],
    [5.4938, '5.49'],
  ])('sets %s as %s', (value, text) => {
    expect(formatUnitValue(value, locale)).toBe(text);
  });
});

describe('formatChange', () => {
  it('has a sign and as many decimals as it is given', () => {
    expect(formatChange(-11800, 0, locale)).toBe('\u221211,800');
    expect(formatChange(0.1, 2, locale)).toBe('+0.10');
  });
});

describe('formatShort', () => {
  it.each([
    [97264, '97,264'],
    [153.5, '153.5'],
    [5.6, '5.6'],
    [6.2884615, '6.288'],
    [0.56523, '0.565'],
    [0.00042, '0.00042'],
    [-10.82569, '\u221210.826'],
    [-0, '0'],
    [0, '0'],
  ])('sets %s as %s', (value, text) => expect(formatShort(value, locale)).toBe(text));
});
