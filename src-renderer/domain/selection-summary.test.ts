import { describe, expect, it } from 'vitest';
import { makeInput } from './figure-samples.ts';
import { makeSeries } from './observation-samples.ts';
import type { Series } from './observations.ts';
import { summariseSelection } from './selection-summary.ts';

/** Cells of one column, top to bottom: text, or null for an empty one. */
function column(texts: ReadonlyArray<string | null>, about: Partial<Series> = {}) {
  return texts.map((text, index) => ({
    series: makeSeries({ id: `row-${index}`, ...about }),
    name: `row ${index}`,
    figure: makeInput('', text).figure,
  }));
}

describe('summariseSelection', () => {
  it.each([
    [['30,000', '65,000 e'], { sum: 95_000, mean: 47_500, min: 30_000, max: 65_000 }],
    [['--', '13,000'], { sum: 13_000, mean: 6_500, min: 0, max: 13_000 }],
    [['30,000', null, '65,000'], { sum: 95_000, mean: 47_500, min: 30_000, max: 65_000 }],
    [['NA', 'W'], { sum: undefined, mean: null, min: null, max: null }],
    // A range has no place among single numbers, but its ends are part of the sum's span.
    [['555-580', '600'], { sum: null, mean: 600, min: 600, max: 600 }],
  ])('of %j is %j', (texts, { sum, ...rest }) => {
    const summary = summariseSelection(column(texts));
    expect(summary.sum?.value).toBe(sum);
    expect(summary).toMatchObject(rest);
  });

  it('gives the sum its span and flags', () => {
    const { sum } = summariseSelection(column(['30,000', '65,000 e']));
    expect(sum).toMatchObject({ low: 94_900, high: 95_100, flags: ['e'] });
  });

  it('counts what it leaves out, and empty cells apart', () => {
    const summary = summariseSelection(column(['30,000', 'NA', 'W', 'NA', 'XX', null]));
    expect(summary).toMatchObject({
      filled: 5,
      empty: 1,
      leftOut: [
        { why: 'not-available', count: 2 },
        { why: 'withheld', count: 1 },
        { why: 'not-applicable', count: 1 },
      ],
    });
    expect(summary.sum?.value).toBe(30_000);
  });

  it('leaves a total out beside its parts, and takes it alone', () => {
    const total = column(['95,000'], { id: 'total', role: 'total' });
    const both = summariseSelection([...column(['30,000', '65,000']), ...total]);
    expect(both.sum?.value).toBe(95_000);
    expect(both.leftOut).toEqual([{ why: 'total', count: 1 }]);
    expect(summariseSelection(total).sum?.value).toBe(95_000);
  });

  it.each([
    ['different units', [{ unit: 'kg' }, { unit: 't' }], 'They are in different units.'],
    [
      'different measures',
      [{ measure: 'quantity' }, { measure: 'capacity' }],
      'They measure different things.',
    ],
    ['percentages', [{ unit: '%' }, { unit: '%' }], 'Percentages do not add up.'],
    ['prices', [{ unit: 'USD/kg' }, { unit: 'USD/kg' }], 'Prices do not add up.'],
  ])('does not add %s', (_, about, reason) => {
    const cells = about.flatMap((one) => column(['30'], one));
    const summary = summariseSelection(cells);
    expect(summary).toMatchObject({ sum: null, reason });
  });

  it('adds capacities, which are amounts for a year', () => {
    expect(summariseSelection(column(['50', '75'], { unit: 't/yr' })).sum?.value).toBe(125);
  });

  it('tells no change where something stops the two from being compared', () => {
    const row = column(['109', '97'], { id: 'total' });
    const { change } = summariseSelection(row, () => 'Series break at 2013.');
    expect(change).toMatchObject({ percent: null, reason: 'Series break at 2013.' });
  });

  it('tells the change from the first to the last figure of one row', () => {
    const row = column(['109', null, '97'], { id: 'total' });
    expect(summariseSelection(row).change?.percent).toBeCloseTo(-11.009, 3);
    expect(summariseSelection(column(['109', '97'])).change).toBeNull();
    expect(summariseSelection(column(['NA', '97'], { id: 'total' })).change).toMatchObject({
      percent: null,
      reason: expect.stringContaining('not available'),
    });
  });

  it('has nothing to say of nothing', () => {
    expect(summariseSelection([])).toMatchObject({
      filled: 0,
      sum: null,
      mean: null,
      change: null,
      reason: 'There is no amount among them.',
    });
  });
});
