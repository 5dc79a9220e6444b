import { describe, expect, it } from 'vitest';
import { figuresOf, specOf, type Sample } from '../chart-samples.ts';
import { scatter } from './scatter.ts';

// Table 1: Mexico's 45 kilograms of 2012 for 49 thousand dollars are 1,089 dollars per kilogram.
const sample: Sample = {
  rows: {
    'mexico/quantity': { '2012': '45', '2013': '--' },
    'mexico/value': { '2012': '49', '2013': '--' },
    'canada/quantity': { '2012': '26,700', '2013': '26,000' },
    'canada/value': { '2012': '13,500', '2013': '14,900' },
  },
  about: {
    'mexico/quantity': { label: 'Mexico', measure: 'quantity', unit: 'kg' },
    'mexico/value': { label: 'Mexico', measure: 'value', unit: 'kUSD' },
    'canada/quantity': { label: 'Canada', measure: 'quantity', unit: 'kg' },
    'canada/value': { label: 'Canada', measure: 'value', unit: 'kUSD' },
  },
};

describe('scatter', () => {
  const at = (period: string) => {
    const made = scatter(specOf(sample, { period }), figuresOf(sample));
    if (!made.ok) throw new Error(made.reason);
    return made.value;
  };

  it('has a point for each row, quantity against dollars per kilogram, with its caution', () => {
    const { points } = at('2012');
    expect(points.map(({ label, x, y }) => [label, x, Math.round(y)])).toEqual([
      ['Mexico', 45, 1089],
      ['Canada', 26700, 506],
    ]);
    expect(points[0]?.caution).toMatch(/^Small quantity: 45 kg/);
    expect(points[1]?.caution).toBeNull();
  });

  it('says of a row without a unit value why it has no point', () => {
    const { points, left } = at('2013');
    expect(points.map(({ label }) => label)).toEqual(['Canada']);
    expect(left).toEqual([expect.stringMatching(/^Mexico: .*zero/)]);
  });
});
