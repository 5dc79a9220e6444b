import { describe, expect, it } from 'vitest';
import type { Movers } from '#domain/overview-movers.ts';
import { describeRest, totalText } from './mover-text.ts';

const movers: Movers = {
  tableId: 'table',
  tableName: 'Table 3. Production',
  measure: 'production',
  unit: 'kg',
  against: '2013',
  period: '2014',
  percentText: '-11%',
  rows: [],
  others: 0,
  unmoved: 0,
  without: [],
  broken: [],
  mix: null,
};

describe('totalText', () => {
  it('says how the whole changed, or that it cannot be said', () => {
    expect(totalText(movers)).toBe('2013 to 2014, total \u221211%');
    expect(totalText({ ...movers, percentText: null })).toBe(
      '2013 to 2014, no percent of the total',
    );
  });
});

describe('describeRest', () => {
  it('is empty when every row is named', () => expect(describeRest(movers)).toBe(''));

  it('accounts for all other rows', () => {
    const without = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(
      describeRest({
        ...movers,
        ...{ others: 8, unmoved: 1, without, broken: ['k'], mix: 'Several editions.' },
      }),
    ).toBe(
      '8 rows moved less. 1 row did not move. Without a number on one side: a; b; c; d; e; f and 2 more. Not compared across a series break: k. Several editions.',
    );
  });
});
