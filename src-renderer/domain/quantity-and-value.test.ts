import { describe, expect, it } from 'vitest';
import { makeSeries } from './observation-samples.ts';
import type { Series } from './observations.ts';
import { quantityAndValue } from './quantity-and-value.ts';

const row = (unit: string, about: Partial<Series> = {}) =>
  makeSeries({ id: `canada/${unit}`, label: 'Canada', unit, ...about });

const [kilograms, dollars] = [row('kg'), row('kUSD')];

describe('quantityAndValue', () => {
  it('are the mass and the dollars of one row, asked from either', () => {
    const other = row('kUSD', { label: 'China' });
    const found = { quantity: kilograms, value: dollars };
    expect(quantityAndValue(kilograms, [other, kilograms, dollars])).toEqual(found);
    expect(quantityAndValue(dollars, [other, kilograms, dollars])).toEqual(found);
  });

  it.each<[string, Series[]]>([
    ['has no value', [kilograms]],
    ['has its value in another currency', [kilograms, row('bnJPY')]],
    ['has two quantities', [kilograms, dollars, row('t')]],
    ['gives a price, which is no value', [kilograms, row('USD/kg')]],
    ['gives a capacity, which is no quantity', [row('t/yr'), dollars]],
    ['gives the value of something else', [kilograms, row('kUSD', { indicator: 'exports' })]],
  ])('are none where the row %s', (_, series) => {
    expect(quantityAndValue(series[0] ?? kilograms, series)).toBeNull();
  });
});
