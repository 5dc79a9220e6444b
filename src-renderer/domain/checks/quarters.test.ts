import { describe, expect, it } from 'vitest';
import type { Series } from '../observations.ts';
import { makeEvidence } from './check-samples.ts';
import { checkQuarters } from './quarters.ts';

function check(about: Partial<Series>, year: string, ...quarters: string[]) {
  const cells = quarters.map((text, index) => [`2013-Q${index + 1}`, text] as const);
  return checkQuarters(
    makeEvidence({
      cells: { 'myb-2013': { one: Object.fromEntries([...cells, ['2013', year]]) } },
      series: { one: { role: 'single', parentId: '', ...about } },
    }),
  );
}

const price = { unit: 'USD/kg', indicator: 'price', measure: 'price' };

describe('checkQuarters', () => {
  it('sets both ends of a year’s price against the mean of its quarters', () => {
    const found = check(price, '555-580', '485-500', '485-530', '560-585', '685-710');
    expect(found).toMatchObject([
      { id: 'quarters/one/2013/low', result: 'ok', printed: 555, computed: 553.75 },
      { id: 'quarters/one/2013/high', result: 'ok', printed: 580, computed: 581.25 },
    ]);
    // Half a dollar of the year and of the quarters, and (560 + 685 - 485 - 485) / 52 for their weights.
    expect(found[0]?.limit).toBeCloseTo(0.5 + 0.5 + 275 / 52, 9);
  });

  it('suspects a year that its quarters do not lead to', () => {
    const found = check(price, '585-610', '485-500', '485-530', '560-585', '685-710');
    expect(found.map(({ result }) => result)).toEqual(['suspect', 'suspect']);
  });

  it('sets a single price once', () => {
    expect(check(price, '600', '580', '580', '620', '620')).toMatchObject([
      { id: 'quarters/one/2013', result: 'ok', computed: 600 },
    ]);
  });

  it('sums amounts', () => {
    const kilograms = { unit: 'kg', indicator: 'production' };
    expect(check(kilograms, '102', '25', '25', '26', '26')).toMatchObject([
      { result: 'ok', computed: 102, limit: 2.5 },
    ]);
    expect(check(kilograms, '108', '25', '25', '26', '26')).toMatchObject([
      { result: 'suspect', computed: 102 },
    ]);
  });

  it.each([
    ['stocks', { unit: 't', indicator: 'stocks' }],
    ['capacities', { unit: 't/yr', indicator: 'capacity' }],
    ['percentages', { unit: '%', indicator: 'demand' }],
  ])('leaves %s alone', (_, about) => expect(check(about, '9', '1', '1', '1', '1')).toEqual([]));

  it('is not made while a quarter is missing', () => {
    expect(check(price, '600', '580', '580', '620')).toEqual([]);
    expect(check(price, '600', '580', 'NA', '620', '620')).toEqual([]);
  });
});
