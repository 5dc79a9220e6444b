import { describe, expect, it } from 'vitest';
import { observe } from '#domain/observation-samples.ts';
import { cellParts, formatCell, splitAtPoint } from './cell-parts.ts';

describe('cellParts', () => {
  it.each([
    ['8,930', '8,930', ''],
    ['1.05', '1', '.05'],
    ['97.2%', '97', '.2%'],
    ['-11%', '\u221211%', ''],
    ['-1.5', '\u22121', '.5'],
    ['485-500', '485\u2013500', ''],
    ['-5 to -3', '\u22125 to \u22123', ''],
    ['>50', '>50', ''],
    ['<-5', '<\u22125', ''],
  ])('puts %s in line by its decimal point', (text, whole, fraction) => {
    expect(cellParts(observe(text), [], [])).toMatchObject({ kind: 'digits', whole, fraction });
  });

  it.each([
    ['--', '--'],
    ['NA', 'NA'],
    ['W', 'W'],
    ['XX', 'XX'],
    ['Less than ½ unit', '<½'],
  ])('sets %s as a word', (text, whole) => {
    expect(cellParts(observe(text), [], [])).toMatchObject({ kind: 'word', whole, fraction: '' });
  });

  it('raises flags and footnote marks', () => {
    expect(cellParts(observe('65,000 e r'), [], ['4', '5']).superscript).toBe('er 4,5');
  });

  it('leaves out flags that the table’s head carries', () => {
    expect(cellParts(observe('65,000 e r'), ['e'], []).superscript).toBe('r');
    expect(cellParts(observe('30,000 e'), ['e'], []).superscript).toBe('');
  });

  it('raises the flag of a zero', () => {
    expect(cellParts(observe('-- r'), ['e'], [])).toMatchObject({ whole: '--', superscript: 'r' });
  });
});

describe('formatCell', () => {
  it.each([
    ['65,000 e r', '65,000 e r'],
    ['485-500', '485\u2013500'],
    ['-11%', '\u221211%'],
    ['up to 30 e', '\u226430 e'],
    ['Less than ½ unit', 'Less than ½ unit'],
  ])('sets %s in one line', (text, set) => {
    expect(formatCell(observe(text))).toBe(set);
  });

  it('leaves out flags that the table’s head carries', () => {
    expect(formatCell(observe('30,000 e r'), ['e'])).toBe('30,000 r');
  });
});

describe('splitAtPoint', () => {
  it.each([
    ['+12.5', '+12', '.5'],
    ['+12', '+12', ''],
    ['1.5\u20132.5', '1.5\u20132.5', ''],
    ['base', 'base', ''],
  ])('splits %s', (text, whole, fraction) => {
    expect(splitAtPoint(text)).toEqual({ whole, fraction });
  });
});
